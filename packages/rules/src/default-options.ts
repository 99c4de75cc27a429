import type { OptionDefinitions, OptionValues, Rule } from './define-rule.js';

/** The values that the options of a rule have when nobody sets them. */
export function defaultOptions(rule: Pick<Rule, 'options'>): OptionValues<OptionDefinitions> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
}
