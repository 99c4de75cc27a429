import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import {
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.js';
import { parameterOf } from './callers.js';
import type { Evaluator } from './evaluate.js';
import type { Kind } from './value.js';
import { referencesTo, variableOf } from './variables.js';

/** What a function that retries does with the errors of what it is given. */
export interface AskedErrors {
  /** Index of the argument that is tried. */
  readonly attempt: number;
  /** Whether nothing but errors of the attempt is asked about. */
  readonly isPure: boolean;
}

/**
 * Whose errors a helper of the program gives to a function among its arguments; `undefined` where that cannot be told.
 * @param argument index of the argument that the function is, or stands in
 * @param option the name of the property that it is, where it stands in an object
 */
export function errorsAskedOf(
  { node, owner }: Kind<'function'>,
  argument: number,
  option: string | undefined,
): AskedErrors | undefined {
  const asks = callsOfArgument(owner, node, argument, option);
  const found = asks.map((call) => attemptBefore(owner, node, call.arguments[0]));
  const [first] = found;
  if (!first || found.some((one) => one?.attempt !== first.attempt)) return undefined;
  return { attempt: first.attempt, isPure: found.every((one) => one?.isPure) };
}

/** Where a helper calls one of its arguments, or a property of one. */
function callsOfArgument(
  { source }: Evaluator,
  node: FunctionNode,
  argument: number,
  option: string | undefined,
): readonly TSESTree.CallExpression[] {
  const parameter = node.params[argument];
  const names = parameter ? namesIn(parameter, option) : [];
  const calls: TSESTree.CallExpression[] = [];
  const add = (callee: TSESTree.Node): void => {
    const use = wrapped(callee);
    if (use.parent?.type === Node.CallExpression && use.parent.callee === use) calls.push(use.parent);
  };
  for (const { name, isWhole } of names) {
    const variable = variableOf(source, name);
    for (const { identifier } of variable ? referencesTo(source, variable) : []) {
      const use = wrapped(identifier);
      if (!isWhole || option === undefined) add(use);
      else if (use.parent?.type === Node.MemberExpression && use.parent.object === use) {
        if (propertyName(use.parent) === option) add(use.parent);
      }
    }
  }
  return calls;
}

/** The names that a parameter gives to an argument, or to a property of it. */
function namesIn(
  pattern: TSESTree.Node,
  option: string | undefined,
): readonly { readonly name: TSESTree.Identifier; readonly isWhole: boolean }[] {
  switch (pattern.type) {
    case Node.Identifier:
      return [{ name: pattern, isWhole: true }];
    case Node.AssignmentPattern:
      return namesIn(pattern.left, option);
    case Node.ObjectPattern:
      return pattern.properties.flatMap((property) => {
        if (property.type !== Node.Property || propertyName(property) !== option) return [];
        return namesIn(property.value, undefined).map(({ name }) => ({ name, isWhole: false }));
      });
    default:
      return [];
  }
}

/** The parameter that is tried before an error is caught. */
function attemptBefore(
  owner: Evaluator,
  helper: FunctionNode,
  error: TSESTree.Node | undefined,
): AskedErrors | undefined {
  const name = error && unwrap(error);
  const variable = name?.type === Node.Identifier ? variableOf(owner.source, name) : undefined;
  const tried = variable && triedBefore(variable);
  if (!tried) return undefined;
  const calls: TSESTree.CallExpression[] = [];
  walk(tried, (node) => {
    if (node.type === Node.CallExpression) calls.push(node);
    return !isFunction(node);
  });
  const attempts = calls.flatMap(({ callee }) => {
    const called = unwrap(callee);
    const of = called.type === Node.Identifier ? variableOf(owner.source, called) : undefined;
    const parameter = of && parameterOf(of);
    return parameter?.owner === helper && parameter.pattern === parameter.name ? [parameter.index] : [];
  });
  const [attempt] = attempts;
  return attempt === undefined || attempts.length > 1 ? undefined : { attempt, isPure: calls.length === 1 };
}

/** What is tried before a variable gets an error: `try { … } catch (error)`, `task().catch((error) => …)`. */
function triedBefore({ defs: [definition] }: Variable): TSESTree.Node | undefined {
  if (definition?.type === 'CatchClause')
    return definition.node.param === definition.name ? definition.node.parent.block : undefined;
  if (definition?.type !== 'Parameter' || definition.node.params[0] !== definition.name) return undefined;
  const call = wrapped(definition.node).parent;
  const callee = call?.type === Node.CallExpression ? unwrap(call.callee) : undefined;
  return callee?.type === Node.MemberExpression && propertyName(callee) === 'catch'
    ? callee.object
    : undefined;
}
