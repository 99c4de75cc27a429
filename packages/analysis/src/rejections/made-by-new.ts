import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** What `new X(…)` made, in place or in a variable that holds nothing else. */
export interface Made {
  readonly node: TSESTree.NewExpression;
  readonly variable: Variable | undefined;
}

/** Follows an expression to the `new X(…)` of a class that is called one of some names. */
export function madeByNew(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  ...names: readonly string[]
): Made | undefined {
  const inner = unwrap(expression);
  const variable = inner.type === Node.Identifier ? variableOf(evaluator.source, inner) : undefined;
  const node = variable ? initialValue(variable) : inner;
  if (node?.type !== Node.NewExpression) return undefined;
  const callee = evaluator.value(node.callee);
  if (callee.kind !== 'export') return undefined;
  const name = callee.module === '' ? callee.path.replace(/^(?:globalThis|window)\./, '') : callee.module;
  return names.includes(name) ? { node, variable } : undefined;
}

/** What a variable is made with and stays. */
export function initialValue(variable: Variable): TSESTree.Node | undefined {
  const [definition, ...others] = variable.defs;
  const isRewritten = variable.references.some((reference) => reference.isWrite() && !reference.init);
  if (others.length > 0 || isRewritten || definition?.node.type !== Node.VariableDeclarator) return undefined;
  const { id, init } = definition.node;
  return id.type === Node.Identifier && init ? unwrap(init) : undefined;
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
