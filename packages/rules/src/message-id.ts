import type { Locale } from '@error-codes/catalog';

/** The id of a message in the hosts, which know one text an id: `unknownCode`, and `unknownCode.zh-CN`. */
export function messageId(id: string, locale: Locale): string {
  return locale === 'en' ? id : `${id}.${locale}`;
}
