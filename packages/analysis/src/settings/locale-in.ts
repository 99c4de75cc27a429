import { locales, type Locale } from '@error-codes/catalog';

/** The language that settings ask for, which may be wrong themselves. */
export function localeIn(settings: unknown): Locale | undefined {
  const asked = (settings as { locale?: unknown } | null | undefined)?.locale;
  return locales.find((locale) => locale === asked);
}
