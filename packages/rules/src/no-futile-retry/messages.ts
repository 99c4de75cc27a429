import type { Messages } from '../define-rule.js';

export const messages = {
  futile: {
    en: 'Retrying does not help with {{ code }}: {{ api }} sends it again until its cause is fixed.',
    'zh-CN': '遇到 {{ code }} 时重试没有用：原因排除之前，{{ api }}仍会返回这个错误码。',
  },
  everything: {
    en: 'This retries after every error of {{ api }}, even after {{ code }}, which no retry removes: decide by the code.',
    'zh-CN':
      '这里遇到{{ api }}的任何错误都会重试，连重试无效的 {{ code }} 也不例外：请根据错误码决定是否重试。',
  },
} satisfies Messages;
