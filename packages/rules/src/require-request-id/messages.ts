import type { Messages } from '../define-rule.js';

export const messages = {
  noRequestId: {
    en: 'Add `{{ property }}` or the whole error: without it nobody finds this request in the logs of {{ api }}.',
    'zh-CN': '请加上 `{{ property }}` 或整个错误对象：缺少它就无法在{{ api }}的日志中找到这次请求。',
  },
} satisfies Messages;
