import type { Messages } from '../define-rule.js';

export const messages = {
  matched: {
    en: '{{ api }} may word its messages anew any day: decide by the code.',
    'zh-CN': '{{ api }}随时可能调整消息的措辞：请根据错误码判断。',
  },
  matchedCode: {
    en: '{{ api }} may word the message of {{ codes }} anew any day: compare the code.',
    'zh-CN': '{{ api }}随时可能调整 {{ codes }} 的消息措辞：请直接判断错误码。',
  },
  compareCode: {
    en: 'Compare the code with `{{ code }}`.',
    'zh-CN': '改为判断错误码是否为 `{{ code }}`。',
  },
} satisfies Messages;
