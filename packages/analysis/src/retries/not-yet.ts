import type { Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { enclosingFunction, isFunction, Node, within } from '../syntax/syntax.js';
import { callersOf } from '../values/callers.js';
import type { ApiCall } from '../values/calls.js';
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
  return (asks && missing.includes(category)) || isMadeBefore(evaluator, attempts.region);
}

function isRead({ catalog, verb, method, origin }: ApiCall): boolean {
  if (!method) return verb === 'GET';
  return catalog.operations.some((one) => one.method === 'GET' && origin.operations?.has(one.id));
}

/** How many functions are gone out of. */
const mostSteps = 2;

/** Whether something is made with the API before a part of a program, in its function or in one that calls this. */
function isMadeBefore(evaluator: Evaluator, region: TSESTree.Node, steps = 0): boolean {
  const outer = enclosingFunction(region);
  const scope = outer?.body ?? evaluator.source.ast;
  const makes = (call: TSESTree.CallExpression): boolean =>
    (outer !== undefined || !enclosingFunction(call)) &&
    call.range[0] < region.range[0] &&
    !within(region, call) &&
    apiCallsOf(evaluator, call).some((one) => !isRead(one));
  const found = nodesOfType(evaluator.source, Node.CallExpression).some(
    (call) => within(call, scope) && makes(call),
  );
  if (found || steps >= mostSteps) return found;
  const owners = [isFunction(region) ? region : undefined, outer].filter((one) => one !== undefined);
  const calls = owners.flatMap((one) => callersOf(evaluator, one)?.calls ?? []);
  return calls.some(
    (call) => owners.every((one) => !within(call, one)) && isMadeBefore(evaluator, call, steps + 1),
  );
}
