import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  configFileName,
  createConfigReader,
  mergeRules,
  type ConfigFile,
  type ConfigReader,
  type FileSystem,
  type Settings,
} from '@error-codes/analysis';
import { presets, type RulesConfig } from '@error-codes/linter';
import { causeOf } from './cause-of.js';
import type { CheckRequest } from './check-options.js';
import { wrong } from './wrong.js';

/** How a file is to be checked. */
export interface Configured {
  readonly settings: Settings;
  readonly rules: RulesConfig;
}

/**
 * Gives the configuration of each file: what the command says goes before what `error-codes.config.json` says.
 * @param files where configurations are read; the disk, if nothing is said
 * @throws SettingsError where a file on the way is wrong, when it is needed
 */
export function createConfigurations(
  { config, preset, locale }: Pick<CheckRequest, 'config' | 'preset' | 'locale'>,
  cwd: string,
  files?: FileSystem,
): (filePath: string) => Configured {
  const reader = createConfigReader(files, locale);
  const byFile = new Map<ConfigFile, Configured>();
  const byFolder = new Map<string, Configured>();

  const configure = (file: ConfigFile): Configured => ({
    settings: locale ? { ...file.settings, locale } : file.settings,
    rules: mergeRules(presets[preset ?? file.preset ?? 'recommended'], file.rules),
  });

  if (config !== undefined) {
    const configured = configure(readNamed(config, reader, cwd));
    return () => configured;
  }
  return (filePath) => {
    const folder = dirname(filePath);
    let configured = byFolder.get(folder);
    if (configured) return configured;
    const file = reader.readFrom(folder);
    // What is made of settings is remembered by the object.
    configured = byFile.get(file) ?? configure(file);
    byFile.set(file, configured);
    byFolder.set(folder, configured);
    return configured;
  };
}

/** A configuration that is named itself, or by its folder; one that is not staged is read from the disk. */
function readNamed(config: string, reader: ConfigReader, cwd: string): ConfigFile {
  const path = resolve(cwd, config);
  let isFolder;
  try {
    isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    throw wrong('unreadablePath', config, causeOf(error));
  }
  const name = isFolder ? join(path, configFileName) : path;
  const file = reader.readFile(name) ?? createConfigReader().readFile(name);
  if (!file) throw wrong('deadConfig', config);
  return file;
}
