import type { Messages } from '../define-rule.js';

export const messages = {
  otherProtocol: {
    en: '{{ api }} was seen to send `{{ alias }}` here, and `{{ code }}` as well: compare both.',
    'zh-CN': '{{ api }}在此协议下返回过 `{{ alias }}`，也返回过 `{{ code }}`：请同时判断两者。',
  },
  addAlias: {
    en: 'Compare with `{{ alias }}`, too.',
    'zh-CN': '同时判断 `{{ alias }}`。',
  },
} satisfies Messages;
