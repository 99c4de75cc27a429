import type { TSESTree } from '@typescript-eslint/types';
import type { Catch } from '../catches/catches.js';
import type { Construct } from '../constructs/construct.js';
import { conditionOf } from '../handlers/tests-of-codes.js';
import type { Range } from '../sources/source.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { enclosingFunction, isFunction, Node, unwrap, walk, within, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { narrowed } from '../values/narrow.js';
import { membersOf, union } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import type { Decision } from './decisions.js';
import { isPassedOn } from './range-branches.js';

/** A code that nobody writes. */
const anyOther = Number.NaN;

/** Where a group of handlers of one subject does something about the codes that it does not name. */
export function placeOfOthers(
  evaluator: Evaluator,
  ask: Ask,
  group: readonly Decision[],
  constructs: readonly Construct[],
): TSESTree.Node | undefined {
  for (const construct of constructs) {
    const place = construct.hasFallback ? fallbackOf(evaluator, ask, group, construct) : undefined;
    if (place) return place;
  }
  for (const { node, subject, sites } of group) {
    // `body.code !== 0` tells all failures from success.
    if (sites.some(({ value }) => value !== undefined && value === subject.catalog.surface.success))
      return node;
    const place = isPassedOn(evaluator, ask, node) ? undefined : elseOf(node);
    if (place) return place;
  }
  return undefined;
}

/**
 * Where a handler of errors does something that codes without a branch of their own come to, too.
 * @param decides whether it decides on codes: who throws the others on has at least looked at them
 */
export function placeOfOthersIn(
  evaluator: Evaluator,
  ask: Ask,
  caught: Catch,
  decides: boolean,
): { readonly range: Range } | undefined {
  const { body, at, uses } = caught;
  if (!body) return at;
  const places = actionsIn(body).filter(
    (place) => isForOthers(evaluator, ask, place, body) && isReached(evaluator, caught, place),
  );
  const thrown = uses.filter(({ role, path }) => role === 'thrown' && path.length === 0);
  const onlyPassesOn = places.every(
    (place) => place.type === Node.ThrowStatement && thrown.some(({ node }) => within(node, place)),
  );
  const isLookedAt = decides || uses.some(({ role }) => role === 'tested');
  return onlyPassesOn && !isLookedAt ? undefined : places[0];
}

/** Whether an error of a provider gets to a place, past the tests for its class. */
function isReached(evaluator: Evaluator, { parameter, calls }: Catch, place: TSESTree.Node): boolean {
  const variable = parameter && 'type' in parameter ? variableOf(evaluator.source, parameter) : undefined;
  if (!variable) return true;
  const thrown = calls.flatMap(({ result }) =>
    result.kind === 'promise' || result.kind === 'stream' ? result.throws : [],
  );
  const left = narrowed(evaluator, place, variable, union(thrown));
  return membersOf(left).some(({ kind }) => kind === 'shaped');
}

/** What a piece of program does, statement by statement; a function without a block does one thing. */
function actionsIn(body: TSESTree.Node): readonly TSESTree.Node[] {
  if (body.type !== Node.BlockStatement) return [body];
  const actions: TSESTree.Node[] = [];
  walk(body, (node) => {
    if (isAction(node)) actions.push(node);
    return !isFunction(node);
  });
  return actions;
}

function isAction({ type }: TSESTree.Node): boolean {
  return type === Node.ExpressionStatement || type === Node.ReturnStatement || type === Node.ThrowStatement;
}

/** Whether codes that are not named get to a place. */
function isForOthers(evaluator: Evaluator, ask: Ask, place: TSESTree.Node, scope: TSESTree.Node): boolean {
  for (let node = place.parent; node && node !== scope; node = node.parent) {
    if (node.type === Node.SwitchCase && node.test) return false;
  }
  return guardsAround(place, scope).every(({ test, holds }) => {
    if (isPassedOn(evaluator, ask, test)) return holds;
    const condition = conditionOf(evaluator, test, ask);
    return !condition.subject || condition.covers(anyOther) !== !holds;
  });
}

/** The `else` of an `if` about nothing but codes and their owners. */
function elseOf(test: TSESTree.Node): TSESTree.Node | undefined {
  let node = wrapped(test);
  while (node.parent?.type === Node.LogicalExpression) node = wrapped(node.parent);
  const { parent } = node;
  if (parent?.type !== Node.IfStatement || parent.test !== node || !parent.alternate) return undefined;
  return parent.alternate.type === Node.IfStatement || onlyAnswers(parent.alternate)
    ? undefined
    : parent.alternate;
}

/** Where the codes go for which a construct has no branch; `undefined` where not all of them get there. */
function fallbackOf(
  evaluator: Evaluator,
  ask: Ask,
  group: readonly Decision[],
  construct: Construct,
): TSESTree.Node | undefined {
  const { subject, node, kind, reaches } = construct;
  if (reaches(anyOther) === false) return undefined;
  switch (kind) {
    case 'table':
      return group.find(({ table }) => table?.node === node)?.node;
    case 'ternary': {
      let last = node;
      while (last.type === Node.ConditionalExpression) last = unwrap(last.alternate);
      return isAnswer(last) ? undefined : last;
    }
    default: {
      const written =
        node.type === Node.SwitchStatement ? defaultOf(node) : construct.end && elseIn(construct.end);
      if (written) return onlyAnswers(written) ? undefined : written;
      const behind = firstBehind(evaluator, ask, construct.end ?? node);
      if (!behind || onlyAnswers(behind)) return undefined;
      // What follows the tests of a body is also what happens to a success.
      return behind.type === Node.ThrowStatement || !isOfBody(evaluator, subject) ? behind : undefined;
    }
  }
}

function defaultOf({ cases }: TSESTree.SwitchStatement): TSESTree.Node | undefined {
  return cases.find(({ test }) => !test);
}

function elseIn(node: TSESTree.Node): TSESTree.Node | undefined {
  return (node.type === Node.IfStatement && node.alternate) || undefined;
}

/** What is done first behind a construct, in the same function. */
function firstBehind(evaluator: Evaluator, ask: Ask, end: TSESTree.Node): TSESTree.Node | undefined {
  const scope = enclosingFunction(end);
  if (scope?.body.type !== Node.BlockStatement) return undefined;
  return actionsIn(scope.body).find(
    (action) => action.range[0] >= end.range[1] && isForOthers(evaluator, ask, action, scope),
  );
}

/** Whether a code is read from the body of a response, which may just as well be a success. */
function isOfBody(evaluator: Evaluator, { node, catalog }: Subject): boolean {
  const inner = unwrap(node);
  if (inner.type !== Node.MemberExpression) return false;
  const bodies = Object.values(catalog.surface.body);
  return membersOf(evaluator.value(inner.object)).some(
    (value) => value.kind === 'shaped' && (value.shape === '@body' || bodies.includes(value.shape)),
  );
}

/** Whether something does no more than to say no: `return false`. */
function onlyAnswers(node: TSESTree.Node): boolean {
  const actions = node.type === Node.SwitchCase ? node.consequent : isAction(node) ? [node] : actionsIn(node);
  return actions.every(
    (action) =>
      action.type === Node.BreakStatement ||
      (action.type === Node.ReturnStatement && (!action.argument || isAnswer(action.argument))),
  );
}

/** `true`, `false`, `null`, `undefined` */
function isAnswer(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === Node.Literal
    ? inner.value === null || typeof inner.value === 'boolean'
    : inner.type === Node.Identifier && inner.name === 'undefined';
}
