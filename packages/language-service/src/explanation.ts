import type { Catalog, Category, Code, Entry, Locale, Retry } from '@error-codes/catalog';

const categories: Readonly<Record<Locale, Readonly<Record<Category, string>>>> = {
  en: {
    auth: 'authentication',
    permission: 'permission',
    quota: 'quota',
    'rate-limit': 'rate limit',
    billing: 'billing',
    request: 'request',
    'not-found': 'not found',
    conflict: 'conflict',
    content: 'content',
    model: 'model',
    upload: 'upload',
    workflow: 'workflow',
    server: 'server',
    client: 'client',
  },
  'zh-CN': {
    auth: '身份认证',
    permission: '权限',
    quota: '配额',
    'rate-limit': '限流',
    billing: '计费',
    request: '请求参数',
    'not-found': '资源不存在',
    conflict: '冲突',
    content: '内容审核',
    model: '模型',
    upload: '文件上传',
    workflow: '工作流',
    server: '服务端',
    client: '客户端',
  },
};

const retries: Readonly<Record<Locale, Readonly<Record<Retry, string>>>> = {
  en: {
    never: 'no, the same request fails again',
    'after-fix': 'once the cause is mended; the request itself may stay as it is',
    backoff: 'after seconds or minutes, with growing pauses',
    later: 'hours later, or the next day',
    'by-message': 'the message decides',
  },
  'zh-CN': {
    never: '不必，同样的请求还会失败',
    'after-fix': '排除原因后可以，请求本身不必改动',
    backoff: '数秒至数分钟后可以，间隔应逐次加长',
    later: '数小时后或次日可以',
    'by-message': '取决于错误信息',
  },
};

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
      line(label.category, categories[locale][entry.category]),
      line(label.retry, retries[locale][entry.retry]),
      ...(statuses.length > 0 ? [line(label.status, statuses.join(', '))] : []),
      ...(entry.operations
        ? [line(label.operations, entry.operations.map((id) => `\`${id}\``).join(', '))]
        : []),
      line(label.source, entry.source),
    ].join('\n'),
    `[${linkText[locale]}](${linkTo(locale)})`,
  ].join('\n\n');
}

const linkText = { en: 'All codes and rules', 'zh-CN': '全部错误码与规则' } as const;
const home = 'https://github.com/error-codes/error-codes/blob/main/docs';

function linkTo(locale: Locale): string {
  return locale === 'en' ? `${home}/README.md` : `${home}/zh-CN/README.md`;
}
