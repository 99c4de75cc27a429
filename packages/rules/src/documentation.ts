import type { Locale } from '@error-codes/catalog';
import type { Rule } from './define-rule.js';

const home = 'https://github.com/error-codes/error-codes/blob/main/docs';

/** The address of a page of the documentation. */
export function documentation(page: string, locale: Locale): string {
  return locale === 'en' ? `${home}/${page}` : `${home}/${locale}/${page}`;
}

/** The page of a rule. */
export function pageOf({ name }: Pick<Rule, 'name'>, locale: Locale): string {
  return documentation(`rules/${name}.md`, locale);
}
