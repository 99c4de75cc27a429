import type { Catalog, Code, Entry, Locale } from '@error-codes/catalog';
import type { Rule } from './define-rule.js';

const home = 'https://github.com/error-codes/error-codes/blob/main/docs';

/** The address of a page of the documentation. */
function documentation(page: string, locale: Locale): string {
  return locale === 'en' ? `${home}/${page}` : `${home}/${locale}/${page}`;
}

/** The page of a rule. */
export function pageOf({ name }: Pick<Rule, 'name'>, locale: Locale): string {
  return documentation(`rules/${name}.md`, locale);
}

/** What a code is explained in, on the page of its API. */
export function pageOfCode({ provider }: Catalog, { code }: Entry, locale: Locale): string {
  return documentation(`${provider}.md#${anchorOf(code)}`, locale);
}

/** The name of the place where a code is explained. */
export function anchorOf(code: Code): string {
  return String(code).replace(/[^\w.-]/g, '-');
}
