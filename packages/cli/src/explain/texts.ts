import type { Locale } from '@error-codes/catalog';
import type { Sentence } from '../sentence.js';

/** What stands before a value. */
export const labels = {
  category: { en: 'Category', 'zh-CN': '类别' },
  retry: { en: 'Retry', 'zh-CN': '重试' },
  statuses: { en: 'HTTP', 'zh-CN': 'HTTP 状态码' },
  messages: { en: 'Messages', 'zh-CN': '错误信息' },
  operations: { en: 'Sent by', 'zh-CN': '返回它的接口' },
  source: { en: 'Source', 'zh-CN': '出处' },
  rules: { en: 'Rules', 'zh-CN': '相关规则' },
  related: { en: 'Related', 'zh-CN': '相关错误码' },
  requestId: { en: 'Request id', 'zh-CN': '请求 ID' },
  message: { en: 'Message', 'zh-CN': '错误信息' },
  others: { en: 'Others that fit', 'zh-CN': '其他符合的错误码' },
  sameStatus: { en: 'Codes under this status', 'zh-CN': '该状态下的错误码' },
  alsoThere: { en: 'Also in the text', 'zh-CN': '文中还有' },
  nearest: { en: 'Nearest', 'zh-CN': '最接近的错误码' },
  nearestNumbers: {
    en: 'None is spelled like it. The nearest by number are',
    'zh-CN': '没有写法相近的错误码，数值上最接近的是',
  },
} satisfies Record<string, Readonly<Record<Locale, string>>>;

export const colon = { en: ': ', 'zh-CN': '：' } as const;

export const sentences = {
  seen: {
    en: () => 'Only seen in the wild; the vendor does not document it.',
    'zh-CN': () => '仅在实际响应中见过，厂商文档没有记载。',
  },
  alias: {
    en: (code: string) => `Another spelling of ${code}.`,
    'zh-CN': (code: string) => `${code} 的另一种写法。`,
  },
  retryByMessage: {
    en: (part: string, advice: string) => `where the message has “${part}”: ${advice}`,
    'zh-CN': (part: string, advice: string) => `错误信息中有“${part}”时：${advice}`,
  },
  unknown: {
    en: (asked: string) => `No catalogue has ${asked}.`,
    'zh-CN': (asked: string) => `错误码表中没有 ${asked}。`,
  },
  httpStatus: {
    en: (status: string) =>
      `${status} is an HTTP status and no error code. The code stands in the body of the response.`,
    'zh-CN': (status: string) => `${status} 是 HTTP 状态码，不是错误码。错误码在响应体中。`,
  },
  success: {
    en: (code: string, provider: string) =>
      `${code} is no error: with it ${provider} says that a request succeeded.`,
    'zh-CN': (code: string, provider: string) => `${code} 不是错误码：${provider}用它表示请求成功。`,
  },
  noCode: {
    en: () => 'There is no error code in this response.',
    'zh-CN': () => '这个响应中没有错误码。',
  },
  tooLong: {
    en: (megabytes: string) =>
      `Standard input has more than ${megabytes} MB. Hand over one response, or the lines of a log around the error.`,
    'zh-CN': (megabytes: string) => `标准输入超过 ${megabytes} MB。请只传入一个响应，或错误前后的几行日志。`,
  },
  nothingAsked: {
    en: () => 'Name a code or a message, or hand a response over on standard input.',
    'zh-CN': () => '请给出错误码或错误信息，或从标准输入传入响应内容。',
  },
} satisfies Record<string, Sentence<string[]>>;
