import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  configFileName,
  createConfigReader,
  mergeRules,
  type ConfigFile,
  type Settings,
} from '@error-codes/analysis';
import { presets, type RulesConfig } from '@error-codes/linter';
import type { CheckRequest } from './check-options.js';
import { wrong } from './wrong.js';

/** How a file is to be checked. */
export interface Configured {
  readonly settings: Settings;
  readonly rules: RulesConfig;
}

/**
 * Gives the configuration of each file: what the command says goes before what `error-codes.config.json` says.
 * @throws SettingsError where a file on the way is wrong, when it is needed
 */
export function createConfigurations(
  { config, preset, locale }: Pick<CheckRequest, 'config' | 'preset' | 'locale'>,
  cwd: string,
): (filePath: string) => Configured {
  const reader = createConfigReader();
  const byFile = new Map<ConfigFile, Configured>();
  const byFolder = new Map<string, Configured>();
  const only = config === undefined ? undefined : folderOf(config, cwd);

  const configure = (file: ConfigFile): Configured => ({
    settings: locale ? { ...file.settings, locale } : file.settings,
    rules: mergeRules(presets[preset ?? file.preset ?? 'recommended'], file.rules),
  });

  return (filePath) => {
    const folder = only ?? dirname(filePath);
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

/** The folder of a configuration that is named itself, or by its folder. */
function folderOf(config: string, cwd: string): string {
  const path = resolve(cwd, config);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(path, configFileName) : path;
  if (basename(file) !== configFileName || !existsSync(file)) throw wrong('deadConfig', config);
  return dirname(file);
}
