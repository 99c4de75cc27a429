import type { Messages } from '../define-rule.js';

export const messages = {
  rejected: {
    en: 'Coze answers this request with 4007: a chat that is not streamed must save its history.',
    'zh-CN': '扣子会以 4007 拒绝该请求：非流式对话必须保存历史记录。',
  },
  implicit: {
    en: 'Write `auto_save_history: true` beside `stream: false`: Coze asks for the pair.',
    'zh-CN': '请在 `stream: false` 旁写明 `auto_save_history: true`：扣子要求二者同时设置。',
  },
} satisfies Messages;
