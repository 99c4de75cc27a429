import type { Rule } from './define-rule.js';

export type PresetName = 'recommended' | 'strict' | 'all';

/** Rule ids with severity and, where they differ from the defaults, options: what every host takes as rules. */
export type Preset = Readonly<Record<string, 'error' | readonly ['error', NonNullable<Rule['strict']>]>>;

/** The id of a rule in every host: `error-codes/no-unknown-code`. */
export function ruleId(rule: Pick<Rule, 'name'>): string {
  return `error-codes/${rule.name}`;
}

/**
 * Derives the presets: `recommended`; `strict`, with more rules and stricter options; `all`, every rule as it is by
 * default. All are errors: warnings pass a gate unread.
 */
export function derivePresets(rules: Readonly<Record<string, Rule>>): Readonly<Record<PresetName, Preset>> {
  const every = Object.values(rules);
  const plain = (chosen: readonly Rule[]): Preset =>
    Object.fromEntries(chosen.map((rule) => [ruleId(rule), 'error'] as const));
  return {
    recommended: plain(every.filter(({ preset }) => preset === 'recommended')),
    strict: Object.fromEntries(
      every.map((rule) => [ruleId(rule), rule.strict ? (['error', rule.strict] as const) : 'error'] as const),
    ),
    all: plain(every),
  };
}
