import type { Locale } from '@error-codes/catalog';

/** The command cannot do what it was asked for; nothing was changed. */
export class WrongUse extends Error {
  constructor(readonly say: (locale: Locale) => string) {
    super(say('en'));
    this.name = 'WrongUse';
  }
}
