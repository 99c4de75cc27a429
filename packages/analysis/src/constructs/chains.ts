import { type Construct, constructOf } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import {
  filledBy,
  isCalledInPassing,
  isFollowed,
  isHandedOn,
  resultFallsBack,
  returnsValue,
  rootsOf,
} from './fallbacks.js';
import { isLogger } from '../uses/loggers.js';
import { parameterOf } from '../values/callers.js';
import { rootOf } from './references.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import {
  alwaysExits,
  dottedName,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  Node,
  unwrap,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { type Condition, conditionOf, constantOf, isSameReference } from '../handlers/tests-of-codes.js';
import { isPromiseMethod } from './value-uses.js';
import { membersOf } from '../values/value.js';
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
  // A lone `if` picks one case out and leaves the rest alone.
  if (branches.length < 2 || branches.every(({ consequent }) => counts(consequent))) return undefined;

  const conditions = branches.map(({ test }) => conditionOf(evaluator, test, ask));
  const last = branches.at(-1);
  const hasFallback =
    isElse(last?.alternate) ||
    isHandedOn(evaluator, first, condition.subject.node) ||
    isCalledInPassing(evaluator, condition.subject.node, isFollowed) ||
    !fallsThroughSilently(evaluator, condition.subject, first, end, branches, ask);
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
  subject: Subject,
  first: TSESTree.IfStatement,
  end: TSESTree.IfStatement,
  branches: readonly TSESTree.IfStatement[],
  ask: Ask,
): boolean {
  const bodies = branches.map(({ consequent }) => [consequent]);
  const filled = filledBy(evaluator, first, bodies);
  if (filled) return filled === 'nowhere';
  if (isFollowed(end) || !isLastOfHandler(evaluator, first, subject, bodies.flat().every(throws), ask))
    return false;
  return !(bodies.some((body) => body.some(returnsValue)) && resultFallsBack(evaluator, first));
}

/** `seen.auth++`: some codes are counted, and none is dealt with. */
function counts(body: TSESTree.Statement): boolean {
  if (body.type === Node.BlockStatement) return body.body.length > 0 && body.body.every(counts);
  return body.type === Node.ExpressionStatement && body.expression.type === Node.UpdateExpression;
}

function throws(body: TSESTree.Statement): boolean {
  return body.type === Node.BlockStatement ? body.body.some(throws) : body.type === Node.ThrowStatement;
}

/**
 * Whether a chain is all that a function or a `catch` does about an error: its end is the end of the handling. An `if`
 * around it that asks what was caught is no end of its own: `if (err instanceof APIError) { … }`.
 */
function isLastOfHandler(
  evaluator: Evaluator,
  node: TSESTree.Node,
  subject: Subject,
  onlyThrows: boolean,
  ask: Ask,
): boolean {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === Node.CatchClause) return true;
    if (isFunction(parent)) return receives(evaluator, parent, subject, onlyThrows);
    if (parent.type === Node.BlockStatement) {
      const before = parent.body.slice(0, parent.body.indexOf(child as TSESTree.Statement));
      if (before.some((statement) => tells(evaluator, statement))) return false;
      continue;
    }
    if (parent.type !== Node.IfStatement) return false;
    if (!letsAllThrough(evaluator, parent.test, parent.consequent === child, subject, ask)) return false;
  }
  return false;
}

/** `toast('Not sent')`: whichever code it is, the user hears of it. */
function tells(evaluator: Evaluator, statement: TSESTree.Statement): boolean {
  if (statement.type !== Node.ExpressionStatement) return false;
  const call = statement.expression;
  if (call.type !== Node.CallExpression || isLogger(evaluator, call.callee)) return false;
  return call.arguments.some(
    (argument) =>
      argument.type === Node.TemplateLiteral ||
      (argument.type === Node.Literal && typeof argument.value === 'string'),
  );
}

/**
 * Whether an error ends in a function: not where it is read from around it, as in an effect, and not where the function
 * is called back by someone who may do more, such as `onError`, or only turns some errors into others for its caller.
 */
function receives(evaluator: Evaluator, owner: FunctionNode, subject: Subject, onlyThrows: boolean): boolean {
  const outer = wrapped(owner);
  const use = outer.parent;
  const isCalledBack = use?.type === Node.CallExpression && use.callee !== outer;
  const isLast = isCalledBack ? isPromiseMethod(use) : !onlyThrows;
  const isHeld = use?.type === Node.Property || use?.type === Node.JSXExpressionContainer;
  return rootsOf(evaluator, subject.node).every((root) => {
    const { block } = root.scope;
    if ((isHeld || !isLast) && parameterOf(root)) return false;
    const home = isFunction(block) ? block : enclosingFunction(block);
    return !home || within(home, owner);
  });
}

/** The classes of all errors of an API; `AuthenticationError` and the like are about some of its codes. */
const wholeClasses = /(?:^|\.)(?:(?:API|Api|APICall|Axios|HTTP|Http|Coze|CozeAPI|DashScope|OpenAI)?Error)$/;

/** `APIError`, and `isAxiosError`, `APICallError.isInstance`, which ask for it. */
function isWhole(type: TSESTree.Node): boolean {
  const name = dottedName(type) ?? '';
  return wholeClasses.test(name.replace(/\.isInstance$/, '').replace(/(?<=^|\.)is(?=[A-Z])/, ''));
}

/**
 * Whether a test asks what an error is and not which one: `err instanceof APIError`, `'code' in err`, `body.code !== 0`,
 * `part.event === ChatEventType.ERROR`.
 */
function letsAllThrough(
  evaluator: Evaluator,
  test: TSESTree.Node,
  holds: boolean,
  subject: Subject,
  ask: Ask,
): boolean {
  const node = constantOf(evaluator, unwrap(test)) ?? unwrap(test);
  const roots = rootsOf(evaluator, subject.node);
  const isOfError = (of: TSESTree.Node): boolean => {
    const root = rootOf(evaluator, of);
    return root !== undefined && roots.includes(root);
  };
  switch (node.type) {
    case Node.LogicalExpression:
      return [node.left, node.right].every((side) => letsAllThrough(evaluator, side, holds, subject, ask));
    case Node.UnaryExpression:
      return node.operator === '!' && letsAllThrough(evaluator, node.argument, !holds, subject, ask);
    case Node.CallExpression:
      return node.arguments.some(isOfError) && isWhole(node.callee);
    case Node.BinaryExpression:
      if (node.operator === 'instanceof') return isOfError(node.left) && isWhole(node.right);
      if (node.operator === 'in') return node.left.type === Node.Literal && isOfError(node.right);
      if (holds && node.operator === '===' && isEvent(evaluator, node.left)) return isOfError(node.left);
  }
  const condition = conditionOf(evaluator, node, ask);
  return (
    condition.subject !== undefined &&
    isSameReference(evaluator, condition.subject.node, subject.node) &&
    subject.catalog.entries.every(({ code }) => condition.covers(code) === holds)
  );
}

function isEvent(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return membersOf(evaluator.value(node)).every(
    (member) => member.kind === 'shaped' && member.shape === 'event',
  );
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
