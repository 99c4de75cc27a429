import type { Messages } from '../define-rule.js';

export const messages = {
  matched: {
    en: 'The message of a {{ api }} error may be worded anew any day: decide by its code.',
    'zh-CN': '{{ api }}错误的消息文本随时可能调整：请根据错误码判断。',
  },
  compareCode: {
    en: 'Compare the code with `{{ code }}`.',
    'zh-CN': '改为判断错误码是否为 `{{ code }}`。',
  },
} satisfies Messages;
