import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { awaited, type Evaluator } from './evaluate.js';
import { propertyOf, shaped, shapeOfProperty } from './properties.js';
import {
  ancestor,
  type ClassNode,
  type FunctionNode,
  isClass,
  Node,
  propertyName,
  unwrap,
  wrapped,
} from '../syntax/syntax.js';
import { shapeOfAnnotation } from './type-names.js';
import { membersOf, type Mixed, union, unknown, type Value, worse } from './value.js';
import { variableOf } from './variables.js';

/** What a parameter of a function can be: by its type, by who calls the function back, or by all calls in the file. */
export function callableParameter(evaluator: Evaluator, node: FunctionNode, index: number): Value {
  const parameter = node.params[index];
  const declared = parameter && annotationOf(parameter);
  const typed = declared && shapeOfAnnotation(evaluator, declared);
  if (typed) return typed;
  return callbackParameter(evaluator, wrapped(node), index) ?? parameterFromCalls(evaluator, node, index);
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

/** The options of an SDK's client, as a value with their shape. */
function optionsOf(evaluator: Evaluator, node: TSESTree.ObjectExpression): Value | undefined {
  const call = wrapped(node).parent;
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
  const called = callableOf(evaluator, node);
  if (!called) return unknown;
  const passed: Value[] = [];
  for (const { identifier } of called.references) {
    if (identifier.type !== Node.Identifier) continue;
    const use = wrapped(identifier);
    const { parent } = use;
    if (parent?.type === Node.CallExpression || parent?.type === Node.NewExpression) {
      if (parent.callee === use) {
        if (called.constructed !== (parent.type === Node.NewExpression)) return unknown;
        if (parent.arguments.some(({ type }) => type === Node.SpreadElement)) return unknown;
        if (parent.arguments[index]) passed.push(evaluator.value(parent.arguments[index]));
        continue;
      }
      if (parent.type === Node.CallExpression) {
        const position = parent.arguments.indexOf(use as TSESTree.Expression);
        passed.push(argumentOfCallback(evaluator, parent, position, index) ?? unknown);
        continue;
      }
    }
    if (called.constructed && parent?.type === Node.BinaryExpression && parent.operator === 'instanceof')
      continue;
    if (isExport(parent) || isType(parent)) continue;
    if (!isDeclaration(parent, identifier)) return unknown;
  }
  if (passed.length === 0) return unknown;
  const value = union(passed);
  return isExported(called.variable) ? weakened(value, 'same-library') : value;
}

function isExport(node: TSESTree.Node | undefined): boolean {
  return node?.type === Node.ExportSpecifier || node?.type === Node.ExportDefaultDeclaration;
}

function isType(node: TSESTree.Node | undefined): boolean {
  return node?.type === Node.TSTypeReference || node?.type === Node.TSTypeQuery;
}

function isDeclaration(node: TSESTree.Node | undefined, identifier: TSESTree.Node): boolean {
  return (
    (node?.type === Node.FunctionDeclaration && node.id === identifier) ||
    (node?.type === Node.VariableDeclarator && node.id === identifier) ||
    ((node?.type === Node.ClassDeclaration || node?.type === Node.ClassExpression) && node.id === identifier)
  );
}

function isExported(variable: Variable): boolean {
  const definition = variable.defs[0]?.node;
  if (!definition) return false;
  const statement = definition.type === Node.VariableDeclarator ? definition.parent : definition;
  return (
    statement.parent.type === Node.ExportNamedDeclaration ||
    statement.parent.type === Node.ExportDefaultDeclaration ||
    variable.references.some(({ identifier }) => isExport(identifier.parent))
  );
}

/** The variable by which a function, or the class whose constructor it is, can be called. */
function callableOf(
  evaluator: Evaluator,
  node: FunctionNode,
): { variable: Variable; references: readonly Reference[]; constructed: boolean } | undefined {
  const find = (identifier: TSESTree.Node | null | undefined, owner?: ClassNode) => {
    const variable =
      identifier?.type === Node.Identifier ? variableOf(evaluator.source, identifier) : undefined;
    if (!variable) return undefined;
    // Inside a class its name is another variable.
    const inner = owner && evaluator.source.scopeManager.acquire(owner)?.set.get(variable.name);
    const references =
      inner && inner !== variable ? [...variable.references, ...inner.references] : variable.references;
    return { variable, references, constructed: owner !== undefined };
  };
  if (node.type === Node.FunctionDeclaration) return find(node.id);
  const { parent } = node;
  if (parent.type === Node.MethodDefinition && parent.kind === 'constructor') {
    const owner = ancestor(node, isClass);
    return find(
      owner?.id ?? (owner?.parent.type === Node.VariableDeclarator ? owner.parent.id : undefined),
      owner,
    );
  }
  const outer = wrapped(node).parent;
  return outer?.type === Node.VariableDeclarator && outer.parent.kind === 'const'
    ? find(outer.id)
    : undefined;
}
