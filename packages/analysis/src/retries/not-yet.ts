import type { Entry } from '@error-codes/catalog';
import { enclosingFunction, Node, walk } from '../syntax/syntax.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { apiCallsOf, type Attempts } from './same-request.js';

/** What is missing may come by itself, once it has been started. */
const missing: readonly Entry['category'][] = ['not-found', 'workflow'];

/** What has been made or published may be open only a moment later. */
const closed: readonly Entry['category'][] = [...missing, 'permission', 'model'];

/** Whether an error may pass by itself, for the request asks for what has been made before, or builds upon it. */
export function mayComeYet(evaluator: Evaluator, { category }: Entry, attempts: Attempts): boolean {
  if (!closed.includes(category)) return false;
  const asks = attempts.calls.some((call) => apiCallsOf(evaluator, call).some(isRead));
  return (asks && missing.includes(category)) || isMadeBefore(evaluator, attempts);
}

function isRead({ catalog, verb, method, origin }: ApiCall): boolean {
  if (!method) return verb === 'GET';
  return catalog.operations.some((one) => one.method === 'GET' && origin.operations?.has(one.id));
}

/** Whether the function makes something with the API before the part of it that is run again. */
function isMadeBefore(evaluator: Evaluator, { region }: Attempts): boolean {
  const outer = enclosingFunction(region);
  let found = false;
  if (outer) {
    walk(outer.body, (node) => {
      if (found || node.range[0] >= region.range[0]) return false;
      const call = node.type === Node.CallExpression ? apiCallOf(evaluator, node) : undefined;
      found = call !== undefined && !isRead(call);
      return !found;
    });
  }
  return found;
}
