import type { Code } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { Node, unwrap, walk } from '../syntax/syntax.js';
import { conditionOf, constantOf, isSameReference } from '../handlers/tests-of-codes.js';
import { variableOf } from '../values/variables.js';

/** Tells of a code whether it reaches a place of the program; `undefined` where a guard cannot be read. */
export type Reach = (code: Code) => boolean | undefined;

/**
 * Which codes reach a construct, given the tests of the same subject around it and before it:
 * `if (![4100, 4101].includes(err.code)) throw err;`.
 */
export function reachOf(evaluator: Evaluator, construct: TSESTree.Node, subject: Subject, ask: Ask): Reach {
  const scope = rootOf(evaluator, subject.node)?.scope.block;
  const guards = guardsAround(construct, scope).filter(({ test }) => speaksOf(evaluator, test, subject.node));
  const conditions = guards.map(({ test, holds }) => ({
    holds,
    condition: conditionOf(evaluator, test, ask),
  }));
  const isGuarded = isGuardedOtherwise(evaluator, construct, subject, scope);
  return (code) => {
    let known = !isGuarded;
    for (const { holds, condition } of conditions) {
      const covered =
        condition.subject && isSameReference(evaluator, condition.subject.node, subject.node)
          ? condition.covers(code)
          : undefined;
      if (covered === undefined) known = false;
      else if (covered !== holds) return false;
    }
    return known ? true : undefined;
  };
}

/**
 * Whether something else than an `if` takes codes out before: an outer `switch` on the same subject, one before it
 * that leaves in its `default`, an assertion.
 */
function isGuardedOtherwise(
  evaluator: Evaluator,
  construct: TSESTree.Node,
  subject: Subject,
  scope: TSESTree.Node | undefined,
): boolean {
  const root = rootOf(evaluator, subject.node);
  const isOver = (node: TSESTree.Node): boolean =>
    node.type === Node.SwitchStatement && isSameReference(evaluator, node.discriminant, subject.node);
  for (
    let child = construct, parent = construct.parent;
    parent && child !== scope;
    child = parent, parent = parent.parent
  ) {
    if (parent.type === Node.SwitchCase && isOver(parent.parent)) return true;
    if (
      parent.type !== Node.BlockStatement &&
      parent.type !== Node.Program &&
      parent.type !== Node.SwitchCase
    )
      continue;
    const statements: readonly TSESTree.Node[] =
      parent.type === Node.SwitchCase ? parent.consequent : parent.body;
    const before = statements.slice(0, Math.max(statements.indexOf(child), 0));
    if (before.some((node) => isOver(node) || (root && isAssertion(evaluator, node, root)))) return true;
  }
  return false;
}

/** `assert(err.code === 4008)`, `assertQuotaCode(err.code)` */
function isAssertion(evaluator: Evaluator, node: TSESTree.Node, root: Variable): boolean {
  if (node.type !== Node.ExpressionStatement || node.expression.type !== Node.CallExpression) return false;
  const { callee, arguments: given } = node.expression;
  const name = evaluator.source.text.slice(callee.range[0], callee.range[1]);
  return (
    /assert|invariant|ensure|expect|check|validate/i.test(name) &&
    given.some((one) => mentionsVariable(evaluator, one, root))
  );
}

/** Whether a variable is read somewhere in a node. */
export function mentionsVariable(evaluator: Evaluator, node: TSESTree.Node, variable: Variable): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= inner.type === Node.Identifier && variableOf(evaluator.source, inner) === variable;
    return !found;
  });
  return found;
}

/** Whether a test reads the subject, or hands it or its owner to a function that may. */
function speaksOf(evaluator: Evaluator, test: TSESTree.Node, subject: TSESTree.Node): boolean {
  const root = rootOf(evaluator, subject);
  let found = false;
  walk(test, (node) => {
    if (found) return false;
    const init = constantOf(evaluator, node);
    if (init && speaksOf(evaluator, init, subject)) found = true;
    if (node.type === Node.BinaryExpression && node.operator === 'instanceof') return false;
    if (isSameReference(evaluator, node, subject)) found = true;
    else if (root && node.type === Node.CallExpression) {
      found = node.arguments.some((argument) => rootOf(evaluator, argument) === root && !isClassGuard(node));
    }
    return !found;
  });
  return found;
}

/** `isAxiosError(err)` says what an error is, not which code it has. */
function isClassGuard(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  const name =
    callee.type === Node.Identifier
      ? callee.name
      : callee.type === Node.MemberExpression && callee.property.type === Node.Identifier
        ? callee.property.name
        : '';
  return /^is\w*Error$/.test(name);
}

export function rootOf(evaluator: Evaluator, node: TSESTree.Node): Variable | undefined {
  let root = unwrap(node);
  while (root.type === Node.MemberExpression) root = unwrap(root.object);
  return root.type === Node.Identifier ? variableOf(evaluator.source, root) : undefined;
}
