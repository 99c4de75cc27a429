import type { Locale } from '@error-codes/catalog';

/** One sentence in every language; what varies is handed over. */
export type Sentence<Given extends readonly unknown[] = readonly []> = Readonly<
  Record<Locale, (...given: Given) => string>
>;
