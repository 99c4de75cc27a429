import { catalogs, type Locale } from '@error-codes/catalog';
import { anyOperation, missingIn, type CoverageReport, type ProviderCoverage } from './coverage-report.js';
import { comma } from '../comma.js';
import { labels, or, sentences } from './texts.js';

/** As many operations are named; of more, the number. */
const mostNamed = 3;

/** What is known of a provider's codes, in one sentence. */
export function summaryOf({ title, summary }: ProviderCoverage, locale: Locale): string {
  const { codes, handled, fallback, unhandled } = summary;
  return sentences.summary[locale](
    title,
    String(codes),
    String(handled),
    String(fallback),
    String(unhandled),
  );
}

/** What is to be done first: codes that must be handled by name and are not, and operations whose errors nobody handles. */
export function warningsFor({ codes, operations }: ProviderCoverage, locale: Locale): readonly string[] {
  const missing = codes.flatMap((code) => {
    const without = missingIn(code);
    const all = Object.keys(code.operations).length;
    if (without.length === 0) return [];
    return without.length > mostNamed
      ? [sentences.missingInMany[locale](String(code.code), String(without.length), String(all))]
      : [sentences.missing[locale](String(code.code), namesOf(without, locale))];
  });
  const untouched = operations.flatMap(({ operation, unhandled, codes: all }) =>
    all > 0 && unhandled === all ? [operation] : [],
  );
  return untouched.length > 0
    ? [...missing, sentences.untouched[locale](namesOf(untouched, locale))]
    : missing;
}

function namesOf(operations: readonly string[], locale: Locale): string {
  return operations.map((operation) => operationName(operation, locale)).join(comma[locale]);
}

export function operationName(operation: string, locale: Locale): string {
  return operation === anyOperation ? labels.unknownOperation[locale] : operation;
}

export function nothingFound({ catalogs: used, locale }: CoverageReport): string {
  const titles = Object.values(catalogs).flatMap(({ provider, title }) =>
    Object.hasOwn(used, provider) ? [title[locale]] : [],
  );
  return sentences.nothing[locale](titles.join(or[locale]));
}
