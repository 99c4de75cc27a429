import type { RuleSettings } from '@error-codes/analysis';
import {
  defaultOptions,
  ruleId,
  type Option,
  type OptionDefinitions,
  type OptionValues,
  type Rule,
} from '@error-codes/rules';

type Options = OptionValues<OptionDefinitions>;

/** Rule ids (`error-codes/…`) and how they run; a rule that is not named does not. */
export type RulesConfig = RuleSettings;

/** How a rule is to run: a severity, or a severity and options. */
export type RuleConfig = RulesConfig[string];

/** A rule that is to run. */
export interface ConfiguredRule {
  readonly rule: Rule;
  readonly severity: 0 | 1 | 2;
  readonly options: Options;
}

const severities = new Map<unknown, 0 | 1 | 2>([
  ['off', 0],
  ['warn', 1],
  ['error', 2],
  [0, 0],
  [1, 1],
  [2, 2],
]);

/**
 * Reads how a rule is to run.
 * @param before how it ran so far: a bare severity keeps the options
 * @throws TypeError that names what is wrong
 */
export function configureRule(rule: Rule, config: unknown, before?: ConfiguredRule): ConfiguredRule {
  const [severity, given, ...rest] = (Array.isArray(config) ? config : [config]) as unknown[];
  const level = severities.get(severity);
  if (level === undefined) {
    throw new TypeError(
      `The severity of ${ruleId(rule)} is "off", "warn" or "error", not ${JSON.stringify(severity)}.`,
    );
  }
  if (rest.length > 0) throw new TypeError(`${ruleId(rule)} takes one object of options.`);
  if (given === undefined) {
    return { rule, severity: level, options: before?.options ?? defaultOptions(rule) };
  }
  return { rule, severity: level, options: { ...defaultOptions(rule), ...checkOptions(rule, given) } };
}

function checkOptions(rule: Rule, given: unknown): Options {
  if (typeof given !== 'object' || given === null) {
    throw new TypeError(`The options of ${ruleId(rule)} are an object, not ${JSON.stringify(given)}.`);
  }
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!option) {
      throw new TypeError(
        `${ruleId(rule)} has no option "${name}". It knows: ${Object.keys(rule.options).join(', ') || 'none'}.`,
      );
    }
    if (!takes(option, value)) {
      throw new TypeError(
        `The option "${name}" of ${ruleId(rule)} is ${expected(option)}, not ${JSON.stringify(value)}.`,
      );
    }
  }
  return given as Options;
}

function takes(option: Option, value: unknown): boolean {
  return 'enum' in option
    ? option.enum.includes(value as string | boolean)
    : Array.isArray(value) && value.every((item) => typeof item === option.items);
}

function expected(option: Option): string {
  return 'enum' in option
    ? `one of ${option.enum.map((allowed) => JSON.stringify(allowed)).join(', ')}`
    : `a list of ${option.items}s`;
}
