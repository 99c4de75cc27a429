import { createConfigReader, SettingsError } from '@error-codes/analysis';
import { locales, type Locale } from '@error-codes/catalog';

/** The language of the command: as its arguments say, else as `error-codes.config.json` does, else English. */
export function localeFor(args: readonly string[], cwd: string): Locale {
  return localeIn(args) ?? localeOfConfig(cwd) ?? 'en';
}

function localeIn(args: readonly string[]): Locale | undefined {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const asked = args[at]?.includes('=') ? args[at].slice('--locale='.length) : args[at + 1];
  return at === -1 ? undefined : locales.find((locale) => locale === asked);
}

function localeOfConfig(cwd: string): Locale | undefined {
  try {
    return createConfigReader().readFrom(cwd).settings.locale;
  } catch (error) {
    // Told when the configuration is used.
    if (error instanceof SettingsError) return error.locale;
    throw error;
  }
}
