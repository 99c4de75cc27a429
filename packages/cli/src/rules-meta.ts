import type { Locale } from '@error-codes/catalog';
import { pageOf, ruleId, rules } from '@error-codes/rules';

/** What formatters may show of a rule, as ESLint hands it to them. */
export interface RuleMeta {
  readonly type: 'problem';
  readonly docs: { readonly description: string; readonly url: string };
}

export function rulesMeta(locale: Locale): Readonly<Record<string, RuleMeta>> {
  return Object.fromEntries(
    Object.values(rules).map((rule) => [
      ruleId(rule),
      { type: 'problem', docs: { description: rule.description, url: pageOf(rule, locale) } },
    ]),
  );
}
