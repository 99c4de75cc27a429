import type { Category, Locale, Retry } from './types.js';

/** How categories are called in sentences. */
export const categoryLabels: Readonly<Record<Locale, Readonly<Record<Category, string>>>> = {
  en: {
    auth: 'authentication',
    permission: 'permission',
    quota: 'quota',
    'rate-limit': 'rate limit',
    billing: 'billing',
    request: 'request',
    'not-found': 'not found',
    conflict: 'conflict',
    content: 'content',
    model: 'model',
    upload: 'upload',
    workflow: 'workflow',
    server: 'server',
    client: 'client',
  },
  'zh-CN': {
    auth: '身份认证',
    permission: '权限',
    quota: '配额',
    'rate-limit': '限流',
    billing: '计费',
    request: '请求参数',
    'not-found': '资源不存在',
    conflict: '冲突',
    content: '内容审核',
    model: '模型',
    upload: '文件上传',
    workflow: '工作流',
    server: '服务端',
    client: '客户端',
  },
};

/** Whether it is worth sending the same request again, in words. */
export const retryLabels: Readonly<Record<Locale, Readonly<Record<Retry, string>>>> = {
  en: {
    never: 'no, the same request fails again',
    'after-fix': 'once the cause is mended; the request itself may stay as it is',
    backoff: 'after seconds or minutes, with growing pauses',
    later: 'hours later, or the next day',
    'by-message': 'the message decides',
  },
  'zh-CN': {
    never: '不必，同样的请求还会失败',
    'after-fix': '排除原因后可以，请求本身不必改动',
    backoff: '数秒至数分钟后可以，间隔应逐次加长',
    later: '数小时后或次日可以',
    'by-message': '取决于错误信息',
  },
};
