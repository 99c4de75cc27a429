import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { HttpLibrary } from './http-libraries.js';
import { membersNamed } from '../syntax/members-named.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { occurs } from '../syntax/source-text.js';
import {
  alwaysExits,
  dottedName,
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.js';
import { isInLog, type Use, usesOfPattern } from '../uses/uses.js';
import { rejectedBy } from './new-errors.js';
import { type Kind, membersOf } from './value.js';
import { referencesTo, variableOf } from './variables.js';

/** Where an instance of an HTTP library is made; `undefined` stands for the library itself. */
export type Made = Kind<'http'>['made'] | undefined;

/**
 * Whether a program may turn what the requests of an instance give, or reject with, into anything: by interceptors of
 * this instance that do more than look on, or by hooks and transformers anywhere in the file.
 */
export function mayChangeAnswers(evaluator: Evaluator, library: HttpLibrary, made?: Made): boolean {
  const { changesAnswers, hasInterceptors } = library;
  return filesOf(evaluator, made).some(
    (one) =>
      (changesAnswers !== undefined && occurs(changesAnswers, one.source)) ||
      (hasInterceptors && (areTakenOut(one) || interceptorsOf(one, made).some((use) => !looksOn(one, use)))),
  );
}

/** Whether interceptors of this instance see answers or errors: they may log them, and know their codes and ids. */
export function observesAnswers(evaluator: Evaluator, library: HttpLibrary, made?: Made): boolean {
  return (
    library.hasInterceptors === true &&
    filesOf(evaluator, made).some((one) =>
      interceptorsOf(one, made).some((interceptors) => useOf(interceptors) !== undefined),
    )
  );
}

/** The file at hand, and the one that the instance is made in. */
function filesOf(evaluator: Evaluator, made: Made): readonly Evaluator[] {
  return made && made.owner !== evaluator ? [evaluator, made.owner] : [evaluator];
}

/** The mentions of interceptors that may be those of an instance. */
function interceptorsOf(evaluator: Evaluator, made: Made): readonly TSESTree.MemberExpression[] {
  if (!occurs(mention, evaluator.source)) return [];
  return membersNamed(evaluator.source, 'interceptors').filter(({ object }) =>
    mayBe(evaluator, object, made),
  );
}

const mention = /\binterceptors\b/;

/** `const { interceptors } = http` */
function areTakenOut({ source }: Evaluator): boolean {
  return (
    occurs(mention, source) &&
    nodesOfType(source, Node.ObjectPattern).some(({ properties }) =>
      properties.some((one) => one.type === Node.Property && propertyName(one) === 'interceptors'),
    )
  );
}

/** Whether an expression can be the instance that is made there; those of other files are not told apart. */
function mayBe(evaluator: Evaluator, instance: TSESTree.Node, made: Made): boolean {
  const isFromElsewhere = (one: Made): boolean => one !== undefined && one.owner !== evaluator;
  return membersOf(evaluator.value(instance)).some((value) => {
    if (value.kind === 'export') return made === undefined;
    if (value.kind !== 'http') return true;
    return value.made.node === made?.node || (isFromElsewhere(value.made) && isFromElsewhere(made));
  });
}

/** `http.interceptors.request.use(…)`, or an interceptor that gives on the very response and the very error it gets. */
function looksOn(evaluator: Evaluator, interceptors: TSESTree.MemberExpression): boolean {
  const direction = memberOf(interceptors);
  if (direction && propertyName(direction) === 'request') return true;
  const call = useOf(interceptors);
  if (!call) return false;
  const [onFulfilled, onRejected] = call.arguments;
  return isAbsentOr(evaluator, onFulfilled, givesOn) && isAbsentOr(evaluator, onRejected, rejectsOn);
}

/** `….response.use(…)`; not what takes interceptors away again. */
function useOf(interceptors: TSESTree.MemberExpression): TSESTree.CallExpression | undefined {
  const direction = memberOf(interceptors);
  const method = direction && propertyName(direction) === 'response' ? memberOf(direction) : undefined;
  const call = method && wrapped(method).parent;
  return call?.type === Node.CallExpression &&
    unwrap(call.callee) === method &&
    propertyName(method) === 'use'
    ? call
    : undefined;
}

function memberOf(object: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const node = wrapped(object);
  return node.parent?.type === Node.MemberExpression && node.parent.object === node ? node.parent : undefined;
}

function isAbsentOr(
  evaluator: Evaluator,
  argument: TSESTree.CallExpressionArgument | undefined,
  isOfKind: (evaluator: Evaluator, callback: FunctionNode) => boolean,
): boolean {
  if (!argument) return true;
  const value = evaluator.value(argument);
  if (value.kind === 'literal') return value.value === undefined || value.value === null;
  return value.kind === 'function' && value.owner === evaluator && isOfKind(evaluator, value.node);
}

/** What of a response says nothing of success or failure. */
const circumstances = ['config', 'headers', 'request'];

/** `(response) => { console.log(response.data); return response; }` */
function givesOn(evaluator: Evaluator, callback: FunctionNode): boolean {
  const isGiven = parameterTest(evaluator, callback);
  return (
    endsOf(callback).every(({ node, isThrown }) => !isThrown && isGiven(node)) &&
    usesOfParameter(evaluator, callback).every(
      (use) =>
        (use.role === 'returned' && isGiven(use.node)) ||
        circumstances.includes(use.path[0] ?? '') ||
        isOnlyRead(evaluator, use),
    )
  );
}

/** `(error) => { if (error.response?.status === 401) leave(); return Promise.reject(error); }` */
function rejectsOn(evaluator: Evaluator, callback: FunctionNode): boolean {
  const isGiven = parameterTest(evaluator, callback);
  const given = endsOf(callback).map(({ node, isThrown }) =>
    node && !isThrown ? rejectedBy(evaluator, unwrap(node)) : node,
  );
  return (
    given.every(isGiven) &&
    usesOfParameter(evaluator, callback).every(
      (use) =>
        given.some((node) => node && unwrap(node) === unwrap(use.node)) ||
        (use.role === 'tested' && wrapped(use.node).parent?.type !== Node.CallExpression) ||
        isAskedForItsKind(use.node) ||
        use.path[0] === 'message' ||
        isOnlyRead(evaluator, use),
    )
  );
}

/** Tells whether an expression is just the first parameter of a function, which nothing else is assigned to. */
function parameterTest(
  { source }: Evaluator,
  { params: [parameter] }: FunctionNode,
): (node: TSESTree.Node | undefined) => boolean {
  const variable = parameter?.type === Node.Identifier ? variableOf(source, parameter) : undefined;
  const isKept = variable && referencesTo(source, variable).every((reference) => reference.isReadOnly());
  return (node) => {
    const name = node && unwrap(node);
    return Boolean(isKept && name?.type === Node.Identifier && variableOf(source, name) === variable);
  };
}

/** `axios.isAxiosError(error)`, `isAxiosError(error)` */
function isAskedForItsKind(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === Node.CallExpression && /\bis\w*Error$/.test(dottedName(parent.callee) ?? '');
}

function usesOfParameter(evaluator: Evaluator, { params: [parameter] }: FunctionNode): readonly Use[] {
  return parameter ? usesOfPattern(evaluator, parameter) : [];
}

function isOnlyRead(evaluator: Evaluator, { role, node }: Use): boolean {
  return role === 'logged' || role === 'discarded' || (role === 'printed' && isInLog(evaluator, node));
}

/** What a function returns and throws; an end without a value where it may return nothing. */
function endsOf({ body }: FunctionNode): readonly { node: TSESTree.Node | undefined; isThrown: boolean }[] {
  if (body.type !== Node.BlockStatement) return [{ node: body, isThrown: false }];
  const ends: { node: TSESTree.Node | undefined; isThrown: boolean }[] = [];
  walk(body, (node) => {
    if (node.type === Node.ReturnStatement || node.type === Node.ThrowStatement)
      ends.push({ node: node.argument ?? undefined, isThrown: node.type === Node.ThrowStatement });
    return !isFunction(node);
  });
  return alwaysExits(body) ? ends : [...ends, { node: undefined, isThrown: false }];
}
