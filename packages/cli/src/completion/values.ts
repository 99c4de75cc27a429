import { catalogs, type Catalog, type Locale } from '@error-codes/catalog';
import { ruleId, rules } from '@error-codes/rules';
import { formats } from '../check/formatters.js';
import type { Suggestion } from './suggest.js';

/** Values of options and arguments that take others, too. */
export function valuesOf(name: string, locale: Locale): readonly Suggestion[] {
  switch (name) {
    case 'format':
      return formats.map((value) => ({ value }));
    case 'suppress-rule':
      return Object.values(rules).map((rule) => ({ value: ruleId(rule), description: rule.description }));
    case 'error':
      return Object.values(catalogs).flatMap((catalog: Catalog) =>
        catalog.entries.flatMap(({ code, name, aliases = [], text }) =>
          [...new Set([String(code), ...aliases.map(String), name])].map((value) => ({
            value,
            description: text[locale].summary,
          })),
        ),
      );
    default:
      return [];
  }
}
