import type { ConfigFile, ConfigReader, RuleSettings, Settings, SettingsError } from '@error-codes/analysis';
import load from './load.cjs';
import { readOptions, type Options, type PresetName } from './options.js';

/** What holds for a file: the options of the plugin over what `error-codes.config.json` says. */
export interface Configuration {
  readonly settings: Settings;
  readonly preset: PresetName;
  /** On top of the preset. */
  readonly rules: RuleSettings;
  /** What is wrong with options and files, to be shown to the user. */
  readonly problems: readonly string[];
}

/** The configuration of the files of a project; while nothing changes, a file has the same object. */
export class Configurations {
  readonly options: Options;
  readonly #problems: readonly string[];
  readonly #reader: ConfigReader;
  /** By what the files say, or by what is wrong with them. */
  readonly #known = new WeakMap<object, Configuration>();

  constructor(given: unknown) {
    const { options, problems } = readOptions(given, load.evidence());
    this.options = options;
    this.#problems = problems;
    // What is wrong with a file is said in the language that the options ask for.
    this.#reader = load.evidence().createConfigReader(undefined, options.settings.locale);
  }

  of(fileName: string): Configuration {
    const read = this.#read(fileName);
    let known = this.#known.get(read);
    if (!known) {
      known = this.#merge(read);
      this.#known.set(read, known);
    }
    return known;
  }

  /** Where configuration files of a file can lie. */
  paths(fileName: string): readonly string[] {
    return this.#reader.paths(fileName);
  }

  #read(fileName: string): ConfigFile | SettingsError {
    const { SettingsError } = load.evidence();
    try {
      return this.#reader.read(fileName);
    } catch (error) {
      if (error instanceof SettingsError) return error;
      throw error;
    }
  }

  #merge(read: ConfigFile | SettingsError): Configuration {
    const isWrong = read instanceof Error;
    const { settings, preset, rules } = isWrong ? onlyLocale(read) : read;
    const { options } = this;
    const { mergeRules, mergeSettings } = load.evidence();
    return {
      settings: mergeSettings(settings, options.settings),
      preset: options.preset ?? preset ?? 'recommended',
      rules: mergeRules(rules, options.rules),
      problems: isWrong ? [...this.#problems, ...read.problems] : this.#problems,
    };
  }
}

/** Of files that are wrong, the language holds: all is said in the one in which that is told. */
function onlyLocale({ locale }: SettingsError): ConfigFile {
  return { settings: locale ? { locale } : {}, rules: {}, files: [] };
}
