import { type Construct, constructOf } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import {
  filledBy,
  resultFallsBack,
  returnsValue,
  exitsBehind,
  isFollowed,
  leavesFunction,
  isCalledInPassing,
  isHandedOn,
} from './fallbacks.js';
import { reachOf } from './reach.js';
import { siteOf } from '../handlers/sites.js';
import { type Ask, subjectOf } from '../subjects/subjects.js';
import { alwaysExits, unwrap } from '../syntax/syntax.js';
import { conditionOf, sameCode } from '../handlers/tests-of-codes.js';
import type { TSESTree } from '@typescript-eslint/types';

export function switchOf(
  evaluator: Evaluator,
  node: TSESTree.SwitchStatement,
  ask: Ask,
): Construct | undefined {
  const tests = node.cases.flatMap(({ test }) => (test ? [test] : []));
  const bodies = node.cases.flatMap((one, index) => (one.test ? [bodyOf(node.cases.slice(index))] : []));
  const hasDefault = node.cases.some(({ test }) => !test);
  const discriminant = evaluator.value(node.discriminant);
  if (discriminant.kind === 'literal' && discriminant.value === true) {
    const conditions = tests.map((test) => conditionOf(evaluator, test, ask));
    const tested = constructOf(
      evaluator,
      ask,
      'switch',
      node,
      conditions,
      bodies,
      hasDefault || switchFallsBack(evaluator, node),
    );
    return tested && { ...tested, isOfTests: true };
  }
  const sites = tests.map((test) => siteOf(evaluator, test, ask));
  if (!sites.some(({ value }) => value !== undefined)) return undefined;
  const subject = subjectOf(
    evaluator,
    node.discriminant,
    ask,
    sites.map(({ value }) => value),
  );
  if (!subject) return undefined;
  // A `case undefined` or `case null` is no code, and no riddle either.
  const unresolved = tests.some((test, index) => {
    const value = evaluator.value(test);
    return sites[index]?.value === undefined && !(value.kind === 'literal' && !value.value);
  });
  return {
    kind: 'switch',
    node,
    place: unwrap(node.discriminant),
    subject,
    written: sites.flatMap(({ value }) => (value === undefined ? [] : [value])),
    branches: sites.map((site, index) => ({ sites: [site], body: bodies[index] })),
    covers: (code) =>
      sites.some(({ value }) => sameCode(subject, value, code)) || (unresolved ? undefined : false),
    reaches: reachOf(evaluator, node, subject, ask),
    hasFallback:
      hasDefault ||
      switchFallsBack(evaluator, node) ||
      isHandedOn(evaluator, node, subject.node) ||
      isCalledInPassing(evaluator, subject.node, exitsBehind),
  };
}

/** What the first of some cases does: its own statements, else those that it shares. */
function bodyOf(cases: readonly TSESTree.SwitchCase[]): readonly TSESTree.Node[] | undefined {
  const index = cases.findIndex(({ consequent }) => consequent.length > 0);
  const body = cases[index]?.consequent ?? [];
  return index < 0 || index === cases.length - 1 || body.some(alwaysExits) ? body : undefined;
}

/** Every case leaves and code follows; or what the cases fill has a value before, or is looked at behind. */
function switchFallsBack(evaluator: Evaluator, node: TSESTree.SwitchStatement): boolean {
  const bodies = node.cases
    .filter(({ consequent }) => consequent.length > 0)
    .map(({ consequent }) => consequent);
  const leaves = bodies.every((body) => body.some((statement) => leavesFunction(statement)));
  if (leaves && isFollowed(node)) return true;
  const filled = filledBy(evaluator, node, bodies);
  if (filled) return filled === 'before' || filled === 'behind';
  return (
    exitsBehind(node) || (bodies.some((body) => body.some(returnsValue)) && resultFallsBack(evaluator, node))
  );
}
