import type { TSESTree } from '@typescript-eslint/types';
import { dottedName } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';

/** Dotted names of functions that log and do nothing else; `*` stands for any text. */
const loggers = ['console.*', 'log', 'log.*', 'logger.*', '*.log.*', '*.logger.*'];

/**
 * Whether a function only logs what it is given: by its name, or by the setting `loggers`. A function that this program
 * writes itself may do more, whatever its name, unless the setting says so.
 */
export function isLogger(evaluator: Evaluator, callee: TSESTree.Node): boolean {
  const name = dottedName(callee);
  if (name === undefined) return false;
  if (matches(name, evaluator.configuration.settings.loggers)) return true;
  return matches(name, loggers) && evaluator.value(callee).kind !== 'function';
}

/** Dotted names of functions that tell somebody of an error. */
const reporters = [
  'reportError',
  'captureException',
  'captureMessage',
  '*.captureException',
  '*.captureMessage',
  'captureEvent',
  '*.captureEvent',
  '*.recordException',
  '*.noticeError',
  '*.trackException',
  'Bugsnag.notify',
  'bugsnag.notify',
  'datadogRum.addError',
  'DD_RUM.addError',
  '*.DD_RUM.addError',
  'Rollbar.*',
  'rollbar.*',
];

/** Whether a function tells somebody of an error, beyond a log. */
export function isReporter(callee: TSESTree.Node): boolean {
  const name = dottedName(callee);
  return name !== undefined && matches(name, reporters);
}

/** Whether a function calls what it is given, and passes its errors on: by the setting `wrappers`. */
export function isWrapper(evaluator: Evaluator, callee: TSESTree.Node): boolean {
  const name = dottedName(callee);
  return name !== undefined && matches(name, evaluator.configuration.settings.wrappers);
}

const patterns = new WeakMap<readonly string[], RegExp>();

function matches(name: string, wanted: readonly string[] = []): boolean {
  let pattern = patterns.get(wanted);
  if (!pattern) {
    const alternatives = wanted.map((one) => one.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'));
    patterns.set(wanted, (pattern = new RegExp(`^(?:${alternatives.join('|')})$`)));
  }
  return pattern.test(name);
}
