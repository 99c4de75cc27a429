import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { callsLeaving } from '../catches/reaching-calls.js';
import { headOf, isLoop, type Loop } from '../streams/loops.js';
import type { Ask } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import {
  ancestor,
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
} from '../syntax/syntax.js';
import { usesOfPattern } from '../uses/uses.js';
import { matchAddress } from '../values/address.js';
import { callersOf, parameterOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { returned } from '../values/returns.js';
import { retryLibraryOf, type RetryLibrary } from '../values/retry-libraries.js';
import { variableOf } from '../values/variables.js';
import { inSomeState } from './choices.js';
import { endsWithSuccess } from './loops.js';
import { optionNames } from './options.js';
import { Path } from './path.js';
import { areSame, attemptsIn } from './same-request.js';
import { State } from './state.js';

/** Attempts that go on whatever the error is. */
export interface BareRetry {
  /** The helper that is called; the head of the loop. */
  readonly at: { readonly range: readonly [number, number] };
  readonly catalog: Catalog;
}

export function bareRetriesOf(evaluator: Evaluator, ask: Ask): readonly BareRetry[] {
  return [
    ...nodesOfType(evaluator.source, Node.TryStatement).flatMap((statement) =>
      bareLoopOf(evaluator, ask, statement),
    ),
    ...nodesOfType(evaluator.source, Node.CallExpression).flatMap((call) => bareCallOf(evaluator, call)),
  ];
}

/** `for (…) { try { … } catch (error) { … } }`, with a `catch` that does not look at the error. */
function bareLoopOf(evaluator: Evaluator, ask: Ask, statement: TSESTree.TryStatement): readonly BareRetry[] {
  const { block, handler } = statement;
  const loop = ancestor(statement, (one): one is TSESTree.Node => isLoop(one) || isFunction(one));
  if (!handler || !loop || !isLoop(loop) || looksAt(evaluator, handler)) return [];
  if (!endsWithSuccess(evaluator, loop) || !goesOn(evaluator, ask, handler, loop)) return [];

  const catalog = callsLeaving(evaluator, block)[0]?.catalog ?? givenToHelper(evaluator, block);
  return catalog && areSame(evaluator, attemptsIn(evaluator, catalog.provider, loop))
    ? [{ at: headOf(evaluator, loop), catalog }]
    : [];
}

/** Whether a `catch` decides by the error, or leaves that to somebody else. */
function looksAt(evaluator: Evaluator, { param }: TSESTree.CatchClause): boolean {
  return (
    param !== null &&
    usesOfPattern(evaluator, param).some(({ role }) => ['tested', 'called', 'escapes'].includes(role))
  );
}

/** Whether, with attempts left, a `catch` leads to another one and mends nothing before. */
function goesOn(evaluator: Evaluator, ask: Ask, { body }: TSESTree.CatchClause, loop: Loop): boolean {
  return inSomeState((decide) => {
    const way = new Path(evaluator, new State(evaluator, ask, undefined, undefined, decide)).from(body);
    return way?.end.kind === 'loop' && way.end.loop === loop && !way.mends;
  });
}

/** The provider whose calls a helper of the file is given to try: `withRetry(() => client.chat.create(…))`. */
function givenToHelper(evaluator: Evaluator, block: TSESTree.BlockStatement): Catalog | undefined {
  const [attempt, ...others] = attemptsIn(evaluator, undefined, block).calls;
  const callee = attempt && unwrap(attempt.callee);
  const variable = callee?.type === Node.Identifier ? variableOf(evaluator.source, callee) : undefined;
  const parameter = variable && parameterOf(variable);
  if (!parameter || others.length > 0) return undefined;
  for (const call of callersOf(evaluator, parameter.owner)?.calls ?? []) {
    const catalog = providerOf(evaluator, call.arguments[parameter.index]);
    if (catalog) return catalog;
  }
  return undefined;
}

/** A library that is told nothing of the errors that are worth another attempt. */
function bareCallOf(evaluator: Evaluator, call: TSESTree.CallExpression): readonly BareRetry[] {
  const library = retryLibraryOf(evaluator, call);
  if (!library) return [];
  const { attempt, options, conditions, hooks, byDefault } = library;
  if (attempt === undefined) return bareHttpOf(evaluator, call, library);
  const names = optionNames(call.arguments[options]);
  if (!byDefault || !names || [...conditions, ...hooks].some((name) => names.includes(name))) return [];
  const given = call.arguments[attempt];
  const catalog = providerOf(evaluator, given, library);
  return catalog ? [{ at: call.callee, catalog }] : [];
}

/** `axiosRetry(http, { retryCondition: () => true })` */
function bareHttpOf(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  { http = 0, options, conditions }: RetryLibrary,
): readonly BareRetry[] {
  const instance = evaluator.value(call.arguments[http]);
  const match =
    instance.kind === 'http' ? matchAddress(instance.base, evaluator.configuration.catalogs) : undefined;
  const argument = call.arguments[options];
  const object = argument && unwrap(argument);
  if (!match || object?.type !== Node.ObjectExpression) return [];
  const isBare = object.properties.some((property) => {
    if (property.type !== Node.Property || !conditions.includes(propertyName(property) ?? '')) return false;
    const condition = unwrap(property.value);
    if (condition.type !== Node.ArrowFunctionExpression) return false;
    const given = evaluator.value(condition.body);
    return given.kind === 'literal' && given.value === true;
  });
  return isBare ? [{ at: call.callee, catalog: match.catalog }] : [];
}

/** The provider by whose errors, and no others, what is tried again fails. */
function providerOf(
  evaluator: Evaluator,
  attempt: TSESTree.Node | undefined,
  library?: RetryLibrary,
): Catalog | undefined {
  const value = evaluator.value(attempt);
  if (value.kind !== 'function' || value.owner !== evaluator) return undefined;
  const { node } = value;
  if (library && mayGiveUp(evaluator, node, library)) return undefined;
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
