import type { TSESTree } from '@typescript-eslint/types';
import type { Settings } from '../settings/settings.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';

/** Dotted names of functions that log and do nothing else; `*` stands for any text. */
const loggers = ['console.*', 'log', 'log.*', 'logger.*', '*.log.*', '*.logger.*'];

/**
 * Whether a call only logs what it is given: by its name, or by the setting `loggers`. A function that this program
 * writes itself may do more, whatever its name.
 */
export function isLogger(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const name = dottedName(call.callee);
  if (name === undefined || !patternOf(evaluator.configuration.settings).test(name)) return false;
  return evaluator.value(call.callee).kind !== 'function';
}

const patterns = new WeakMap<Settings, RegExp>();

function patternOf(settings: Settings): RegExp {
  let pattern = patterns.get(settings);
  if (!pattern) {
    const alternatives = [...loggers, ...(settings.loggers ?? [])].map((name) =>
      name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'),
    );
    patterns.set(settings, (pattern = new RegExp(`^(?:${alternatives.join('|')})$`)));
  }
  return pattern;
}

/** `this.logger.error` as a text; `undefined` for anything that is no chain of names. */
export function dottedName(callee: TSESTree.Node): string | undefined {
  const node = unwrap(callee);
  if (node.type === Node.Identifier) return node.name;
  if (node.type === Node.ThisExpression) return 'this';
  if (node.type !== Node.MemberExpression) return undefined;
  const object = dottedName(node.object);
  const name = propertyName(node);
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}
