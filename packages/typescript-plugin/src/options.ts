import type { ConfigFile, RuleSettings, Settings } from '@error-codes/analysis';
import type * as Evidence from './evidence.js';

/** What stands beside the plugin's name in `tsconfig.json`, or what an editor sends. */
export interface Options {
  readonly diagnostics: boolean;
  readonly inlayHints: boolean;
  readonly preset: PresetName | undefined;
  readonly rules: RuleSettings;
  readonly settings: Settings;
}

export type PresetName = NonNullable<ConfigFile['preset']>;

/** Options, and what is wrong with them. Wrong ones are left out. */
export interface ReadOptions {
  readonly options: Options;
  readonly problems: readonly string[];
}

const place = 'plugins["@error-codes/typescript-plugin"]';

/** What only the plugin takes, beside all that `error-codes.config.json` does. */
const own = { diagnostics: { type: 'boolean' }, inlayHints: { type: 'boolean' } } as const;

/** Keys that tsserver adds: the second for plugins of an editor. */
const ofServer = new Set(['name', 'global']);

export function readOptions(config: unknown, { checkOptions }: typeof Evidence): ReadOptions {
  const given = Object.fromEntries(Object.entries(config ?? {}).filter(([key]) => !ofServer.has(key)));
  const { options, problems } = checkOptions(given, place, own);
  const { diagnostics = false, inlayHints = false, preset, rules = {}, ...settings } = options as Right;
  return { options: { diagnostics, inlayHints, preset, rules, settings }, problems };
}

type Right = Partial<Omit<Options, 'settings'>> & Settings;
