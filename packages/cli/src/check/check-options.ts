import { locales, type Locale } from '@error-codes/catalog';
import { Option } from 'commander';
import { help } from '../program-texts.js';

/** What `error-codes check` was asked for. */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly config?: string;
  readonly format?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly staged?: boolean;
  readonly since?: string;
  readonly shard?: string;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly passOnNoFiles?: boolean;
  readonly locale?: Locale;
}

export function checkOptions(locale: Locale): readonly Option[] {
  const option = (flags: string, name: keyof typeof help): Option => new Option(flags, help[name][locale]);
  return [
    option('--preset <name>', 'preset').choices(['recommended', 'strict', 'all']),
    option('-c, --config <path>', 'config'),
    option('-f, --format <format>', 'format'),
    option('--fix', 'fix'),
    option('--fix-dry-run', 'fixDryRun'),
    option('--staged', 'staged'),
    option('--since <ref>', 'since'),
    option('--shard <part>', 'shard'),
    option('--max-warnings <number>', 'maxWarnings'),
    option('--quiet', 'quiet'),
    option('--stdin', 'stdin'),
    option('--stdin-filename <path>', 'stdinFilename'),
    option('--pass-on-no-files', 'passOnNoFiles'),
    option('--locale <locale>', 'locale').choices(locales),
    // Read by the formatters themselves.
    option('--color', 'color'),
    option('--no-color', 'noColor'),
  ];
}
