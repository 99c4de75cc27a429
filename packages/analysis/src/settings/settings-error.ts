import type { Locale } from '@error-codes/catalog';

/** Settings that are wrong or cannot be read. Each problem says where, what is wrong, and what to do about it. */
export class SettingsError extends Error {
  constructor(
    readonly problems: readonly string[],
    /** The language that the settings ask for, where that can be told: it holds for all that is said without them. */
    readonly locale?: Locale,
  ) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}
