import type { Code, Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { type Condition, conditionOf, isSameReference, rangeOf } from '../handlers/tests-of-codes.js';
import { isDocumented } from '../subjects/entries.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, unwrap, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Guard } from '../values/guards.js';
import { ifOf, waysInto } from './range-branches.js';

/** A test whether a code lies in a range: `err.code >= 5000`, `err.code >= 4100 && err.code < 4200`. */
export interface CodeRange {
  readonly node: TSESTree.Node;
  readonly subject: Subject;
  /** What it holds for. */
  readonly entries: readonly Entry[];
  /** Whether that is every code that the vendor lists, but for those named beside: `body.code > 0` is any failure. */
  readonly isAll: boolean;
}

/** Every range of codes that a file looks for. One that a success lies in is none. */
export function rangesOf(evaluator: Evaluator, ask: Ask): readonly CodeRange[] {
  const ranges = new Map<TSESTree.Node, CodeRange>();
  for (const bound of nodesOfType(evaluator.source, Node.BinaryExpression)) {
    const subject = rangeOf(evaluator, bound, ask)?.subject;
    if (subject?.kind !== 'code') continue;
    const branch = ifOf(outermost(bound, ['&&', '||', '!']));
    const node = branch?.test ?? outermost(bound, ['&&']);
    if (ranges.has(node)) continue;
    const holding = (test: TSESTree.Node): Known => ({ test, holds: true });
    const conditions = (guards: readonly Known[]): readonly Held[] =>
      guards
        .map(({ test, holds }) => ({ ...conditionOf(evaluator, test, ask), holds }))
        .filter((test) => test.subject && isSameReference(evaluator, test.subject.node, subject.node));
    const { entries, surface } = subject.catalog;
    const { success = 0 } = surface;
    const whole = outermost(node, ['&&', '||']);
    const isNegated = whole.parent?.type === Node.UnaryExpression;
    if (!branch && (isNegated || isLetThrough(success, conditions([holding(whole)])))) continue;
    const ways = (branch ? waysInto(evaluator, ask, branch) : [operandsOf(node).map(holding)])
      .map(conditions)
      .filter((way) => !isLetThrough(success, way));
    const holdsFor = ({ code }: Entry): boolean => ways.some((way) => isLetThrough(code, way));
    const isNamed = ({ code }: Entry): boolean =>
      ways.some((way) => way.some(({ written }) => written.includes(code)));
    ranges.set(node, {
      node,
      subject,
      entries: entries.filter((entry) => isDocumented(entry) && holdsFor(entry) && !isNamed(entry)),
      isAll: entries.every((entry) => entry.tier !== 'listed' || holdsFor(entry) || isNamed(entry)),
    });
  }
  return [...ranges.values()];
}

/** A test that has succeeded, or failed, and what that says of a code. */
type Known = Pick<Guard, 'holds'> & { readonly test: TSESTree.Node };
type Held = Pick<Guard, 'holds'> & Condition;

function isLetThrough(code: Code, tests: readonly Held[]): boolean {
  return tests.length > 0 && tests.every((test) => test.covers(code) === test.holds);
}

/** The largest condition that a test is a part of, by some operators. */
function outermost(test: TSESTree.Node, operators: readonly string[]): TSESTree.Node {
  const node = wrapped(test);
  const { parent } = node;
  const isPart = parent?.type === Node.LogicalExpression || parent?.type === Node.UnaryExpression;
  return isPart && operators.includes(parent.operator) ? outermost(parent, operators) : node;
}

/** What is joined by `&&`. */
function operandsOf(test: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(test);
  return node.type === Node.LogicalExpression && node.operator === '&&'
    ? [...operandsOf(node.left), ...operandsOf(node.right)]
    : [node];
}
