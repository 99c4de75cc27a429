import type { Locale } from '@error-codes/catalog';
import { ruleId, rules } from '@error-codes/rules';

const pages = 'https://github.com/error-codes/error-codes/blob/main/docs';

/** What formatters may show of a rule, as ESLint hands it to them. */
export interface RuleMeta {
  readonly type: 'problem';
  readonly docs: { readonly description: string; readonly url: string };
}

export function rulesMeta(locale: Locale): Readonly<Record<string, RuleMeta>> {
  return Object.fromEntries(
    Object.values(rules).map((rule) => [
      ruleId(rule),
      { type: 'problem', docs: { description: rule.description, url: pageOf(rule.name, locale) } },
    ]),
  );
}

/** The page of a rule. */
export function pageOf(name: string, locale: Locale): string {
  return `${pages}/${locale === 'en' ? 'rules' : 'zh-CN/rules'}/${name}.md`;
}
