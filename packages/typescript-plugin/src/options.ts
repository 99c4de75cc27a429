import type { RuleSettings, Settings } from '@error-codes/analysis';
import type * as Evidence from './evidence.js';

/** What stands beside the plugin's name in `tsconfig.json`, or what an editor sends. */
export interface Options {
  readonly diagnostics: boolean;
  readonly inlayHints: boolean;
  readonly preset: PresetName | undefined;
  readonly rules: RuleSettings;
  readonly settings: Settings;
}

export type PresetName = (typeof presetNames)[number];

/** Options, and what is wrong with them. Wrong ones are left out. */
export interface ReadOptions {
  readonly options: Options;
  readonly problems: readonly string[];
}

const place = 'plugins["@error-codes/typescript-plugin"]';
const presetNames = ['recommended', 'strict', 'all'] as const;

const own = {
  diagnostics: isBoolean,
  inlayHints: isBoolean,
  preset: (value: unknown): value is PresetName => presetNames.includes(value as PresetName),
  rules: (value: unknown): value is RuleSettings =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

const expected = {
  diagnostics: { en: '`true` or `false`', 'zh-CN': ' `true` 或 `false`' },
  inlayHints: { en: '`true` or `false`', 'zh-CN': ' `true` 或 `false`' },
  preset: {
    en: `one of ${presetNames.map(quote).join(', ')}`,
    'zh-CN': ` ${presetNames.map(quote).join('、')} 之一`,
  },
  rules: { en: 'an object of rules', 'zh-CN': '由规则组成的对象' },
};

/** Keys of the plugin, and those of tsserver. */
const notSettings = [...Object.keys(own), 'name', 'global'];

const wrongValue = {
  en: (path: string, allowed: string, actual: string) => `${path} must be ${allowed}, not ${actual}.`,
  'zh-CN': (path: string, allowed: string, actual: string) => `${path} 应为${allowed}，而不是 ${actual}。`,
};

/** Reads what tsserver passes on: it adds `name` and, for plugins of an editor, `global`. */
export function readOptions(config: unknown, evidence: typeof Evidence): ReadOptions {
  const given = (config ?? {}) as Given;
  const settings = Object.fromEntries(Object.entries(given).filter(([key]) => !notSettings.includes(key)));
  const locale = evidence.localeIn(settings) ?? 'en';
  const problems: string[] = [];
  const take = <Name extends keyof typeof own>(option: Name): Taken<Name> | undefined => {
    const value = given[option];
    if (value === undefined || own[option](value)) return value as Taken<Name> | undefined;
    problems.push(wrongValue[locale](`${place}.${option}`, expected[option][locale], JSON.stringify(value)));
    return undefined;
  };
  return {
    options: {
      diagnostics: take('diagnostics') ?? false,
      inlayHints: take('inlayHints') ?? false,
      preset: take('preset'),
      rules: take('rules') ?? {},
      settings: readSettingsOf(settings, problems, evidence),
    },
    problems,
  };
}

type Given = Readonly<Record<string, unknown>>;
type Taken<Name extends keyof typeof own> = (typeof own)[Name] extends (value: unknown) => value is infer T
  ? T
  : never;

function readSettingsOf(
  settings: Given,
  problems: string[],
  { SettingsError, validateSettings }: typeof Evidence,
): Settings {
  try {
    return validateSettings(settings, place);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    problems.push(...error.problems);
    return {};
  }
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function quote(text: string): string {
  return `"${text}"`;
}
