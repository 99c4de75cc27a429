import type { Messages } from '../define-rule.js';

export const messages = {
  otherProtocol: {
    en: '{{ api }} is documented to send `{{ alias }}` here, though `{{ code }}` has been seen as well: compare both.',
    'zh-CN': '按文档，{{ api }}在此协议下返回 `{{ alias }}`，但也出现过 `{{ code }}`：请同时判断两者。',
  },
  addAlias: {
    en: 'Compare with `{{ alias }}`, too.',
    'zh-CN': '同时判断 `{{ alias }}`。',
  },
} satisfies Messages;
