import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { rootOf } from '../constructs/references.js';
import {
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import { parameterOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { changes } from './changes.js';
import { isHarmless } from './harmless.js';
import { functionOf, partsOf } from './parts.js';

/** How deep functions are looked into. */
const mostSteps = 3;

/** What is sent, or called, in a part of a program that is run again. */
export interface Attempts {
  readonly calls: readonly TSESTree.CallExpression[];
  readonly region: TSESTree.Node;
}

/** The calls that are tried again with a part of a program: those of the API, else whatever is awaited there. */
export function attemptsIn(
  evaluator: Evaluator,
  provider: string | undefined,
  region: TSESTree.Node,
): Attempts {
  const ofApi: TSESTree.CallExpression[] = [];
  const others: TSESTree.CallExpression[] = [];
  const once = region.type === Node.ForOfStatement ? region.right : undefined;
  walk(region, (node) => {
    if (node === once || node.type === Node.CatchClause) return false; // Where errors are handled.
    if (node.type === Node.CallExpression) {
      if (apiCallOf(evaluator, node)?.catalog.provider === provider) ofApi.push(node);
      else if (isAwaited(node) && !isHarmless(evaluator, node)) others.push(node);
    }
    return node === region || !isFunction(node);
  });
  return { calls: ofApi.length > 0 ? ofApi : others, region };
}

/** Whether what a call gives is waited for, here or by the caller. */
function isAwaited(call: TSESTree.CallExpression): boolean {
  const { parent } = wrapped(call);
  return (
    parent?.type === Node.AwaitExpression ||
    parent?.type === Node.ReturnStatement ||
    (parent?.type === Node.ArrowFunctionExpression && unwrap(parent.body) === unwrap(call))
  );
}

/**
 * Whether every attempt sends the same. It does not where something that the request is made of is made anew, written
 * or changed in what is run again, or may be.
 * @param again how a function calls itself
 * @param around what is run again around the function that makes the request
 */
export function areSame(
  evaluator: Evaluator,
  { calls, region }: Attempts,
  again?: TSESTree.CallExpression,
  around: readonly TSESTree.Node[] = [],
): boolean {
  const [first] = calls;
  if (!first || mendsBefore(evaluator, region, first)) return false;
  const regions = [region, ...around];
  return calls.every((call) => {
    const parts = partsOf(evaluator, call, regions);
    if (!parts || changes(evaluator, parts, again ? [...calls, again] : calls, regions)) return false;
    if (again && [...parts.variables].some((variable) => !isPassedOn(evaluator, variable, again, region)))
      return false;
    if (!again && around.length === 0 && [...parts.variables].some((one) => isGivenTo(one, region)))
      return false;
    return isSameInside(evaluator, call, regions);
  });
}

/** Whether whoever tries a function again gives it a variable, such as the number of the attempt. */
function isGivenTo(variable: Variable, region: TSESTree.Node): boolean {
  return parameterOf(variable)?.owner === region;
}

/** A function of the file that makes the request: what it makes by itself must be the same, too. */
function isSameInside(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  around: readonly TSESTree.Node[],
): boolean {
  const node = functionOf(evaluator, call);
  if (!node || around.includes(node) || around.length > mostSteps) return true;
  const calls: TSESTree.CallExpression[] = [];
  walk(node.body, (inner) => {
    if (inner.type === Node.CallExpression && apiCallsOf(evaluator, inner).length > 0) calls.push(inner);
    return !isFunction(inner);
  });
  return calls.length === 0 || areSame(evaluator, { calls, region: node }, undefined, around);
}

/** The calls of the API that a call is, or that a function of the file makes when it is called. */
export function apiCallsOf(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  steps = 0,
): readonly ApiCall[] {
  const own = apiCallOf(evaluator, call);
  if (own) return [own];
  const node = steps < mostSteps ? functionOf(evaluator, call) : undefined;
  const found: ApiCall[] = [];
  if (node) {
    walk(node.body, (inner) => {
      if (inner.type === Node.CallExpression) found.push(...apiCallsOf(evaluator, inner, steps + 1));
    });
  }
  return found;
}

/** Whether something is done before the first request of an attempt that may have mended what went wrong. */
function mendsBefore(evaluator: Evaluator, region: TSESTree.Node, first: TSESTree.CallExpression): boolean {
  let found = false;
  walk(region, (node) => {
    if (found || node.range[0] >= first.range[0]) return false;
    if (node.type === Node.CatchClause || (node !== region && isFunction(node))) return false;
    if (node.type === Node.CallExpression && !within(first, node)) {
      found = !isHarmless(evaluator, node);
      return false;
    }
    return undefined;
  });
  return found;
}

/** Whether a function that calls itself passes on what it was given. */
function isPassedOn(
  evaluator: Evaluator,
  variable: Variable,
  again: TSESTree.CallExpression,
  region: TSESTree.Node,
): boolean {
  const parameter = parameterOf(variable);
  if (!parameter || parameter.owner !== (region as FunctionNode)) return true;
  const argument = again.arguments[parameter.index];
  if (!argument) return false;
  const given = unwrap(argument);
  if (given.type === Node.Identifier) {
    const pattern = parameter.pattern;
    return pattern.type === Node.ObjectPattern ? false : rootOf(evaluator, given) === variable;
  }
  if (given.type !== Node.ObjectExpression || parameter.name.type !== Node.Identifier) return false;
  const { name } = parameter.name;
  return given.properties.some(
    (property) =>
      property.type === Node.Property &&
      propertyName(property) === name &&
      rootOf(evaluator, property.value) === variable &&
      unwrap(property.value).type === Node.Identifier,
  );
}
