import disk from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@error-codes/catalog';
import type { FileSystem } from '../sources/file-system.js';
import { configFileName, type ConfigFile } from './config-file.js';
import { loadConfigFile, stampOf, type Loaded } from './load-config-file.js';
import { mergeRules } from './merge-rules.js';
import { mergeSettings } from './merge-settings.js';
import { SettingsError } from './settings-error.js';

/**
 * Reads `error-codes.config.json`, from a file or folder upwards. Files are looked at each time and read when they
 * changed; while they say the same, the result is the same object, and so are its settings.
 */
export interface ConfigReader {
  /**
   * The configuration of a source file.
   * @throws SettingsError where a file on the way is wrong in any part
   */
  readonly read: (sourceFile: string) => ConfigFile;
  /**
   * The configuration of a folder.
   * @throws SettingsError where a file on the way is wrong in any part
   */
  readonly readFrom: (folder: string) => ConfigFile;
  /**
   * The configuration in a file of any name, in place of what its folder would have; undefined where there is none.
   * @throws SettingsError where it or a file above its folder is wrong in any part
   */
  readonly readFile: (path: string) => ConfigFile | undefined;
  /** Where the configuration of a source file can lie, nearest first, for those who watch files. */
  readonly paths: (sourceFile: string) => readonly string[];
}

/** A file that is there, and what it made of the configuration around it. */
interface Known {
  stamp: string;
  loaded: Loaded;
  outer?: ConfigFile;
  result?: ConfigFile | SettingsError;
}

/** Keys of the file that are no settings. */
const noSettings = new Set(['$schema', 'preset', 'rules']);

const none: ConfigFile = { settings: {}, rules: {}, files: [] };

export function createConfigReader(files: FileSystem = disk, locale?: Locale): ConfigReader {
  const known = new Map<string, Known>();

  function readFrom(folder: string): ConfigFile {
    return pathsFrom(folder).reduceRight(withFile, none);
  }

  function readFile(path: string): ConfigFile | undefined {
    const full = resolve(path);
    const [, ...above] = pathsFrom(dirname(full));
    return look(full) && withFile(above.reduceRight(withFile, none), full);
  }

  /** The configuration with what one more file says. */
  function withFile(outer: ConfigFile, path: string): ConfigFile {
    const file = look(path);
    if (!file) return outer;
    if (file.outer !== outer) {
      const before = file.result;
      file.outer = outer;
      file.result = apply(
        file.loaded,
        path,
        outer,
        before instanceof SettingsError ? undefined : before,
        locale,
      );
    }
    const { result = outer } = file;
    if (result instanceof SettingsError) throw result;
    return result;
  }

  function look(path: string): Known | undefined {
    const stamp = stampOf(path, files);
    const file = known.get(path);
    if (stamp !== undefined && file?.stamp === stamp) return file;
    const loaded = stamp === undefined ? undefined : loadConfigFile(path, files);
    if (stamp === undefined || !loaded) {
      known.delete(path);
      return undefined;
    }
    const read: Known = { stamp, loaded, ...(file?.result && { result: file.result }) };
    known.set(path, read);
    return read;
  }

  return {
    read: (sourceFile) => readFrom(dirname(resolve(sourceFile))),
    readFrom,
    readFile,
    paths: (sourceFile) => pathsFrom(dirname(resolve(sourceFile))),
  };
}

function pathsFrom(folder: string): readonly string[] {
  const paths = [];
  for (let at = resolve(folder), last = ''; at !== last; last = at, at = dirname(at)) {
    paths.push(join(at, configFileName));
  }
  return paths;
}

function apply(
  loaded: Loaded,
  path: string,
  outer: ConfigFile,
  before: ConfigFile | undefined,
  locale: Locale | undefined,
): ConfigFile | SettingsError {
  if (!('content' in loaded)) {
    const own = loaded.locale ?? outer.settings.locale;
    return new SettingsError(loaded.problems(locale ?? own ?? 'en'), own);
  }
  const { content } = loaded;
  const { preset = outer.preset, rules = {} } = content;
  const settings = Object.fromEntries(Object.entries(content).filter(([key]) => !noSettings.has(key)));
  return same(before, {
    settings: same(before?.settings, mergeSettings(outer.settings, settings)),
    ...(preset && { preset }),
    rules: mergeRules(outer.rules, rules),
    files: [path, ...outer.files],
  });
}

/** What was there before, where nothing changed: others remember what they made of an object. */
function same<Value>(before: Value | undefined, after: Value): Value {
  return isDeepStrictEqual(before, after) ? (before as Value) : after;
}
