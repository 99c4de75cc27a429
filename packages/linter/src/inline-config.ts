import type { Rule } from '@error-codes/rules';
import { readConfig, type Directives } from './directives.js';
import type { Lines } from './lines.js';
import type { LintMessage } from './result.js';
import { configureRule, type ConfiguredRule } from './rules-config.js';

/**
 * What `/* eslint error-codes/…: … *\/` comments make of the configured rules. A comment that asks for something
 * impossible is a problem of the file, not the end of the run. Rules of other plugins are none of our business.
 */
export function applyInlineConfig(
  configured: ReadonlyMap<string, ConfiguredRule>,
  { configs }: Directives,
  rules: ReadonlyMap<string, Rule>,
  lines: Lines,
): { configured: ReadonlyMap<string, ConfiguredRule>; problems: LintMessage[] } {
  if (configs.length === 0) return { configured, problems: [] };
  const changed = new Map(configured);
  const problems: LintMessage[] = [];
  for (const { value, range } of configs) {
    for (const [id, config] of Object.entries(readConfig(value) ?? {})) {
      if (!id.startsWith('error-codes/')) continue;
      const rule = rules.get(id);
      try {
        if (!rule) throw new TypeError(`There is no rule ${id}.`);
        changed.set(id, configureRule(rule, config, configured.get(id)));
      } catch (error) {
        const end = lines.at(range[1]);
        problems.push({
          ruleId: id,
          severity: 2,
          message: (error as Error).message,
          ...lines.at(range[0]),
          endLine: end.line,
          endColumn: end.column,
        });
      }
    }
  }
  return { configured: changed, problems };
}
