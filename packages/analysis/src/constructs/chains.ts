import { type Construct, constructOf } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import {
  filledBy,
  isCalledInPassing,
  isFollowed,
  isHandedOn,
  resultFallsBack,
  returnsValue,
} from './fallbacks.js';
import type { Ask } from '../subjects/subjects.js';
import { alwaysExits, isFunction, Node, unwrap } from '../syntax/syntax.js';
import { type Condition, conditionOf, isSameReference } from '../handlers/tests-of-codes.js';
import type { TSESTree } from '@typescript-eslint/types';

/** Linked `else if`s, and sibling `if`s whose bodies leave. */
export function chainOf(
  evaluator: Evaluator,
  first: TSESTree.IfStatement,
  ask: Ask,
  seen: Set<TSESTree.Node>,
): Construct | undefined {
  const branches: TSESTree.IfStatement[] = [];
  const addLinked = (start: TSESTree.IfStatement): TSESTree.IfStatement => {
    let current = start;
    for (;;) {
      branches.push(current);
      if (current.alternate?.type !== Node.IfStatement) break;
      current = current.alternate;
    }
    return current;
  };

  const condition = conditionOf(evaluator, first.test, ask);
  // `if (!err) … else if (err.code === …)`, `if (err.code !== 4100) throw err`: the chain begins further down.
  if (!condition.subject || (isGuard(condition) && !first.alternate && alwaysExits(first.consequent)))
    return undefined;
  addLinked(first);
  let end: TSESTree.IfStatement = first;
  // Siblings belong to the chain as long as each before them leaves.
  const siblings = statementsAround(first);
  for (const next of siblings.slice(siblings.indexOf(first) + 1)) {
    if (
      next.type !== Node.IfStatement ||
      branches.some(({ consequent, alternate }) => !alwaysExits(consequent) || isElse(alternate))
    )
      break;
    const { subject } = conditionOf(evaluator, next.test, ask);
    if (!subject || !isSameReference(evaluator, subject.node, condition.subject.node)) break;
    addLinked(next);
    end = next;
  }
  for (const branch of branches) seen.add(branch);
  if (branches.length < 2) return undefined; // A lone `if` picks one case out and leaves the rest alone.

  const conditions = branches.map(({ test }) => conditionOf(evaluator, test, ask));
  const last = branches.at(-1);
  const hasFallback =
    isElse(last?.alternate) ||
    isHandedOn(evaluator, first, condition.subject.node) ||
    isCalledInPassing(evaluator, condition.subject.node, isFollowed) ||
    !fallsThroughSilently(evaluator, first, end, branches);
  const bodies = branches.map(({ consequent }) => [consequent]);
  const chain = constructOf(evaluator, ask, 'if-chain', first, conditions, bodies, hasFallback);
  return chain && last && { ...chain, end: last };
}

/** An `else` that is no `else if`. */
function isElse(alternate: TSESTree.Statement | null | undefined): boolean {
  return alternate != null && alternate.type !== Node.IfStatement;
}

/** Whether a condition picks no code but lets a rest through: `!== 4100`, `== null`. */
function isGuard(condition: Condition): boolean {
  return condition.written.length === 0 || condition.covers(Number.NaN) === true;
}

function statementsAround(node: TSESTree.Node): readonly TSESTree.Statement[] {
  const { parent } = node;
  if (parent?.type === Node.BlockStatement || parent?.type === Node.Program) return parent.body;
  return parent?.type === Node.SwitchCase ? parent.consequent : [];
}

/**
 * Whether a chain without `else` maps codes to values or actions and loses all others in silence:
 * nothing follows it, or its branches fill a variable that is empty otherwise.
 */
function fallsThroughSilently(
  evaluator: Evaluator,
  first: TSESTree.IfStatement,
  end: TSESTree.IfStatement,
  branches: readonly TSESTree.IfStatement[],
): boolean {
  const bodies = branches.map(({ consequent }) => [consequent]);
  const filled = filledBy(evaluator, first, bodies);
  if (filled) return filled === 'nowhere';
  if (isFollowed(end) || !isLastOfHandler(first)) return false;
  return !(bodies.some((body) => body.some(returnsValue)) && resultFallsBack(evaluator, first));
}

/** Whether a chain is all that a function or a `catch` does about an error: its end is the end of the handling. */
function isLastOfHandler(node: TSESTree.Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === Node.CatchClause || isFunction(current)) return true;
    if (current.type !== Node.BlockStatement) return false;
  }
  return false;
}

/** A chain of ternaries always has a last branch. */
export function ternaryOf(
  evaluator: Evaluator,
  first: TSESTree.ConditionalExpression,
  ask: Ask,
  seen: Set<TSESTree.Node>,
): Construct | undefined {
  const conditions: Condition[] = [];
  const bodies: TSESTree.Node[][] = [];
  for (
    let node: TSESTree.Node = first;
    node.type === Node.ConditionalExpression;
    node = unwrap(node.alternate)
  ) {
    seen.add(node);
    conditions.push(conditionOf(evaluator, node.test, ask));
    bodies.push([node.consequent]);
  }
  return constructOf(evaluator, ask, 'ternary', first, conditions, bodies, true);
}
