import { createConfigReader, type Settings } from '@error-codes/analysis';
import { catalogs } from '@error-codes/catalog';
import { derivePresets, type PresetName, type Rule } from '@error-codes/rules';
import type { ESLint, Linter } from 'eslint';
import packageJson from '../package.json' with { type: 'json' };
import { toEslintRule } from './to-eslint-rule.js';

const namespace = 'error-codes';

/** A configuration for `eslint.config.js`. */
export interface FlatConfig {
  name: string;
  plugins: Record<string, ESLint.Plugin>;
  rules: Linter.RulesRecord;
}

/** A configuration for `.eslintrc`. */
export interface LegacyConfig {
  plugins: string[];
  rules: Linter.RulesRecord;
}

export interface Plugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  configs: Record<PresetName, FlatConfig> & { 'legacy-recommended': LegacyConfig };
  rules: NonNullable<ESLint.Plugin['rules']>;
  /**
   * Reads the settings of `error-codes.config.json`, from a directory upwards; none without such a file. For
   * `settings: { 'error-codes': errorCodes.settings(import.meta.dirname) }`.
   * @throws SettingsError where a file is wrong in any part
   */
  settings: (directory: string) => Settings;
}

const reader = createConfigReader();

/** Makes the ESLint plugin of rules. */
export function createPlugin(rules: Readonly<Record<string, Rule>>): Plugin {
  const presets = derivePresets(rules);
  const rulesOf = (preset: PresetName): Linter.RulesRecord => ({ ...presets[preset] }) as Linter.RulesRecord;
  const flat = (preset: PresetName): FlatConfig => ({
    name: `${namespace}/${preset}`,
    plugins: {
      get [namespace]() {
        return plugin;
      },
    },
    rules: rulesOf(preset),
  });
  const plugin: Plugin = {
    meta: { name: packageJson.name, version: version(), namespace },
    rules: Object.fromEntries(Object.values(rules).map((rule) => [rule.name, toEslintRule(rule)])),
    configs: {
      recommended: flat('recommended'),
      strict: flat('strict'),
      all: flat('all'),
      'legacy-recommended': { plugins: [namespace], rules: rulesOf('recommended') },
    },
    settings(directory: unknown) {
      // `import.meta.dirname` is undefined where a tool makes CommonJS of the configuration.
      if (typeof directory !== 'string') {
        throw new TypeError(
          `errorCodes.settings takes the path of a directory, such as import.meta.dirname, not ${String(directory)}.`,
        );
      }
      return reader.readFrom(directory).settings;
    },
  };
  return plugin;
}

/** ESLint's cache is valid for one version of a plugin; ours reports differently when a catalogue changes, too. */
function version(): string {
  const dates = [...new Set(Object.values(catalogs).map((catalog) => catalog.version))];
  return `${packageJson.version}+catalog.${dates.join('.')}`;
}
