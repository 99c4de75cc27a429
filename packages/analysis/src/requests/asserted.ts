import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { dottedName, enclosingFunction, isFunction, Node, walk, within } from '../syntax/syntax.js';
import { isAssertion } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';

/** Whether a test looks at what a handler of errors does, be it a block or the body of a callback: there or behind it. */
export function isAsserted(evaluator: Evaluator, handler: TSESTree.Node): boolean {
  return (
    assertionsIn(evaluator).some((call) => within(call, handler)) || isAssertedBehind(evaluator, handler)
  );
}

/** Whether, behind a piece of program and in the same function, an assertion names something that it writes to. */
export function isAssertedBehind(evaluator: Evaluator, place: TSESTree.Node): boolean {
  const scope = enclosingFunction(isFunction(place.parent) ? place.parent : place);
  const behind = assertionsIn(evaluator).filter(
    (call) => call.range[0] >= place.range[1] && enclosingFunction(call) === scope,
  );
  if (behind.length === 0) return false;
  const written = writtenIn(place);
  return behind.some((call) => call.arguments.some((argument) => namesOneOf(argument, written)));
}

const assertions = new WeakMap<Evaluator, readonly TSESTree.CallExpression[]>();

function assertionsIn(evaluator: Evaluator): readonly TSESTree.CallExpression[] {
  const found =
    assertions.get(evaluator) ??
    nodesOfType(evaluator.source, Node.CallExpression).filter(({ callee }) => isAssertion(evaluator, callee));
  assertions.set(evaluator, found);
  return found;
}

/** `text += …`, `failed = true`, `parts.push(…)` */
function writtenIn(place: TSESTree.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: TSESTree.Node): void => {
    const name = dottedName(node);
    if (name !== undefined) names.add(name);
  };
  walk(place, (node) => {
    if (node.type === Node.AssignmentExpression) add(node.left);
    else if (node.type === Node.UpdateExpression) add(node.argument);
    else if (node.type === Node.CallExpression && node.callee.type === Node.MemberExpression)
      add(node.callee.object);
    return undefined;
  });
  return names;
}

function namesOneOf(place: TSESTree.Node, names: ReadonlySet<string>): boolean {
  let found = false;
  walk(place, (node) => {
    found ||= names.has(dottedName(node) ?? '');
    return !found;
  });
  return found;
}
