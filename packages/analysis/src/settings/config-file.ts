import type { Settings } from './settings.js';

export const configFileName = 'error-codes.config.json';

export type Severity = 'off' | 'warn' | 'error' | 0 | 1 | 2;

/** How rules run, by id (`error-codes/…`): a severity, or a severity and options. */
export type RuleSettings = Readonly<
  Record<string, Severity | readonly [severity: Severity, options?: Readonly<Record<string, unknown>>]>
>;

/** What one `error-codes.config.json` says. */
export interface ConfigContent extends Settings {
  readonly $schema?: string;
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly rules?: RuleSettings;
}

/** What the files from a folder upwards say together. */
export interface ConfigFile {
  readonly settings: Settings;
  readonly preset?: NonNullable<ConfigContent['preset']>;
  /** What is said of rules, on top of a preset. */
  readonly rules: RuleSettings;
  /** The files, nearest first. */
  readonly files: readonly string[];
}
