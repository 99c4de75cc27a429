import type { ConfigFile, ConfigReader, RuleSettings, Settings } from '@error-codes/analysis';
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

const nothing: ConfigFile = { settings: {}, rules: {}, files: [] };

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
    this.#reader = load.evidence().createConfigReader();
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

  #read(fileName: string): ConfigFile | Error {
    const { SettingsError } = load.evidence();
    try {
      return this.#reader.read(fileName);
    } catch (error) {
      if (error instanceof SettingsError) return error;
      throw error;
    }
  }

  #merge(read: ConfigFile | Error): Configuration {
    const isWrong = read instanceof Error;
    const { settings, preset, rules } = isWrong ? nothing : read;
    const { options } = this;
    const { mergeRules, mergeSettings } = load.evidence();
    return {
      settings: mergeSettings(settings, options.settings),
      preset: options.preset ?? preset ?? 'recommended',
      rules: mergeRules(rules, options.rules),
      problems: isWrong ? [...this.#problems, ...read.message.split('\n')] : this.#problems,
    };
  }
}
