import {
  type Catalog,
  categoryLabels,
  type Code,
  type Entry,
  type Locale,
  retryLabels,
  sourceIn,
} from '@error-codes/catalog';
import { pageOfCode } from '@error-codes/rules';

const words = {
  en: { category: 'Category', retry: 'Retry', status: 'HTTP', operations: 'Sent by', source: 'Source' },
  'zh-CN': {
    category: '类别',
    retry: '重试',
    status: 'HTTP 状态码',
    operations: '返回它的接口',
    source: '出处',
  },
} as const;

const colon = { en: ': ', 'zh-CN': '：' } as const;
const comma = { en: ', ', 'zh-CN': '、' } as const;

/** `Coze 4100 · AUTHENTICATION_INVALID` */
function headingOf({ title }: Catalog, entry: Entry, code: Code, locale: Locale): string {
  return `**${title[locale]} \`${String(code)}\`** · ${entry.name}`;
}

/** All that a reader wants to know of an error, in Markdown. */
export function explain(catalog: Catalog, entry: Entry, code: Code, locale: Locale): string {
  const { summary, cause, fix } = entry.text[locale];
  const label = words[locale];
  const line = (name: string, value: string): string => `- ${name}${colon[locale]}${value}`;
  const statuses = [...new Set(entry.responses.flatMap(({ status }) => status ?? []))];
  return [
    headingOf(catalog, entry, code, locale),
    `${summary}${locale === 'en' ? '.' : '。'}`,
    cause,
    fix,
    [
      line(label.category, categoryLabels[locale][entry.category]),
      line(label.retry, retryLabels[locale][entry.retry]),
      ...(statuses.length > 0 ? [line(label.status, statuses.join(comma[locale]))] : []),
      ...(entry.operations
        ? [line(label.operations, entry.operations.map((id) => `\`${id}\``).join(comma[locale]))]
        : []),
      line(label.source, sourceIn(locale, entry.source)),
    ].join('\n'),
    `[${linkText[locale](catalog.title[locale])}](${pageOfCode(catalog, entry, locale)})`,
  ].join('\n\n');
}

const linkText = {
  en: (api: string) => `All codes of ${api}`,
  'zh-CN': (api: string) => `${api}的全部错误码`,
} as const;
