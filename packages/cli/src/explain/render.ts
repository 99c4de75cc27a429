import { categoryLabels, retryLabels, sourceIn, type Locale } from '@error-codes/catalog';
import { comma } from '../comma.js';
import type { Explanation } from './explanation.js';
import { colon, labels, sentences } from './texts.js';

/** An explanation for a terminal. */
export function render(explanation: Explanation, locale: Locale): string {
  const { title, code, canonical, name, tier, summary, cause, fix, retry, category } = explanation;
  const { statuses, messages, operations, source, rules, related, retryByMessage = [] } = explanation;
  const advice = retryLabels[locale];
  const byMessage = retryByMessage.map(
    (pattern) => `\n  ${sentences.retryByMessage[locale](pattern.includes, advice[pattern.retry])}`,
  );
  return [
    `${title} ${code} · ${name}`,
    `${summary}${locale === 'en' ? '.' : '。'}`,
    ...(code === canonical ? [] : [sentences.alias[locale](String(canonical))]),
    ...(tier === 'seen' ? [sentences.seen[locale]()] : []),
    `${cause}\n${fix}`,
    [
      line('category', categoryLabels[locale][category], locale),
      line('retry', advice[retry] + byMessage.join(''), locale),
      ...(statuses.length > 0 ? [line('statuses', statuses.join(comma[locale]), locale)] : []),
      ...(operations ? [line('operations', operations.join(comma[locale]), locale)] : []),
      ...(messages.length > 0 ? [list('messages', messages, locale)] : []),
      line('source', sourceIn(locale, source), locale),
    ].join('\n'),
    list(
      'rules',
      rules.map(({ id, url }) => `${id}  ${url}`),
      locale,
    ),
    ...(related.length > 0 ? [renderList('related', related, locale)] : []),
  ].join('\n\n');
}

/** Errors in a line each. */
export function renderList(
  label: keyof typeof labels,
  errors: readonly Pick<Explanation, 'code' | 'summary'>[],
  locale: Locale,
): string {
  return list(
    label,
    errors.map(({ code, summary }) => `${code}  ${summary}`),
    locale,
  );
}

export function line(label: keyof typeof labels, value: string, locale: Locale): string {
  return labels[label][locale] + colon[locale] + value;
}

function list(label: keyof typeof labels, values: readonly string[], locale: Locale): string {
  return [line(label, '', locale).trimEnd(), ...values.map((value) => `  ${value}`)].join('\n');
}
