import type { Messages } from '../define-rule.js';

export const messages = {
  unhandledEvents: {
    en: 'This loop loses errors of {{ api }}, which come as events and are not thrown: handle {{ events }}.',
    'zh-CN': '{{ api }}的错误以事件形式返回，不会抛出，这个循环会丢失错误：请处理 {{ events }}。',
  },
  unreadFailure: {
    en: '{{ api }} gives back a chat that failed like any other: read its `status` or `last_error`.',
    'zh-CN': '{{ api }}不会因对话失败而抛出错误，而是照常返回：请读取 `status` 或 `last_error`。',
  },
  insertBranch: {
    en: 'Add a branch that throws.',
    'zh-CN': '添加抛出错误的分支。',
  },
} satisfies Messages;
