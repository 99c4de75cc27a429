import type { TSESTree } from '@typescript-eslint/types';
import { isGiven } from './sees-event.js';
import { Node, wrapped } from '../syntax/syntax.js';
import { type Use, usesOf } from '../uses/uses.js';
import { apiCallOf } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';

/** What tells whether a chat failed. */
const outcomes = ['status', 'last_error', 'failed_at', 'required_action'];

/** Whether a call asks how a chat stands, and something reads the answer: `(await retrieve(…)).status`. */
export function readsOutcome(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  return asksForStatus(evaluator, call) && usesOf(evaluator, call).some((use) => mayTell(evaluator, use));
}

/** Whether a use may tell that the chat failed. */
export function mayTell(evaluator: Evaluator, { path, node, role }: Use): boolean {
  const name = propertyOf(path);
  if (name === undefined) return role !== 'discarded' && (role !== 'tested' || isGiven(node));
  if (outcomes.includes(name) || name === '[]') return true;
  // Whoever tests whether there are messages has thought of their absence.
  if (name === 'messages') return role === 'tested' && !path.includes('[]');
  const { parent } = wrapped(node);
  return parent?.type === Node.CallExpression && asksForStatus(evaluator, parent);
}

/** The property of a chat, or of the result that holds it. */
export function propertyOf([first, second]: readonly string[]): string | undefined {
  return first === 'chat' ? second : first;
}

/** `retrieve(chat.conversation_id, chat.id)` */
function asksForStatus(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  return apiCallOf(evaluator, call)?.method?.status !== undefined;
}
