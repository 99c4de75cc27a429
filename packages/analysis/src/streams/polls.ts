import type { TSESTree } from '@typescript-eslint/types';
import { isLoop } from './event-loops.js';
import { ancestor, isFunction, Node, walk, within } from '../syntax/syntax.js';
import { usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** What tells whether a chat failed. */
const outcomes = ['status', 'last_error', 'required_action'];

/** Whether the result of a poll is used and nothing looks whether it failed. */
export function isUnreadPoll(evaluator: Evaluator, call: ApiCall): boolean {
  const { method, node, origin } = call;
  if (!method?.status || origin.evidence === 'name') return false;
  if (method.status === 'polled' && !isPolled(evaluator, node)) return false;
  let isUsed = false;
  for (const { path, role } of usesOf(evaluator, node)) {
    const [first, second] = path;
    const name = first === 'chat' ? second : first;
    if (name === undefined) {
      if (role !== 'discarded' && role !== 'tested') return false;
    } else if (outcomes.includes(name) || name === '[]') return false;
    else if (role !== 'discarded') isUsed = true;
  }
  return isUsed;
}

/** Whether one and the same thing is asked for in a loop. */
function isPolled(evaluator: Evaluator, node: TSESTree.CallExpression): boolean {
  const loop = ancestor(node, (one): one is TSESTree.Node => isLoop(one) || isFunction(one));
  if (!loop || !isLoop(loop) || loop.type === Node.ForOfStatement) return false;
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
