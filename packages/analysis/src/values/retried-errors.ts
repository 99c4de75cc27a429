import type { TSESTree } from '@typescript-eslint/types';
import { matchAddress } from './address.js';
import type { Evaluator } from './evaluate.js';
import { shaped } from './properties.js';
import { returned } from './returns.js';
import { retryLibraryOf } from './retry-libraries.js';
import { type FunctionNode, Node, propertyName, wrapped } from '../syntax/syntax.js';
import { union, unknown, type Value } from './value.js';

/** What a retry library gives the function among its options that is asked whether to try again. */
export function retriedError(evaluator: Evaluator, node: FunctionNode): Value | undefined {
  const property = wrapped(node).parent;
  if (property?.type !== Node.Property || property.parent.type !== Node.ObjectExpression) return undefined;
  const call = wrapped(property.parent).parent;
  const library = call?.type === Node.CallExpression ? retryLibraryOf(evaluator, call) : undefined;
  if (call?.type !== Node.CallExpression || !library?.conditions.includes(propertyName(property) ?? ''))
    return undefined;
  const error = errorsOf(evaluator, call, library);
  return takesContext(evaluator, node) ? { kind: 'record', properties: { error } } : error;
}

function errorsOf(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  { attempt, http = 0 }: { readonly attempt?: number; readonly http?: number },
): Value {
  if (attempt !== undefined) {
    const value = evaluator.value(call.arguments[attempt]);
    const promise = value.kind === 'function' ? returned(value.owner, value.node) : unknown;
    return promise.kind === 'promise' && promise.throws.length > 0 ? union(promise.throws) : unknown;
  }
  const instance = evaluator.value(call.arguments[http]);
  if (instance.kind !== 'http' || instance.intercepted) return unknown;
  const match = matchAddress(instance.base, evaluator.configuration.catalogs);
  const { catalog, protocol } = match ?? {};
  return catalog ? shaped('AxiosError', { catalog, evidence: 'flow', protocol }) : unknown;
}

/** `({ error }) => …`, `(context) => context.error …`: p-retry 7; before, the error itself was given. */
function takesContext(evaluator: Evaluator, { params, body }: FunctionNode): boolean {
  const [parameter] = params;
  if (parameter?.type === Node.ObjectPattern)
    return parameter.properties.some((one) => one.type === Node.Property && propertyName(one) === 'error');
  if (parameter?.type !== Node.Identifier || /^e(?:rr(?:or)?)?$/.test(parameter.name)) return false;
  return new RegExp(`\\b${parameter.name}\\??\\.error\\b`).test(evaluator.source.text.slice(...body.range));
}
