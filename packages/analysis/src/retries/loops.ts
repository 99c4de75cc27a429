import type { TSESTree } from '@typescript-eslint/types';
import { isLoop, type Loop } from '../streams/loops.js';
import { ancestor, isFunction, Node, walk } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { referencesTo, variableOf } from '../values/variables.js';

/** Whether a loop is left as soon as what it does has succeeded; one that always goes on does not try again. */
export function endsWithSuccess(evaluator: Evaluator, loop: Loop): boolean {
  return isLeft(loop) || (loop.type !== Node.ForOfStatement && dependsOnResult(evaluator, loop));
}

/** Whether something but a `catch` leaves a loop. */
function isLeft(loop: Loop): boolean {
  let found = false;
  walk(loop.body, (node) => {
    if (
      node.type === Node.ReturnStatement ||
      (node.type === Node.BreakStatement && (node.label !== null || ancestor(node, isBreakable) === loop))
    ) {
      found = true;
    }
    return node.type !== Node.CatchClause && !isFunction(node);
  });
  return found;
}

function isBreakable(node: TSESTree.Node): node is Loop | TSESTree.SwitchStatement {
  return isLoop(node) || node.type === Node.SwitchStatement;
}

/** `do { reply = await send(); } while (isBusy(reply))` */
function dependsOnResult(evaluator: Evaluator, loop: Exclude<Loop, TSESTree.ForOfStatement>): boolean {
  let found = false;
  if (!loop.test) return false;
  walk(loop.test, (node) => {
    const variable = node.type === Node.Identifier ? variableOf(evaluator.source, node) : undefined;
    found ||=
      variable !== undefined &&
      referencesTo(evaluator.source, variable).some(
        ({ identifier }) =>
          identifier.parent.type === Node.AssignmentExpression &&
          identifier.parent.left === identifier &&
          identifier.parent.operator === '=' &&
          loop.body.range[0] <= identifier.range[0] &&
          identifier.range[1] <= loop.body.range[1],
      );
    return !found;
  });
  return found;
}
