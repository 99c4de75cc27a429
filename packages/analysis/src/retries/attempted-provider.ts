import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { callsOf } from '../catches/reaching-calls.js';
import { type FunctionNode, Node, unwrap, walk } from '../syntax/syntax.js';
import { callersOf, parameterOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { returned } from '../values/returns.js';
import type { RetryLibrary } from '../values/retry-libraries.js';
import { variableOf } from '../values/variables.js';
import { areSame, attemptsIn } from './same-request.js';

/** The provider by whose errors, and no others, what is tried again fails. */
export function providerOf(
  evaluator: Evaluator,
  attempt: TSESTree.Node | undefined,
  library?: RetryLibrary,
): Catalog | undefined {
  const value = evaluator.value(attempt);
  if (value.kind !== 'function' || value.owner !== evaluator) return undefined;
  const { node } = value;
  if (library && mayGiveUp(evaluator, node, library)) return undefined;
  // What it catches by itself may be just what no attempt removes.
  if (callsOf(evaluator, node).length === 0) return undefined;
  const promise = returned(evaluator, node);
  const [first, ...others] = promise.kind === 'promise' ? promise.throws : [];
  if (first?.kind !== 'shaped') return undefined;
  const { catalog } = first.origin;
  const isOwn = [first, ...others].every(
    (error) =>
      error.kind === 'shaped' &&
      error.origin.catalog === catalog &&
      error.origin.evidence !== 'name' &&
      !error.origin.mixed,
  );
  return isOwn && areSame(evaluator, attemptsIn(evaluator, catalog.provider, node)) ? catalog : undefined;
}

/** The provider whose calls a helper of the file is given to try: `withRetry(() => client.chat.create(…))`. */
export function providerGivenTo(
  evaluator: Evaluator,
  attempt: TSESTree.CallExpression | undefined,
): Catalog | undefined {
  const callee = attempt && unwrap(attempt.callee);
  const variable = callee?.type === Node.Identifier ? variableOf(evaluator.source, callee) : undefined;
  const parameter = variable && parameterOf(variable);
  if (!parameter) return undefined;
  for (const call of callersOf(evaluator, parameter.owner)?.calls ?? []) {
    const catalog = providerOf(evaluator, call.arguments[parameter.index]);
    if (catalog) return catalog;
  }
  return undefined;
}

/** Whether what is tried again can end the attempts by itself. */
function mayGiveUp(evaluator: Evaluator, node: FunctionNode, { bail, final = [] }: RetryLibrary): boolean {
  if (bail !== undefined && node.params.length > bail) return true;
  let found = false;
  walk(node.body, (inner) => {
    const value = inner.type === Node.NewExpression ? evaluator.value(inner.callee) : undefined;
    found ||=
      value !== undefined &&
      !(value.kind === 'export' && (value.module === '' || !final.includes(value.path)));
    return !found;
  });
  return found;
}
