import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { callsLeaving, callsRejecting } from '../catches/reaching-calls.js';
import { headOf, isLoop } from '../streams/loops.js';
import type { Ask } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { ancestor, isFunction, Node, propertyName, unwrap } from '../syntax/syntax.js';
import { usesOfPattern } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';
import { providerGivenTo } from './attempted-provider.js';
import type { BareRetry } from './bare.js';
import { inSomeState } from './choices.js';
import { endsWithSuccess } from './loops.js';
import { type End, Path } from './path.js';
import { areSame, attemptsIn } from './same-request.js';
import { callsItselfOnlyFrom } from './self-calls.js';
import { State } from './state.js';

/** What catches an error of some attempt. */
interface Catching {
  readonly param: TSESTree.Node | null | undefined;
  readonly body: TSESTree.Node;
  readonly attempt: TSESTree.Node;
  readonly catalog: Catalog;
}

/** `catch` clauses and callbacks of `.catch` that do not look at the error and lead to another attempt. */
export function bareCatchesOf(evaluator: Evaluator, ask: Ask): readonly BareRetry[] {
  return [...clausesOf(evaluator), ...callbacksOf(evaluator)].flatMap(
    (catching) => bareRetryOf(evaluator, ask, catching) ?? [],
  );
}

/** `try { … } catch (error) { … }` */
function clausesOf(evaluator: Evaluator): readonly Catching[] {
  return nodesOfType(evaluator.source, Node.TryStatement).flatMap(({ block, handler }) => {
    const catalog =
      handler && (callsLeaving(evaluator, block)[0]?.catalog ?? givenToHelper(evaluator, block));
    return catalog ? [{ param: handler.param, body: handler.body, attempt: block, catalog }] : [];
  });
}

/** The provider of what a helper tries, where that is all that a block waits for. */
function givenToHelper(evaluator: Evaluator, block: TSESTree.BlockStatement): Catalog | undefined {
  const [attempt, ...others] = attemptsIn(evaluator, undefined, block).calls;
  return others.length === 0 ? providerGivenTo(evaluator, attempt) : undefined;
}

/** `send().catch((error) => …)`, `send().then(show, (error) => …)` */
function callbacksOf(evaluator: Evaluator): readonly Catching[] {
  return nodesOfType(evaluator.source, Node.CallExpression).flatMap((call) => {
    const callee = unwrap(call.callee);
    const name = callee.type === Node.MemberExpression ? propertyName(callee) : undefined;
    const given = call.arguments[name === 'catch' ? 0 : name === 'then' ? 1 : call.arguments.length];
    const callback = given && unwrap(given);
    if (callee.type !== Node.MemberExpression || !isFunction(callback)) return [];
    const promise = callee.object;
    const catalog = callsRejecting(evaluator, promise)[0]?.catalog ?? providerOfChain(evaluator, promise);
    const [param] = callback.params;
    return catalog ? [{ param, body: callback.body, attempt: promise, catalog }] : [];
  });
}

/** `task().then(…)` */
function providerOfChain(evaluator: Evaluator, promise: TSESTree.Node): Catalog | undefined {
  const node = unwrap(promise);
  if (node.type !== Node.CallExpression) return undefined;
  const callee = unwrap(node.callee);
  return callee.type === Node.MemberExpression
    ? providerOfChain(evaluator, callee.object)
    : providerGivenTo(evaluator, node);
}

function bareRetryOf(evaluator: Evaluator, ask: Ask, catching: Catching): BareRetry | undefined {
  const { param, body, attempt, catalog } = catching;
  if (param && looksAt(evaluator, param)) return undefined;
  let found: BareRetry | undefined;
  inSomeState((decide) => {
    const wayFrom = (start: TSESTree.Node) =>
      new Path(evaluator, new State(evaluator, ask, undefined, undefined, decide)).from(start);
    const way = wayFrom(body);
    // What goes on after a success just the same is a clock, and no other attempt.
    const isClock = way?.end.kind === 'loop' && wayFrom(attempt)?.end.kind === 'loop';
    found = way && !way.mends && !isClock ? retryBy(evaluator, ask, way.end, catching) : undefined;
    return found !== undefined;
  });
  return found && { ...found, catalog };
}

/** Whether somebody decides by the error, or leaves that to somebody else. */
function looksAt(evaluator: Evaluator, param: TSESTree.Node): boolean {
  return usesOfPattern(evaluator, param).some(({ role }) => ['tested', 'called', 'escapes'].includes(role));
}

/** The attempt that follows, if it sends the same, and only where the one before has failed. */
function retryBy(
  evaluator: Evaluator,
  ask: Ask,
  end: End,
  { body, attempt, catalog }: Catching,
): BareRetry | undefined {
  if (end.kind === 'loop') {
    const { loop } = end;
    const around = ancestor(attempt, (one): one is TSESTree.Node => isLoop(one) || isFunction(one));
    const isAgain = loop === around && endsWithSuccess(evaluator, loop);
    return isAgain && areSame(evaluator, attemptsIn(evaluator, catalog.provider, loop))
      ? { at: headOf(evaluator, loop), catalog }
      : undefined;
  }
  if (end.kind !== 'call') return undefined;
  const { call, callee } = end;
  const attempts = attemptsIn(evaluator, catalog.provider, callee);
  return callsItselfOnlyFrom(evaluator, ask, { call, callee }, { failure: body, success: attempt }) &&
    areSame(evaluator, attempts, call)
    ? { at: call.callee, catalog }
    : undefined;
}
