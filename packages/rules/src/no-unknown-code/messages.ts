import type { Messages } from '../define-rule.js';

export const messages = {
  unknownCode: {
    en: '`{{ code }}` is not in the {{ api }} catalogue of {{ version }}.',
    'zh-CN': '{{ api }}错误码表（{{ version }}）中没有 `{{ code }}`。',
  },
  misspelledCode: {
    en: '`{{ code }}` is not in the {{ api }} catalogue of {{ version }}: you may mean `{{ nearest }}` ({{ summary }}).',
    'zh-CN':
      '{{ api }}错误码表（{{ version }}）中没有 `{{ code }}`，可能应为 `{{ nearest }}`（{{ summary }}）。',
  },
  ambiguousCode: {
    en: '`{{ code }}` is not in the {{ api }} catalogue of {{ version }}: you may mean one of {{ nearest }}.',
    'zh-CN': '{{ api }}错误码表（{{ version }}）中没有 `{{ code }}`，相近的有 {{ nearest }}。',
  },
  stringForNumber: {
    en: '{{ api }} sends its codes as numbers, so `{{ code }}` never matches: write {{ number }}.',
    'zh-CN': '{{ api }}的错误码是数字，`{{ code }}` 永远不会匹配，请改写为 {{ number }}。',
  },
  numberForString: {
    en: '{{ api }} sends its codes as strings, so `{{ code }}` never matches: compare with a code such as {{ example }}.',
    'zh-CN': '{{ api }}的错误码是字符串，`{{ code }}` 永远不会匹配，请与 {{ example }} 这样的错误码比较。',
  },
  httpStatus: {
    en: '`{{ code }}` is an HTTP status, and {{ api }} puts codes of its own here, such as {{ example }}: compare the status of the response instead.',
    'zh-CN':
      '`{{ code }}` 是 HTTP 状态码，而{{ api }}在这里返回的是自己的错误码（如 {{ example }}），请改为判断响应的状态码。',
  },
  httpStatusForSuccess: {
    en: '`{{ code }}` is an HTTP status: {{ api }} answers a successful call with `code` {{ success }}.',
    'zh-CN': '`{{ code }}` 是 HTTP 状态码：{{ api }}调用成功时 `code` 为 {{ success }}。',
  },
  wrongPlace: {
    en: 'The code `{{ code }}` of {{ api }} never stands here: read `{{ right }}` instead.',
    'zh-CN': '{{ api }}的错误码 `{{ code }}` 不会出现在这里，请改为读取 `{{ right }}`。',
  },
  wrongPlaces: {
    en: 'The code `{{ code }}` of {{ api }} never stands here: read {{ right }} instead.',
    'zh-CN': '{{ api }}的错误码 `{{ code }}` 不会出现在这里，请改为读取 {{ right }}。',
  },
  droppedCode: {
    en: 'The errors of `{{ sdk }}` have no code of {{ api }}, so `{{ code }}` never matches: use a client that keeps the code.',
    'zh-CN':
      '`{{ sdk }}` 的错误不带{{ api }}的错误码，`{{ code }}` 永远不会匹配，请换用会保留错误码的客户端。',
  },
  replaceCode: {
    en: 'Replace `{{ code }}` with `{{ nearest }}`.',
    'zh-CN': '将 `{{ code }}` 替换为 `{{ nearest }}`。',
  },
} satisfies Messages;
