import { catalogs } from '@error-codes/catalog';
import type { Configuration, Settings } from './settings.js';

/** Applies settings to the built-in catalogues. */
export function configure(settings: Settings = {}): Configuration {
  const chosen = Object.values(catalogs).filter(
    ({ provider }) => settings.providers?.includes(provider) ?? true,
  );
  return { settings, catalogs: chosen };
}
