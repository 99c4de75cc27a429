import type { TSESTree } from '@typescript-eslint/types';
import type { Ask } from '../subjects/subjects.js';
import { membersNamed } from '../syntax/members-named.js';
import { type FunctionNode, Node, propertyName, unwrap, within, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { referencesTo, variableOf } from '../values/variables.js';
import { inSomeState } from './choices.js';
import { isWait } from './harmless.js';
import { Path } from './path.js';
import { State } from './state.js';

/** A function that calls itself. */
interface SelfCall {
  readonly call: TSESTree.CallExpression;
  readonly callee: FunctionNode;
}

/**
 * Whether a function begins anew only where something has failed; one that always does is a clock, or goes through
 * pages.
 * @param places what is run after a failure, and the block that was tried
 */
export function callsItselfOnlyFrom(
  evaluator: Evaluator,
  ask: Ask,
  { call, callee }: SelfCall,
  { failure, success }: { readonly failure: TSESTree.Node; readonly success: TSESTree.Node },
): boolean {
  const others = mentionsOf(evaluator, call).filter(
    (one) => !within(one, failure) && !within(one, call) && (within(one, callee.body) || isGivenToClock(one)),
  );
  if (others.length > 0) return false;
  if (within(call, failure)) return true;
  return !inSomeState((decide) => {
    const way = new Path(evaluator, new State(evaluator, ask, undefined, undefined, decide)).from(success);
    return way?.end.kind !== 'return';
  });
}

/** `setTimeout(poll, 60_000)` */
function isGivenToClock(mention: TSESTree.Node): boolean {
  const { parent } = wrapped(mention);
  return parent?.type === Node.CallExpression && parent.callee !== mention && isWait(parent);
}

/** All places that name the function which is called. */
function mentionsOf({ source }: Evaluator, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const callee = unwrap(call.callee);
  if (callee.type === Node.MemberExpression) {
    const name = propertyName(callee);
    return name === undefined ? [] : membersNamed(source, name);
  }
  const variable = callee.type === Node.Identifier ? variableOf(source, callee) : undefined;
  return variable ? referencesTo(source, variable).map(({ identifier }) => identifier) : [];
}
