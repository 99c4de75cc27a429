import { configure } from './configure.js';
import type { Configuration } from './settings.js';
import { validateSettings } from './validate-settings.js';

const configurations = new WeakMap<object, Configuration>();
const none = {};

/**
 * Validates settings from outside and applies them, once for each settings object.
 * @param place where the settings stand, as the user would write it
 * @throws SettingsError
 */
export function readSettings(settings: unknown = none, place: string): Configuration {
  const known = configurations.get(settings as object);
  if (known) return known;
  const configuration = configure(validateSettings(settings, place));
  configurations.set(settings as object, configuration);
  return configuration;
}
