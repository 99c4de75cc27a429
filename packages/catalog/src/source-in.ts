import type { Locale } from './types.js';

/** What sources are called in Chinese; addresses and paths are what they are. */
const inChinese: Readonly<Record<string, string>> = {
  'Coze docs': '扣子文档',
  'Coze error code table': '扣子错误码表',
  'DashScope error code table': 'DashScope 错误码表',
  'platform.qianwenai.com docs': 'platform.qianwenai.com 文档',
  'messages as on help.aliyun.com': '错误信息同 help.aliyun.com',
  'error messages': '错误信息',
  'plugin FAQ': '插件常见问题',
  'public code': '公开代码',
  example: '示例',
};

/** The source of an entry, as a sentence in a language names it. */
export function sourceIn(locale: Locale, source: string): string {
  if (locale === 'en') return source;
  const inWords = (part: string): string => inChinese[part] ?? part.replace(/^page (\S+)$/, '$1 页面');
  return source
    .split('; ')
    .map((one) => one.split(', ').map(inWords).join('，'))
    .join('；');
}
