import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { httpShapes } from './http-libraries.js';
import { readProperty } from './objects.js';
import { isFunction, Node, propertyName, walk } from '../syntax/syntax.js';
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
  const [, kind, inner] = /^(Promise|Stream)<(.+)>$/.exec(shape) ?? [];
  if (inner !== undefined) {
    return { kind: kind === 'Promise' ? 'promise' : 'stream', of: shaped(inner, origin), throws: [] };
  }
  if (shape === '@body') {
    const { body } = origin.catalog.surface;
    const name = body[origin.protocol ?? 'default'] ?? body['default'];
    return name ? { kind: 'shaped', shape: name, origin } : unknown;
  }
  return { kind: 'shaped', shape, origin };
}

/** The shape of a property of a shape; `undefined` where nothing is known of it. */
export function shapeOfProperty(shape: string, origin: Origin, name: string): string | undefined {
  if (codes.includes(shape)) return undefined;
  const properties = httpShapes[shape] ?? origin.catalog.surface.shapes[shape];
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** What `value.name` can be; `[]` asks for an item that no index tells apart. */
export function propertyOf(evaluator: Evaluator, value: Value, name: string): Value {
  switch (value.kind) {
    case 'shaped': {
      const shape = shapeOfProperty(value.shape, value.origin, name);
      return shape === undefined ? unknown : shaped(shape, value.origin);
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
    for (const sdk of catalog.surface.sdks) {
      if (sdk.module !== value.module) continue;
      const constant = sdk.constants?.[path.replace(/^default\./, '')];
      if (constant !== undefined) return literal(constant);
    }
  }
  return { ...value, path };
}

/** `this.client`: a field's initializer, what the constructor stores in it, or a parameter property. */
function fieldOf({ node, owner }: Kind<'instance'>, name: string): Value {
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
  return unknown;
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
