import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { retryLibraryOf, type RetryLibrary } from '../values/retry-libraries.js';
import { isHarmless, longWait } from './harmless.js';

/** The names of all options that a call is given; `undefined` where some are not known. */
export function optionNames(argument: TSESTree.Node | undefined): readonly string[] | undefined {
  if (!argument) return [];
  const object = unwrap(argument);
  if (object.type !== Node.ObjectExpression) return undefined;
  const names = object.properties.map((property) =>
    property.type === Node.Property ? propertyName(property) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Whether options let a library try again, and before somebody can have mended what went wrong. */
export function triesSoon(
  evaluator: Evaluator,
  argument: TSESTree.Node | undefined,
  { once = {}, wait }: RetryLibrary,
): boolean {
  const object = argument && unwrap(argument);
  if (object?.type !== Node.ObjectExpression) return true;
  return object.properties.every((property) => {
    const name = property.type === Node.Property ? propertyName(property) : undefined;
    if (property.type !== Node.Property || name === undefined) return true;
    const value = evaluator.value(property.value);
    const number = value.kind === 'literal' ? Number(value.value) : NaN;
    return name === wait ? !(number >= longWait) : once[name] !== number;
  });
}

/** Whether nothing but what is thrown decides whether a library tries again. */
export function decidesAlone(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const library = retryLibraryOf(evaluator, call);
  if (!library?.byDefault || !triesSoon(evaluator, call.arguments[library.options], library)) return false;
  const names = optionNames(call.arguments[library.options]);
  return (
    names !== undefined && ![...library.conditions, ...library.hooks].some((name) => names.includes(name))
  );
}

/** Whether options do something between two attempts beside waiting and taking note. */
export function hasHooks(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  { hooks, options }: { readonly hooks: readonly string[]; readonly options: number },
): boolean {
  const argument = call.arguments[options];
  const object = argument && unwrap(argument);
  if (object?.type !== Node.ObjectExpression) return false;
  return object.properties.some((property) => {
    if (property.type !== Node.Property) return true;
    if (!hooks.includes(propertyName(property) ?? '')) return false;
    const value = evaluator.value(property.value);
    return value.kind !== 'function' || !isHarmless(evaluator, value.node.body);
  });
}
