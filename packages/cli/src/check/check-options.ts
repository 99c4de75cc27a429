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
  readonly types?: boolean;
  readonly staged?: boolean;
  readonly since?: string;
  readonly shard?: string;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly passOnNoFiles?: boolean;
  readonly suppressAll?: boolean;
  readonly suppressRule?: readonly string[];
  readonly suppressionsLocation?: string;
  readonly pruneSuppressions?: boolean;
  readonly passOnUnprunedSuppressions?: boolean;
  readonly locale?: Locale;
  readonly color?: boolean;
}

export function checkOptions(locale: Locale): readonly Option[] {
  const option = createOption(locale);
  return [
    option('--preset <name>', 'preset').choices(['recommended', 'strict', 'all']),
    option('-c, --config <path>', 'config'),
    option('-f, --format <format>', 'format'),
    option('--fix', 'fix'),
    option('--fix-dry-run', 'fixDryRun'),
    option('--types', 'types'),
    option('--staged', 'staged'),
    option('--since <ref>', 'since'),
    option('--shard <part>', 'shard'),
    option('--max-warnings <number>', 'maxWarnings'),
    option('--quiet', 'quiet'),
    option('--stdin', 'stdin'),
    option('--stdin-filename <path>', 'stdinFilename'),
    option('--pass-on-no-files', 'passOnNoFiles'),
    option('--suppress-all', 'suppressAll'),
    option('--suppress-rule <rule>', 'suppressRule').argParser(collect),
    option('--suppressions-location <file>', 'suppressionsLocation'),
    option('--prune-suppressions', 'pruneSuppressions'),
    option('--pass-on-unpruned-suppressions', 'passOnUnprunedSuppressions'),
    ...commonOptions(locale),
  ];
}

export function mergeOptions(locale: Locale): readonly Option[] {
  const option = createOption(locale);
  return [
    option('--shards <number>', 'shards'),
    option('-f, --format <format>', 'format'),
    option('--max-warnings <number>', 'maxWarnings'),
    option('--quiet', 'quiet'),
    ...commonOptions(locale),
  ];
}

function commonOptions(locale: Locale): readonly Option[] {
  const option = createOption(locale);
  return [
    option('--locale <locale>', 'locale').choices(locales),
    // Read by the formatters themselves.
    option('--color', 'color'),
    option('--no-color', 'noColor'),
  ];
}

function createOption(locale: Locale): (flags: string, name: keyof typeof help) => Option {
  return (flags, name) => new Option(flags, help[name][locale]);
}

/** An option that can be given several times, or with several values. */
function collect(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...given.split(',')];
}
