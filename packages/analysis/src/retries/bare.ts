import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Ask } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { matchAddress } from '../values/address.js';
import type { Evaluator } from '../values/evaluate.js';
import { retryLibraryOf, type RetryLibrary } from '../values/retry-libraries.js';
import { providerOf } from './attempted-provider.js';
import { bareCatchesOf } from './bare-catches.js';
import { bareRepliesOf } from './bare-replies.js';
import { futileCodeOf } from './futile-codes.js';
import { optionNames, triesSoon } from './options.js';

/** Attempts that go on whatever the error is. */
export interface BareRetry {
  /** The helper or function that is called; the head of the loop. */
  readonly at: { readonly range: readonly [number, number] };
  readonly catalog: Catalog;
}

/** The same, with a code that no attempt removes. */
export interface FutileAttempts extends BareRetry {
  readonly code: Code;
}

export function bareRetriesOf(evaluator: Evaluator, ask: Ask): readonly FutileAttempts[] {
  const found = new Map<number, FutileAttempts>();
  const all = [
    ...bareCatchesOf(evaluator, ask),
    ...bareRepliesOf(evaluator, ask),
    ...nodesOfType(evaluator.source, Node.CallExpression).flatMap((call) => bareCallOf(evaluator, call)),
  ];
  for (const one of all) {
    const code = futileCodeOf(evaluator, one.catalog);
    if (code !== undefined) found.set(one.at.range[0], { ...one, code });
  }
  return [...found.values()];
}

/** A library that is told nothing of the errors that are worth another attempt. */
function bareCallOf(evaluator: Evaluator, call: TSESTree.CallExpression): readonly BareRetry[] {
  const library = retryLibraryOf(evaluator, call);
  if (!library) return [];
  const { attempt, options, conditions, hooks, byDefault } = library;
  if (!triesSoon(evaluator, call.arguments[options], library)) return [];
  if (attempt === undefined) return bareHttpOf(evaluator, call, library);
  const names = optionNames(call.arguments[options]);
  if (!byDefault || !names || [...conditions, ...hooks].some((name) => names.includes(name))) return [];
  const given = call.arguments[attempt];
  const catalog = providerOf(evaluator, given, library);
  return catalog ? [{ at: call.callee, catalog }] : [];
}

/** `axiosRetry(http, { retryCondition: () => true })` */
function bareHttpOf(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  { http = 0, options, conditions }: RetryLibrary,
): readonly BareRetry[] {
  const instance = evaluator.value(call.arguments[http]);
  const match =
    instance.kind === 'http' ? matchAddress(instance.base, evaluator.configuration.catalogs) : undefined;
  const argument = call.arguments[options];
  const object = argument && unwrap(argument);
  if (!match || object?.type !== Node.ObjectExpression) return [];
  const isBare = object.properties.some((property) => {
    if (property.type !== Node.Property || !conditions.includes(propertyName(property) ?? '')) return false;
    const condition = unwrap(property.value);
    if (condition.type !== Node.ArrowFunctionExpression) return false;
    const given = evaluator.value(condition.body);
    return given.kind === 'literal' && given.value === true;
  });
  return isBare ? [{ at: call.callee, catalog: match.catalog }] : [];
}
