import type { TSESTree } from '@typescript-eslint/types';
import { callersOf } from './callers.js';
import { apiCallOf } from './calls.js';
import { awaited, type Evaluator } from './evaluate.js';
import { propertyOf, shaped, shapeOfProperty } from './properties.js';
import { retriedError } from './retried-errors.js';
import { type FunctionNode, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { shapeOfAnnotation } from './type-names.js';
import { type Kind, membersOf, type Mixed, union, unknown, type Value, worse } from './value.js';

/** What a parameter of a function can be: by its type, by who calls the function back, or by all calls in the file. */
export function callableParameter(evaluator: Evaluator, node: FunctionNode, index: number): Value {
  const parameter = node.params[index];
  const declared = parameter && annotationOf(parameter);
  const typed = declared && shapeOfAnnotation(evaluator, declared);
  if (typed && (typed.kind !== 'shaped' || typed.origin.operations)) return typed;
  const passed =
    callbackParameter(evaluator, wrapped(node), index) ??
    (index === 0 ? retriedError(evaluator, node) : undefined) ??
    parameterFromCalls(evaluator, node, index);
  return typed ? withOperationsOf(passed, typed) : passed;
}

/** `onError(err: APIError)`: the type tells what it is, and all that is passed together which operations it comes from. */
function withOperationsOf(passed: Value, typed: Kind<'shaped'>): Value {
  const operations = new Set<string>();
  for (const member of membersOf(passed)) {
    if (member.kind === 'literal') continue;
    if (member.kind !== 'shaped' || member.origin.catalog !== typed.origin.catalog) return typed;
    if (!member.origin.operations || member.origin.mixed === 'same-library') return typed;
    for (const operation of member.origin.operations) operations.add(operation);
  }
  return operations.size === 0 ? typed : { ...typed, origin: { ...typed.origin, operations } };
}

function annotationOf(parameter: TSESTree.Parameter): TSESTree.TypeNode | undefined {
  switch (parameter.type) {
    case Node.TSParameterProperty:
      return annotationOf(parameter.parameter);
    case Node.AssignmentPattern:
      return parameter.left.typeAnnotation?.typeAnnotation;
    default:
      return parameter.typeAnnotation?.typeAnnotation;
  }
}

/** What a function is given where it stands: as a callback, as a handler in options, as an event handler. */
function callbackParameter(evaluator: Evaluator, node: TSESTree.Node, index: number): Value | undefined {
  const { parent } = node;
  if (parent?.type === Node.CallExpression && parent.callee !== node) {
    const position = parent.arguments.indexOf(node as TSESTree.Expression);
    return argumentOfCallback(evaluator, parent, position, index);
  }
  if (
    parent?.type === Node.Property &&
    parent.value === node &&
    parent.parent.type === Node.ObjectExpression
  ) {
    const options = optionsOf(evaluator, parent.parent);
    return options && given(options, propertyName(parent), index);
  }
  if (
    parent?.type === Node.AssignmentExpression &&
    parent.right === node &&
    parent.left.type === Node.MemberExpression
  ) {
    return given(evaluator.value(parent.left.object), propertyName(parent.left), index);
  }
  return undefined;
}

/** `(ApiError)` as the shape of a property: its function is given one. */
function given(object: Value, name: string | undefined, index: number): Value | undefined {
  for (const member of membersOf(object)) {
    if (member.kind !== 'shaped' || name === undefined || index !== 0) continue;
    const shape = /^\((.+)\)$/.exec(shapeOfProperty(member.shape, member.origin, name) ?? '')?.[1];
    if (shape) return shaped(shape, member.origin);
  }
  return undefined;
}

/** The options of an SDK's client or function, as a value with their shape. */
function optionsOf(evaluator: Evaluator, node: TSESTree.ObjectExpression): Value | undefined {
  const call = wrapped(node).parent;
  if (call?.type === Node.CallExpression && call.arguments[0] === wrapped(node)) {
    const made = apiCallOf(evaluator, call);
    return made?.method?.options === undefined ? undefined : shaped(made.method.options, made.origin);
  }
  if (call?.type !== Node.NewExpression) return undefined;
  const client = evaluator.value(call);
  if (client.kind !== 'client') return undefined;
  const { surface } = client.origin.catalog;
  const sdk = surface.sdks.find(({ module }) => module === client.origin.sdk);
  const options = Object.values(sdk?.clients ?? {})[0]?.options;
  return options === undefined ? undefined : shaped(options, client.origin);
}

const perItem = ['forEach', 'map', 'flatMap', 'filter', 'find', 'findLast', 'findIndex', 'some', 'every'];

function argumentOfCallback(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  position: number,
  index: number,
): Value | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== Node.MemberExpression || index !== 0) return undefined;
  const name = propertyName(callee);
  const object = evaluator.value(callee.object);
  if (object.kind === 'promise') {
    if (name === 'then' && position === 0) return awaited(object.of);
    if ((name === 'then' && position === 1) || (name === 'catch' && position === 0))
      return rejection(object.throws);
    return undefined;
  }
  if (object.kind === 'http' && object.path === 'interceptors.response') {
    return undefined; // An instance is for one host, yet its requests may be absolute.
  }
  if (name !== undefined && perItem.includes(name)) {
    const item = propertyOf(evaluator, object, '[]');
    return item.kind === 'unknown' ? undefined : item;
  }
  return undefined;
}

/** What arrives in `.catch`: all that may be thrown. */
export function rejection(throws: readonly Value[]): Value {
  return throws.length > 0 ? union(throws) : unknown;
}

/** A value that others may replace by something else: its evidence needs corroboration. */
export function weakened(value: Value, mixed: Mixed): Value {
  if (value.kind === 'union') return union(value.members.map((member) => weakened(member, mixed)));
  if (value.kind !== 'shaped') return value;
  return { ...value, origin: { ...value.origin, mixed: worse(value.origin.mixed, mixed) } };
}

/** The union of what every call in the file passes; weakened where calls in other files may pass something else. */
function parameterFromCalls(evaluator: Evaluator, node: FunctionNode, index: number): Value {
  const callers = callersOf(evaluator, node);
  if (!callers) return unknown;
  const passed: Value[] = [];
  for (const { arguments: given } of callers.calls) {
    if (given.some(({ type }) => type === Node.SpreadElement)) return unknown;
    if (given[index]) passed.push(evaluator.value(given[index]));
  }
  for (const { call, position } of callers.givenTo) {
    passed.push(argumentOfCallback(evaluator, call, position, index) ?? unknown);
  }
  if (passed.length === 0) return unknown;
  const value = union(passed);
  return callers.isOpen ? weakened(value, 'same-library') : value;
}
