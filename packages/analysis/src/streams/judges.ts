import type { EventStream } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { readsError } from './error-reads.js';
import { isLoop } from './loops.js';
import { arrives, type Listener } from './sees-event.js';
import { ancestor, Node, propertyName, unwrap, walk, within } from '../syntax/syntax.js';
import { isLogger } from '../uses/loggers.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Kind } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** Whether a loop looks at a line, or at what is made of it, when this event arrives: it throws, or hands it on. */
export function judgesLine(listener: Listener, event: string): boolean {
  let found = false;
  walk(listener.body, (node) => {
    if (node.type === Node.CatchClause) return false;
    const judges =
      node.type === Node.ThrowStatement ||
      (node.type === Node.CallExpression && isHandedOn(listener, node)) ||
      (node.type === Node.YieldExpression && node.argument !== null && isOfLine(listener, node.argument));
    found ||= judges && arrives(listener, node, event);
    return !found;
  });
  return found;
}

/** Methods that only take a text apart. */
const takesApart =
  /^(?:at|decode|\w*[iI]ndexOf|match|(?:starts|ends)With|includes|replace\w*|slice|split|substr\w*|test|trim\w*)$/;

/** Methods that read an answer or go through what is there. */
const handsOver =
  /^(?:text|arrayBuffer|getReader|read|pipeThrough|values|entries|filter|map|flatMap|toString|concat|matchAll|exec)$/;

/** Whether something gets a line that may look at it: a function of this file only where it knows errors. */
function isHandedOn(listener: Listener, call: TSESTree.CallExpression): boolean {
  const { evaluator, stream } = listener;
  if (!call.arguments.some((argument) => isOfLine(listener, argument))) return false;
  const callee = evaluator.value(call.callee);
  if (callee.kind === 'function') return knowsErrors(callee, stream);
  if (callee.kind === 'export' && callee.module === '') return isLogger(evaluator, call.callee);
  const method = unwrap(call.callee);
  return method.type !== Node.MemberExpression || !takesApart.test(propertyName(method) ?? '');
}

/** Whether a function of the program looks for errors, by itself or by another that it calls. */
function knowsErrors({ node, owner }: Kind<'function'>, stream: EventStream, depth = 3): boolean {
  let found = depth === 0 || readsError(owner, node.body, stream);
  walk(node.body, (inner) => {
    if (inner.type === Node.CatchClause) return false;
    if (inner.type === Node.ThrowStatement) found = true;
    else if (inner.type === Node.CallExpression) {
      const callee = owner.value(inner.callee);
      found ||= callee.kind === 'function' && knowsErrors(callee, stream, depth - 1);
    }
    return !found;
  });
  return found;
}

/** Whether an expression is a variable of the loop as a whole, or what a function makes of one. */
function isOfLine(listener: Listener, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case Node.Identifier: {
      const { source } = listener.evaluator;
      const [name] = variableOf(source, node)?.identifiers ?? [];
      return name !== undefined && within(name, listener.body.parent ?? listener.body);
    }
    case Node.CallExpression: {
      const callee = unwrap(node.callee);
      const owner = callee.type === Node.MemberExpression ? [callee.object] : [];
      return [...owner, ...node.arguments].some((one) => isOfLine(listener, one));
    }
    case Node.ObjectExpression:
      return node.properties.some((one) =>
        isOfLine(listener, one.type === Node.Property ? one.value : one.argument),
      );
    case Node.TemplateLiteral:
      return node.expressions.some((one) => isOfLine(listener, one));
    case Node.BinaryExpression:
      return node.operator === '+' && [node.left, node.right].some((one) => isOfLine(listener, one));
    case Node.AwaitExpression:
      return isOfLine(listener, node.argument);
    default:
      return false;
  }
}

/** `for (const { event } of eventsOf(text))`: whether what makes the events may look at them, or is not known. */
export function isMadeByJudge(evaluator: Evaluator, name: TSESTree.Node, stream: EventStream): boolean {
  const loop = ancestor(name, isLoop);
  return (
    loop?.type === Node.ForOfStatement && within(name, loop.left) && mayJudge(evaluator, loop.right, stream)
  );
}

function mayJudge(evaluator: Evaluator, maker: TSESTree.Node, stream: EventStream): boolean {
  const node = unwrap(maker);
  const init = node.type === Node.Identifier ? constantInit(evaluator.source, node) : undefined;
  if (init) return mayJudge(evaluator, init, stream);
  let found = false;
  walk(node, (inner) => {
    if (inner.type === Node.ThrowStatement) found = true;
    else if (inner.type === Node.CallExpression) found ||= isJudge(evaluator, inner, stream);
    return !found;
  });
  return found;
}

/** Whether a function that is called may throw on errors. */
function isJudge(evaluator: Evaluator, { callee }: TSESTree.CallExpression, stream: EventStream): boolean {
  const value = evaluator.value(callee);
  if (value.kind === 'function') return knowsErrors(value, stream);
  const method = unwrap(callee);
  if (method.type === Node.Identifier) return value.kind !== 'export' || value.module !== '';
  const name = method.type === Node.MemberExpression ? (propertyName(method) ?? '') : undefined;
  return name !== undefined && !handsOver.test(name) && !takesApart.test(name);
}
