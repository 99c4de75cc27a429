import type { Code } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { Node, unwrap, walk } from '../syntax/syntax.js';
import { conditionOf, isSameReference } from '../handlers/tests-of-codes.js';
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
  return (code) => {
    let known = true;
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

/** Whether a test reads the subject, or hands it or its owner to a function that may. */
function speaksOf(evaluator: Evaluator, test: TSESTree.Node, subject: TSESTree.Node): boolean {
  const root = rootOf(evaluator, subject);
  let found = false;
  walk(test, (node) => {
    if (found) return false;
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

function rootOf(evaluator: Evaluator, node: TSESTree.Node): Variable | undefined {
  let root = unwrap(node);
  while (root.type === Node.MemberExpression) root = unwrap(root.object);
  return root.type === Node.Identifier ? variableOf(evaluator.source, root) : undefined;
}
