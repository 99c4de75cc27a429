/** Settings that are wrong or cannot be read. Each problem says where, what is wrong, and what to do about it. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}
