import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { constantInit } from './constants.js';
import type { Evaluator } from './evaluate.js';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { variableOf } from './variables.js';

/** What `new X(…)` made, in place or in a variable that holds nothing else. */
export interface Made {
  readonly node: TSESTree.NewExpression;
  readonly variable: Variable | undefined;
}

/** Follows an expression to the `new X(…)` of a class of one of some names, or of a module of such a name. */
export function madeByNew(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  ...names: readonly string[]
): Made | undefined {
  const inner = unwrap(expression);
  const variable = inner.type === Node.Identifier ? variableOf(evaluator.source, inner) : undefined;
  const node = variable ? constantInit(evaluator.source, inner) : inner;
  if (node?.type !== Node.NewExpression) return undefined;
  const callee = evaluator.value(node.callee);
  if (callee.kind !== 'export') return undefined;
  const name = callee.path.replace(/^(?:globalThis|window)\./, '');
  return names.includes(name) || names.includes(callee.module) ? { node, variable } : undefined;
}

/** A method that is called on what an expression gives, and with what. */
export interface MethodCall {
  readonly method: string;
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
}

export function methodCalledOn(expression: TSESTree.Node): MethodCall | undefined {
  const object = wrapped(expression);
  const member = object.parent;
  if (member?.type !== Node.MemberExpression || member.object !== object) return undefined;
  const call = wrapped(member).parent;
  const method = propertyName(member);
  return call?.type === Node.CallExpression && unwrap(call.callee) === member && method !== undefined
    ? { method, arguments: call.arguments }
    : undefined;
}
