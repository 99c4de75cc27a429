import type { Messages } from '../define-rule.js';

export const messages = {
  futile: {
    en: 'Trying again does not help against {{ code }}: {{ api }} answers the same until its cause is mended.',
    'zh-CN': '{{ code }} 重试无用：在消除原因之前，{{ api }}只会返回同样的错误。',
  },
  everything: {
    en: 'This tries again after every {{ api }} error, even after {{ code }}, which will not pass: look at the code first.',
    'zh-CN': '这里对{{ api }}的所有错误都会重试，包括重试无用的 {{ code }}：请先判断错误码。',
  },
} satisfies Messages;
