import type { TSESTree } from '@typescript-eslint/types';
import { failsBehind } from './ends.js';
import { enclosingLoop } from './loops.js';
import { mayTell, propertyOf } from './outcomes.js';
import { Node, walk, within } from '../syntax/syntax.js';
import { usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** Whether the result of a poll is used and nothing looks whether it failed. */
export function isUnreadPoll(evaluator: Evaluator, call: ApiCall): boolean {
  const { method, node, origin } = call;
  if (!method?.status || origin.evidence === 'name') return false;
  if (method.status === 'polled' && !isPolled(evaluator, node)) return false;
  const uses = usesOf(evaluator, node).filter(({ role }) => role !== 'discarded');
  return (
    uses.some(({ path }) => propertyOf(path) !== undefined) && !uses.some((use) => mayTell(evaluator, use))
  );
}

/** Whether one and the same thing is asked for in a loop, and the program goes on behind it, whatever was given. */
function isPolled(evaluator: Evaluator, node: TSESTree.CallExpression): boolean {
  const loop = enclosingLoop(node);
  if (!loop || loop.type === Node.ForOfStatement || failsBehind(loop)) return false;
  let changes = false;
  for (const argument of node.arguments) {
    walk(argument, (inner) => {
      if (inner.type === Node.Identifier) {
        const variable = variableOf(evaluator.source, inner);
        changes ||=
          variable?.references.some((one) => one.isWrite() && within(one.identifier, loop)) ?? false;
      }
      return !changes;
    });
  }
  return !changes;
}
