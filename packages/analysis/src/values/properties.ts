import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { httpShapes } from './http-libraries.js';
import { exportedClient, exportedConstant } from './clients.js';
import { readProperty } from './objects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { type ClassNode, isFunction, Node, propertyName, walk } from '../syntax/syntax.js';
import { returned } from './returns.js';
import { shapeOfAnnotation } from './type-names.js';
import { literal, type Kind, type Origin, union, unknown, type Value } from './value.js';
import { variableOf, valueOfVariable } from './variables.js';

const codes = [
  'code',
  'code-text',
  'code-or-status',
  'status',
  'error-status',
  'foreign-code',
  'message',
  'event',
];

/** The value of a shape's name: `Promise<@body>`, `(ApiError)`, `LastError`. */
export function shaped(shape: string, origin: Origin): Value {
  if (shape.includes(' | ')) return union(shape.split(' | ').map((one) => shaped(one, origin)));
  const [, kind, inner] = /^(Promise|Stream)<(.+)>$/.exec(shape) ?? [];
  if (inner !== undefined) {
    return { kind: kind === 'Promise' ? 'promise' : 'stream', of: shaped(inner, origin), throws: [] };
  }
  if (shape === '@body') {
    const { body } = origin.catalog.surface;
    const name = body[origin.protocol ?? 'default'] ?? body['default'];
    return name ? { kind: 'shaped', shape: name, origin } : unknown;
  }
  if (shape === '@reported') {
    const { reports, throws } = origin.client ?? {};
    const reported = reports ?? throws;
    return reported === undefined ? unknown : shaped(reported, origin);
  }
  if (shape === 'absent') return literal(undefined);
  return { kind: 'shaped', shape, origin };
}

/** The shape of a property of a shape; `undefined` where nothing is known of it. */
export function shapeOfProperty(shape: string, origin: Origin, name: string): string | undefined {
  if (codes.includes(shape)) return undefined;
  const properties = httpShapes[shape] ?? origin.catalog.surface.shapes[shape];
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The properties that lead from an error to its code: `code`, `response.data.error.code`; `undefined` where none do. */
export function pathToCode(error: Kind<'shaped'>): readonly string[] | undefined {
  const path = pathTo(['code', '@body'], error);
  return path?.goal === '@body' ? [...path.names, ...pathInBody(error.origin)] : path?.names;
}

/** The properties that lead from an error to the body of the response, which has to be parsed. */
export function pathToText(error: Kind<'shaped'>): readonly string[] | undefined {
  return pathTo(['@text'], error)?.names;
}

/** The properties that lead from the body of a response to the code of an error. */
export function pathInBody({ protocol }: Origin): readonly string[] {
  return protocol === 'compatible' ? ['error', 'code'] : ['code'];
}

/** The shortest way from a value to one of some shapes. */
function pathTo(
  goals: readonly string[],
  { shape, origin }: Kind<'shaped'>,
): { readonly names: readonly string[]; readonly goal: string } | undefined {
  const steps = [{ shape, names: [] as readonly string[] }];
  for (const step of steps) {
    const properties = httpShapes[step.shape] ?? origin.catalog.surface.shapes[step.shape] ?? {};
    for (const [name, next] of Object.entries(properties)) {
      if (!/^\w+$/.test(name)) continue;
      const names = [...step.names, name];
      if (goals.includes(next)) return { names, goal: next };
      if (!steps.some((known) => known.shape === next)) steps.push({ shape: next, names });
    }
  }
  return undefined;
}

/** What `value.name` can be; `[]` asks for an item that no index tells apart. */
export function propertyOf(evaluator: Evaluator, value: Value, name: string): Value {
  switch (value.kind) {
    case 'shaped': {
      const shape = shapeOfProperty(value.shape, value.origin, name);
      if (shape === undefined) return unknown;
      const holders = shape === 'foreign-code' ? [value.shape] : undefined;
      return shaped(shape, holders ? { ...value.origin, holders } : value.origin);
    }
    case 'object': {
      const property = readProperty(value, name);
      return property.state === 'known'
        ? property.value
        : property.state === 'absent'
          ? literal(undefined)
          : unknown;
    }
    case 'array':
      return name === '[]' ? union(value.items) : (value.items[Number(name)] ?? unknown);
    case 'record':
      return (Object.hasOwn(value.properties, name) ? value.properties[name] : undefined) ?? unknown;
    case 'export':
      return propertyOfExport(evaluator, value, name);
    case 'client':
    case 'http':
      return { ...value, path: value.path ? `${value.path}.${name}` : name };
    case 'foreign':
      return value;
    case 'stream':
      return name === '[]' ? value.of : unknown;
    case 'instance':
      return fieldOf(value, name);
    case 'class':
      return staticOf(value, name);
    case 'enum':
      return memberOfEnum(value, name);
    case 'union':
      return union(
        value.members
          .filter(
            (member) => !(member.kind === 'literal' && (member.value === null || member.value === undefined)),
          )
          .map((member) => propertyOf(evaluator, member, name)),
      );
    default:
      return unknown;
  }
}

function propertyOfExport(evaluator: Evaluator, value: Kind<'export'>, name: string): Value {
  const path = value.path ? `${value.path}.${name}` : name;
  for (const catalog of evaluator.configuration.catalogs) {
    if (value.module === '@error-codes/catalog' && value.path === catalog.title.en) {
      const entry = catalog.entries.find((candidate) => candidate.name === name);
      return entry ? literal(entry.code) : unknown;
    }
  }
  return (
    exportedConstant(evaluator.configuration, value.module, path) ??
    exportedClient(evaluator.configuration, value.module, path) ?? { ...value, path }
  );
}

/** `this.client`: what the class, else the one that it extends, stores in it; and what classes that extend it store. */
function fieldOf(instance: Kind<'instance'>, name: string): Value {
  const { node, owner } = instance;
  const own = ownFieldOf(instance, name);
  const base = own.kind === 'unknown' ? owner.value(node.superClass) : unknown;
  const value = base.kind === 'class' ? fieldOf({ ...base, kind: 'instance' }, name) : own;
  const overridden = heirsOf(owner, node)
    .filter((heir) => declares(heir, name))
    .map((heir) => ownFieldOf({ ...instance, node: heir }, name));
  return overridden.length > 0 ? union([value, ...overridden]) : value;
}

/** Whether a class itself gives a field of its instances a value. */
function declares(node: ClassNode, name: string): boolean {
  return (
    assignmentsToThis(node, name).length > 0 ||
    node.body.body.some(
      (member) =>
        (member.type === Node.PropertyDefinition || member.type === Node.MethodDefinition) &&
        !member.static &&
        propertyName(member) === name,
    )
  );
}

/** The classes of a file that extend another one. */
export function heirsOf(evaluator: Evaluator, node: ClassNode): readonly ClassNode[] {
  return nodesOfType(evaluator.source, Node.ClassDeclaration, Node.ClassExpression).filter(
    ({ superClass }) => {
      const base = evaluator.value(superClass);
      return base.kind === 'class' && base.node === node;
    },
  );
}

/** A field's initializer, what the constructor stores in it, or a parameter property. */
function ownFieldOf({ node, owner }: Kind<'instance'>, name: string): Value {
  const written: Value[] = [];
  for (const member of node.body.body) {
    if (member.type === Node.PropertyDefinition && propertyName(member) === name && !member.static) {
      const annotation = member.typeAnnotation?.typeAnnotation;
      if (member.value) written.push(owner.value(member.value));
      else if (annotation) {
        const declared = shapeOfAnnotation(owner, annotation);
        if (declared) return declared;
      }
    }
    if (member.type === Node.MethodDefinition && propertyName(member) === name && !member.static) {
      if (member.kind === 'method' && isFunction(member.value)) return owner.value(member.value);
      if (member.kind === 'get' && isFunction(member.value)) return returned(owner, member.value);
    }
    if (member.type === Node.MethodDefinition && member.kind === 'constructor') {
      for (const parameter of member.value.params) {
        if (parameter.type !== Node.TSParameterProperty) continue;
        const { parameter: declared } = parameter;
        const target = declared.type === Node.AssignmentPattern ? declared.left : declared;
        if (target.name !== name) continue;
        const variable = variableOf(owner.source, target);
        if (variable) written.push(valueOfVariable(owner, variable));
      }
    }
  }
  for (const assignment of assignmentsToThis(node, name)) written.push(owner.value(assignment.right));
  return written.length > 0 ? union(written) : unknown;
}

const thisAssignments = new WeakMap<TSESTree.Node, Map<string, TSESTree.AssignmentExpression[]>>();

function assignmentsToThis(
  node: Kind<'instance'>['node'],
  name: string,
): readonly TSESTree.AssignmentExpression[] {
  let byName = thisAssignments.get(node);
  if (!byName) {
    byName = new Map();
    const found = byName;
    walk(node, (inner) => {
      if (inner.type !== Node.AssignmentExpression || inner.left.type !== Node.MemberExpression)
        return undefined;
      if (inner.left.object.type !== Node.ThisExpression) return undefined;
      const key = propertyName(inner.left);
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), inner]);
      return undefined;
    });
    thisAssignments.set(node, byName);
  }
  return byName.get(name) ?? [];
}

function staticOf({ node, owner }: Kind<'class'>, name: string): Value {
  for (const member of node.body.body) {
    if (!('static' in member) || !member.static) continue;
    if (
      (member.type === Node.PropertyDefinition || member.type === Node.MethodDefinition) &&
      propertyName(member) === name
    ) {
      return member.value ? owner.value(member.value) : unknown;
    }
  }
  const base = owner.value(node.superClass);
  return base.kind === 'class' ? staticOf(base, name) : unknown;
}

function memberOfEnum({ node, owner }: Kind<'enum'>, name: string): Value {
  let next: number | undefined = 0;
  for (const member of node.body.members) {
    const value: Value = member.initializer
      ? owner.value(member.initializer)
      : next === undefined
        ? unknown
        : literal(next);
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : undefined;
    if (propertyName(member) === name) return value;
  }
  return unknown;
}
