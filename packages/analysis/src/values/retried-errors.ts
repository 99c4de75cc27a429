import type { TSESTree } from '@typescript-eslint/types';
import { matchAddress } from './address.js';
import { isExported } from './callers.js';
import { libraryOf } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { soleProviderOf } from './global-requests.js';
import { mayChangeAnswers } from './interceptors.js';
import { weakened } from './parameters.js';
import { shaped } from './properties.js';
import { returned } from './returns.js';
import { errorsAskedOf } from './retry-helpers.js';
import { retryLibraryOf } from './retry-libraries.js';
import { namesCondition, namesRetry } from './retry-names.js';
import { type FunctionNode, Node, propertyName, wrapped } from '../syntax/syntax.js';
import { union, unknown, type Value } from './value.js';
import { referencesTo, variableOf } from './variables.js';

/** What a retry library, or a helper, gives the function that is asked whether to try again. */
export function retriedError(evaluator: Evaluator, node: FunctionNode): Value | undefined {
  const places = placesOf(evaluator, node);
  const errors = places?.map((place) => errorAt(evaluator, node, place));
  if (!errors || errors.length === 0 || errors.includes(undefined)) return undefined;
  return union(errors.flatMap((error) => error ?? []));
}

/** Where a function is handed to somebody: where it stands, or by its name; `undefined` where it is called as well. */
function placesOf({ source }: Evaluator, node: FunctionNode): readonly TSESTree.Node[] | undefined {
  const place = wrapped(node);
  const { parent } = place;
  const name =
    node.type === Node.FunctionDeclaration
      ? node.id
      : parent?.type === Node.VariableDeclarator && parent.parent.kind === 'const'
        ? parent.id
        : undefined;
  if (!name) return [place];
  const variable = name.type === Node.Identifier ? variableOf(source, name) : undefined;
  if (!variable || isExported(variable)) return undefined;
  return referencesTo(source, variable).flatMap(({ identifier, init }) =>
    init ? [] : [wrapped(identifier)],
  );
}

function errorAt(evaluator: Evaluator, node: FunctionNode, place: TSESTree.Node): Value | undefined {
  const { parent } = place;
  const isOption = parent?.type === Node.Property && parent.parent.type === Node.ObjectExpression;
  const argument = isOption ? wrapped(parent.parent) : place;
  const call = argument.parent;
  const option = isOption ? propertyName(parent) : undefined;
  if (call?.type !== Node.CallExpression || call.callee === argument) return undefined;
  if (isOption && option === undefined) return undefined;

  const library = retryLibraryOf(evaluator, call);
  if (library) {
    if (!library.conditions.includes(option ?? '')) return undefined;
    const error =
      library.attempt === undefined
        ? errorsOfRequests(evaluator, call.arguments[library.http ?? 0])
        : errorsOf(evaluator, call.arguments[library.attempt]);
    return asTaken(evaluator, node, error);
  }
  const index = call.arguments.indexOf(argument as TSESTree.Expression);
  const helper = evaluator.value(call.callee);
  const asked = helper.kind === 'function' ? errorsAskedOf(helper, index, option) : undefined;
  if (asked) {
    const errors = errorsOf(evaluator, call.arguments[asked.attempt]);
    return asked.isPure ? errors : weakened(errors, 'other-helper');
  }
  return errorsByName(evaluator, node, call, option);
}

/** `withRetry(task, { shouldRetry: (error) => … })`, with a helper that nobody has read. */
function errorsByName(
  evaluator: Evaluator,
  node: FunctionNode,
  call: TSESTree.CallExpression,
  option: string | undefined,
): Value | undefined {
  if (option === undefined || !namesRetry(call.callee) || !namesCondition(option)) return undefined;
  const [attempt, ...others] = call.arguments.filter((one) => evaluator.value(one).kind === 'function');
  if (!attempt || others.length > 0) return undefined;
  return asTaken(evaluator, node, weakened(errorsOf(evaluator, attempt), 'other-helper'));
}

/** What a function rejects with. */
function errorsOf(evaluator: Evaluator, attempt: TSESTree.Node | undefined): Value {
  const value = evaluator.value(attempt);
  const promise = value.kind === 'function' ? returned(value.owner, value.node) : unknown;
  return promise.kind === 'promise' && promise.throws.length > 0 ? union(promise.throws) : unknown;
}

/** What the requests of an instance of an HTTP library reject with, or of the library itself. */
function errorsOfRequests(evaluator: Evaluator, instance: TSESTree.Node | undefined): Value {
  const value = evaluator.value(instance);
  const use = libraryOf(evaluator, value);
  if (!use || mayChangeAnswers(evaluator, use.library, use.made)) return unknown;
  if (value.kind === 'export') {
    const sole = soleProviderOf(evaluator, value.module);
    return sole ? shaped('AxiosError', { ...sole, evidence: 'flow', mixed: 'other-helper' }) : unknown;
  }
  const { catalog, protocol } = matchAddress(use.base, evaluator.configuration.catalogs) ?? {};
  return catalog ? shaped('AxiosError', { catalog, evidence: 'flow', protocol }) : unknown;
}

/** What a function makes of an error, or of a context with one: p-retry 7 gives one; before, the error itself was given. */
function asTaken(evaluator: Evaluator, node: FunctionNode, error: Value): Value {
  return takesContext(evaluator, node) ? { kind: 'record', properties: { error } } : error;
}

/** `({ error }) => …`, `(context) => context.error …` */
function takesContext(evaluator: Evaluator, { params, body }: FunctionNode): boolean {
  const [parameter] = params;
  if (parameter?.type === Node.ObjectPattern)
    return parameter.properties.some((one) => one.type === Node.Property && propertyName(one) === 'error');
  if (parameter?.type !== Node.Identifier || /^e(?:rr(?:or)?)?$/.test(parameter.name)) return false;
  return new RegExp(`\\b${parameter.name}\\??\\.error\\b`).test(evaluator.source.text.slice(...body.range));
}
