import type { TSESTree } from '@typescript-eslint/types';
import { dottedName, isFunction, Node, propertyName, walk } from '../syntax/syntax.js';
import { isLogger } from '../uses/loggers.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** Nobody waits a minute for an error that passes by itself. */
export const longWait = 60_000;

/** Names of functions that only wait. `waitForPayment` waits for somebody to mend it. */
const waits =
  /^(?:sleep|wait|delay|pause|back_?off|setTimeout|timeout|jitter)(?:Ms|Seconds|For(?:Ms|Seconds)|\w*Delay|\w*Backoff)?$/i;

/** Names of functions that only take note. */
const notes =
  /^(?:on(?:Retry|Error|Attempt|Progress|FailedAttempt)|notify|report|track|capture\w*|record\w*|inc|increment\w*|count|mark\w*|push|concat|log(?![iI]n|[oO]ut)\w*|warn|info|debug|error|trace|addEvent|setAttributes?)$/;

/** Names of functions that only answer a question, or make one value out of another. */
const asks =
  /^(?:(?:is|has|can|should|may|must|was|does|to|parse|format|describe)(?=[A-Z_]|$)\w*|includes|indexOf|test|match|startsWith|endsWith|some|every|find|get|at|slice|trim|join|toLowerCase|toUpperCase|then|catch|finally|json|text|max|min|pow|floor|round|random|now)$/;

/** What the language brings, and what only waits; not what asks the user, or stores something. */
const builtIns =
  /^(?:globalThis\.|window\.)?(?:Array|AbortController|AbortSignal|BigInt|Boolean|Date|(?:\w*)Error|Headers|JSON|Map|Math|Number|Object|Promise|RegExp|Set|String|URL|URLSearchParams|decodeURI\w*|encodeURI\w*|isNaN|parseFloat|parseInt|performance|queueMicrotask|setTimeout|structuredClone)(?:\.|$)/;

/**
 * Whether all that an expression calls waits, takes note or computes: nothing in it mends what went wrong.
 * @param known a call in it of which that is known
 */
export function isHarmless(evaluator: Evaluator, expression: TSESTree.Node, known?: TSESTree.Node): boolean {
  let harmless = true;
  walk(expression, (node) => {
    if (!harmless) return false;
    if (node === known) return undefined;
    if (node.type === Node.CallExpression) harmless = isHarmlessCall(evaluator, node);
    else if (node.type === Node.NewExpression) harmless = isBuiltIn(evaluator, node.callee);
    else if (node.type === Node.YieldExpression || node.type === Node.ImportExpression) harmless = false;
    return harmless;
  });
  return harmless;
}

function isHarmlessCall(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const { callee } = call;
  if (isLogger(evaluator, callee)) return true;
  if (isBuiltIn(evaluator, callee)) return !isAssign(call);
  if (callee.type === Node.Identifier && isSettledBy(evaluator, callee)) return true;
  const name = nameOf(callee);
  if (name === undefined) return false;
  return waits.test(name) || asks.test(name) || (notes.test(name) && !writes(evaluator.value(callee)));
}

/** `Object.assign(request, …)`, though not `Object.assign({}, …)` */
function isAssign({ callee, arguments: [target] }: TSESTree.CallExpression): boolean {
  return dottedName(callee)?.endsWith('Object.assign') === true && target?.type !== Node.ObjectExpression;
}

/** Methods that change what they are called on. */
const changing =
  /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|append|delete|add|clear|assign|next|rotate\w*|use|update\w*|replace\w*)$/;

/** Whether a method may change what it is called on, be it a note of how it went: `pool.markFailed()`. */
export function mayChange(method: string): boolean {
  return changing.test(method) || notes.test(method);
}

/** Whether a function of the program writes something that the next attempt may be made of. */
function writes(callee: Value): boolean {
  if (callee.kind !== 'function') return false;
  let found = false;
  walk(callee.node.body, (node) => {
    const target = targetOf(node);
    found ||= target !== undefined && !keepsAccount(target);
    found ||= node.type === Node.CallExpression && changing.test(nameOf(node.callee) ?? '');
    return !found;
  });
  return found;
}

/** What a node writes to. */
export function targetOf(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === Node.AssignmentExpression) return node.left;
  return node.type === Node.UpdateExpression ? node.argument : undefined;
}

/** Whether what is written is called like an account of the attempts: `this.attempts`, `state.lastError`. */
export function keepsAccount(target: TSESTree.Node): boolean {
  const name =
    target.type === Node.Identifier
      ? target.name
      : target.type === Node.MemberExpression
        ? propertyName(target)
        : undefined;
  return /retr|attempt|tries|count|error|fail|delay|wait|status|loading/i.test(name ?? '');
}

/** `setTimeout(…)`, `sleep(…)`, `timers.delay(…)` */
export function isWait({ callee }: TSESTree.CallExpression): boolean {
  return waits.test(nameOf(callee) ?? '');
}

function nameOf(callee: TSESTree.Expression): string | undefined {
  return dottedName(callee)?.replace(/^.*\./, '') ?? nameOfMethod(callee);
}

/** `Math.min`, `setTimeout`, `new Promise`, `new Error` */
export function isBuiltIn(evaluator: Evaluator, callee: TSESTree.Node): boolean {
  const value = evaluator.value(callee);
  return value.kind === 'export' && value.module === '' && builtIns.test(value.path);
}

/** `resolve` of `new Promise((resolve) => …)` */
function isSettledBy(evaluator: Evaluator, callee: TSESTree.Identifier): boolean {
  const definition = variableOf(evaluator.source, callee)?.defs[0];
  return (
    definition?.type === 'Parameter' &&
    isFunction(definition.node) &&
    definition.node.parent.type === Node.NewExpression
  );
}

function nameOfMethod(callee: TSESTree.Node): string | undefined {
  return callee.type === Node.MemberExpression && callee.property.type === Node.Identifier
    ? callee.property.name
    : undefined;
}
