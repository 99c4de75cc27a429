import { catalogs, locales, type Locale } from '@error-codes/catalog';
import { Option } from 'commander';
import { optionHelp } from './help.js';

/** How coverage is shown. */
export interface ShownCoverage {
  readonly format?: 'table' | 'json' | 'html';
  readonly link?: string;
}

/** What `error-codes coverage` was asked for. */
export interface CoverageRequest extends ShownCoverage {
  readonly paths: readonly string[];
  readonly provider?: string;
  readonly config?: string;
  readonly shard?: string;
  readonly passOnNoFiles?: boolean;
  readonly locale?: Locale;
}

/** What `error-codes coverage merge` was asked for. */
export interface MergeCoverageRequest extends ShownCoverage {
  /** Files with what `error-codes coverage --format json` printed. */
  readonly files: readonly string[];
  /** Options that were given to `coverage` itself. */
  readonly before: readonly string[];
}

const option = (flags: string, name: keyof typeof optionHelp, locale: Locale): Option =>
  new Option(flags, optionHelp[name][locale]);

export function coverageOptions(locale: Locale): readonly Option[] {
  return [
    ...mergeCoverageOptions(locale),
    option('--provider <name>', 'provider', locale).choices(Object.keys(catalogs)),
    option('-c, --config <path>', 'config', locale),
    option('--shard <part>', 'shard', locale),
    option('--pass-on-no-files', 'passOnNoFiles', locale),
  ];
}

export function mergeCoverageOptions(locale: Locale): readonly Option[] {
  return [
    option('-f, --format <format>', 'format', locale).choices(['table', 'json', 'html']),
    option('--link <template>', 'link', locale),
    option('--locale <locale>', 'locale', locale).choices(locales),
  ];
}
