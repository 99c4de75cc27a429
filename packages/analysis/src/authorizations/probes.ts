import { isUnreadable } from '../requests/unreadable.js';
import { usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';

/** Whether a raw request asks whether there is an answer at all, whatever it says: 401 is as good as any. */
export function isProbe(evaluator: Evaluator, call: ApiCall): boolean {
  const { http, node, verb } = call;
  if (isUnreadable(call)) return true;
  const isGet = verb === 'GET' || (verb === undefined && http?.options.kind === 'literal');
  if (!isGet) return false;
  return usesOf(evaluator, node).every(
    ({ path: [name], role }) =>
      name === 'status' || name === 'ok' || role === 'discarded' || role === 'ignored',
  );
}
