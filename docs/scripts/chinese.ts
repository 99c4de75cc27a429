/** What rules say of themselves, in Chinese; the English texts are the rules' own. */
export const chinese: Readonly<
  Record<string, { readonly description: string; readonly options: Readonly<Record<string, string>> }>
> = {
  'no-unknown-code': {
    description: '禁止将错误码与 API 不会返回的值比较',
    options: {},
  },
  'no-dropped-code': {
    description: '禁止 `catch` 丢掉 API 错误的错误码',
    options: {
      require:
        '`catch` 至少要做到哪一步：保留错误或其错误码，写进日志也算；不能只记录日志；判断错误码，或把错误传递出去',
    },
  },
  'no-futile-retry': {
    description: '禁止对原样重发必然失败的错误码进行重试',
    options: {
      everything: '是否允许不看错误码、遇到任何错误都重试',
    },
  },
  'no-hardcoded-token': {
    description: '禁止在源代码中写入令牌',
    options: {},
  },
  'no-message-matching': {
    description: '禁止在能读到错误码时根据 API 错误的消息文本作判断',
    options: {},
  },
  'no-unchecked-response': {
    description: '要求先确认请求是否失败，再使用响应',
    options: {},
  },
  'no-unhandled-stream-error': {
    description: '要求处理流式响应中的错误事件，并检查轮询的对话是否失败',
    options: {},
  },
  'exhaustive-codes': {
    description: '要求按错误码分支的代码处理每个错误码，或提供兜底',
    options: {
      codes: '需要处理哪些错误码：必须处理的、所调用接口的，还是全部',
      mustHandle: '必须处理的错误码可以由兜底分支处理，还是要各有分支',
      checkClosedSwitch: '是否检查值为封闭联合类型的 `switch`（TypeScript 的规则也能检查）',
    },
  },
  'other-protocol-code': {
    description: '禁止只用另一种协议的写法比较错误码',
    options: {},
  },
  'require-request-id': {
    description: '要求在记录或包装 API 错误的部分字段时带上请求 ID',
    options: {},
  },
  'require-auto-save-history': {
    description: '要求非流式的扣子对话设置 `auto_save_history: true`',
    options: {
      implicit: '`stream: false` 时，能否依赖 `auto_save_history` 的默认值',
    },
  },
  'valid-authorization': {
    description: '要求请求带上 `Bearer` 和对应站点的令牌',
    options: {
      bearer: '只检查写在代码里的值，还是请求扣子时连单独使用的环境变量也要在前面写明 `Bearer`',
      region: '`new CozeAPI` 能否同时省略 `baseURL` 和 `baseWsURL`',
    },
  },
  'valid-request': {
    description: '禁止发送文档已说明会被 API 拒绝的请求',
    options: {
      allow: '允许请求得到的错误码，例如 `4003`',
    },
  },
};
