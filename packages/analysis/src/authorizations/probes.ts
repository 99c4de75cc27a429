import { isUnreadable } from '../requests/unreadable.js';
import { usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { readProperty } from '../values/objects.js';

/** Whether a raw request asks whether there is an answer at all, whatever it says: 401 is as good as any. */
export function isProbe(evaluator: Evaluator, call: ApiCall): boolean {
  const { http, node, verb } = call;
  if (isUnreadable(call)) return true;
  const isGet = verb === 'GET' || (verb === undefined && http?.options.kind === 'literal');
  if (!isGet) return false;
  return usesOf(evaluator, node).every(
    ({ path: [name, next], role }) =>
      (name !== undefined && ofNoBody.includes(name)) ||
      (name === 'body' && next?.startsWith('cancel') === true) ||
      role === 'discarded' ||
      role === 'ignored',
  );
}

/** Whether a probe does not even say who sends it: that it is refused is what it expects. */
export function isAnonymousProbe(evaluator: Evaluator, call: ApiCall): boolean {
  const options = call.http?.options;
  const hasHeaders =
    options?.kind === 'object'
      ? readProperty(options, 'headers', call.node).state !== 'absent'
      : options?.kind !== 'literal';
  return !hasHeaders && call.http?.library.isPlain === true && isProbe(evaluator, call);
}

/** What a response has beside its body. */
const ofNoBody = ['status', 'statusText', 'ok', 'headers', 'url', 'redirected', 'type'];
