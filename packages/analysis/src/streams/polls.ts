import type { TSESTree } from '@typescript-eslint/types';
import { failsBehind } from './ends.js';
import { enclosingLoop } from './loops.js';
import { isGiven } from './sees-event.js';
import { Node, walk, within, wrapped } from '../syntax/syntax.js';
import { type Use, usesOf } from '../uses/uses.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** What tells whether a chat failed. */
const outcomes = ['status', 'last_error', 'failed_at', 'required_action'];

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

/** Whether a use may tell that the chat failed. */
function mayTell(evaluator: Evaluator, { path, node, role }: Use): boolean {
  const name = propertyOf(path);
  if (name === undefined) return role !== 'tested' || isGiven(node);
  if (outcomes.includes(name) || name === '[]') return true;
  // Whoever tests whether there are messages has thought of their absence.
  if (name === 'messages') return role === 'tested' && !path.includes('[]');
  return isAskedFor(evaluator, node);
}

/** The property of a chat, or of the result that holds it. */
function propertyOf([first, second]: readonly string[]): string | undefined {
  return first === 'chat' ? second : first;
}

/** `retrieve(chat.conversation_id, chat.id)`, which gives the status. */
function isAskedFor(evaluator: Evaluator, id: TSESTree.Node): boolean {
  const { parent } = wrapped(id);
  return parent?.type === Node.CallExpression && apiCallOf(evaluator, parent)?.method?.status !== undefined;
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
