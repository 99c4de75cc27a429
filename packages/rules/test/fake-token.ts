const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A token that looks real and that nobody was ever given: the same 40 characters behind every prefix. It is made when
 * it is asked for, so that no file of the repository holds one.
 */
export const fakeToken = (prefix: string): string =>
  prefix +
  Array.from({ length: 40 }, (_, index) => characters[(index * 23 + 7) % characters.length]).join('');
