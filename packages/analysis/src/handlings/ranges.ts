import type { Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { conditionOf, isSameReference, rangeOf } from '../handlers/tests-of-codes.js';
import { isDocumented } from '../subjects/entries.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, unwrap, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';

/** A test whether a code lies in a range: `err.code >= 5000`, `err.code >= 4100 && err.code < 4200`. */
export interface CodeRange {
  readonly node: TSESTree.Node;
  readonly subject: Subject;
  /** What it holds for. */
  readonly entries: readonly Entry[];
  /** Whether that is every code that the vendor lists, but for those named beside: `body.code > 0` is any failure. */
  readonly isAll: boolean;
}

/** Every range of codes that a file looks for. One that is ruled out, or that a success lies in, is none. */
export function rangesOf(evaluator: Evaluator, ask: Ask): readonly CodeRange[] {
  const ranges = new Map<TSESTree.Node, CodeRange>();
  for (const bound of nodesOfType(evaluator.source, Node.BinaryExpression)) {
    const subject = rangeOf(evaluator, bound, ask)?.subject;
    if (subject?.kind !== 'code') continue;
    const node = outermost(bound, '&&');
    if (ranges.has(node) || isRuledOut(evaluator, ask, outermost(node), subject)) continue;
    const tests = operandsOf(node)
      .map((operand) => conditionOf(evaluator, operand, ask))
      .filter((test) => test.subject && isSameReference(evaluator, test.subject.node, subject.node));
    const holdsFor = ({ code }: Entry): boolean => tests.every((test) => test.covers(code) === true);
    const isNamed = ({ code }: Entry): boolean => tests.some(({ written }) => written.includes(code));
    const { entries } = subject.catalog;
    ranges.set(node, {
      node,
      subject,
      entries: entries.filter((entry) => isDocumented(entry) && holdsFor(entry)),
      isAll: entries.every((entry) => entry.tier !== 'listed' || holdsFor(entry) || isNamed(entry)),
    });
  }
  return [...ranges.values()];
}

/** `!(code >= 5000)`; `code < 4100 || code >= 4200`, which a success is let through by as well. */
function isRuledOut(
  evaluator: Evaluator,
  ask: Ask,
  test: TSESTree.Node,
  { node, catalog }: Subject,
): boolean {
  if (test.parent?.type === Node.UnaryExpression) return true;
  const condition = conditionOf(evaluator, test, ask);
  const { success = 0 } = catalog.surface;
  const isSame = condition.subject && isSameReference(evaluator, condition.subject.node, node);
  return isSame === true && condition.covers(success) === true;
}

/** The largest condition that a test is a part of, by one operator or by any. */
function outermost(test: TSESTree.Node, operator?: '&&'): TSESTree.Node {
  let node = wrapped(test);
  while (
    node.parent?.type === Node.LogicalExpression &&
    node.parent.operator === (operator ?? node.parent.operator)
  )
    node = wrapped(node.parent);
  return node;
}

/** What is joined by `&&`. */
function operandsOf(test: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(test);
  return node.type === Node.LogicalExpression && node.operator === '&&'
    ? [...operandsOf(node.left), ...operandsOf(node.right)]
    : [node];
}
