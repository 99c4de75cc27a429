import type { RuleSettings } from './config-file.js';

/** Rules over others, as ESLint lays them: the later has the word, and a bare severity keeps the options. */
export function mergeRules(before: RuleSettings, after: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSettings[string]> = { ...before };
  for (const [id, rule] of Object.entries(after)) {
    const [severity, options] = Array.isArray(rule) ? rule : [rule];
    const [, kept] = Array.isArray(before[id]) ? before[id] : [];
    merged[id] = options === undefined && kept !== undefined ? [severity, kept] : rule;
  }
  return merged;
}
