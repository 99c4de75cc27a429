import type { Messages } from '../define-rule.js';

export const messages = {
  dropped: {
    en: 'The code of this {{ api }} error is lost: look at the error, pass it on, or throw it again.',
    'zh-CN': '{{ api }}错误的错误码在这里丢失：请检查该错误、将其传递出去，或重新抛出。',
  },
  messageOnly: {
    en: 'Only the message of this {{ api }} error is kept, and the code is not in it: keep the code, too.',
    'zh-CN': '这里只保留了{{ api }}错误的消息，而消息中没有错误码：请一并保留错误码。',
  },
  replaced: {
    en: 'The error that is thrown in place of the {{ api }} error loses its code: give it the `cause`, or the code.',
    'zh-CN': '替代{{ api }}错误抛出的新错误丢失了错误码：请为其设置 `cause`，或带上错误码。',
  },
  onlyLogged: {
    en: 'This {{ api }} error is logged and then forgotten: act on its code, or throw it again.',
    'zh-CN': '{{ api }}错误只被记录到日志便不再处理：请根据错误码作出处理，或重新抛出。',
  },
  notCoded: {
    en: 'Nothing here depends on the code of this {{ api }} error: compare it, or pass the error on.',
    'zh-CN': '这里的处理与{{ api }}错误的错误码无关：请判断错误码，或将错误传递出去。',
  },
  bodyCodeDropped: {
    en: 'The new error has the message of {{ api }} and not its code: add the code.',
    'zh-CN': '新错误只带有{{ api }}返回的消息，没有错误码：请加上错误码。',
  },
  addCause: {
    en: 'Give the new error the caught one as its `cause`.',
    'zh-CN': '将捕获的错误设为新错误的 `cause`。',
  },
  addCode: {
    en: 'Add the code to the message.',
    'zh-CN': '在消息中加上错误码。',
  },
} satisfies Messages;
