import type { Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Ask } from '../subjects/subjects.js';
import type { Evaluator } from '../values/evaluate.js';
import { isChangedSomewhere } from '../values/objects.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import type { Kind, Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** A place where the program writes a code to compare with. */
export interface Site {
  /** The literal; where the value comes from another file, the expression that names it. */
  readonly node: TSESTree.Node;
  /** The value; `undefined` where it is not known. */
  readonly value: Code | undefined;
  /** Whether the literal stands in this file. */
  readonly local: boolean;
  /** Whether the value is written as a property's key, where numbers and strings are the same. */
  readonly isKey: boolean;
}

/**
 * The site that an expression is.
 * @param ask for constants of other files, whose types are their values
 */
export function siteOf(evaluator: Evaluator, node: TSESTree.Node, ask?: Ask): Site {
  const value = evaluator.value(node);
  const literal = literalOf(evaluator, node);
  const known =
    value.kind === 'literal' && (typeof value.value === 'number' || typeof value.value === 'string')
      ? value.value
      : undefined;
  const byType = known === undefined && ask && isConstantName(node) ? ask(node) : undefined;
  const [only, ...others] = byType && !byType.open ? byType.literals : [];
  return {
    node: literal ?? node,
    value: known ?? (others.length === 0 ? only : undefined),
    local: literal !== undefined,
    isKey: false,
  };
}

/** `AUTH_FAILED`, `Failure.Auth`: called like a constant, and not like what is compared with one. */
export function isConstantName(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  if (inner.type === Node.Identifier) return /^[A-Z]/.test(inner.name);
  return inner.type === Node.MemberExpression && /^[A-Z]/.test(propertyName(inner) ?? '');
}

/** The literal that gives an expression its value, when it stands in the same file. */
function literalOf(evaluator: Evaluator, node: TSESTree.Node, depth = 0): TSESTree.Node | undefined {
  const inner = unwrap(node);
  if (depth > 5) return undefined;
  switch (inner.type) {
    case Node.Literal:
    case Node.TemplateLiteral:
    case Node.UnaryExpression:
      return inner;
    case Node.Identifier: {
      const definition = variableOf(evaluator.source, inner)?.defs[0]?.node;
      return definition?.type === Node.VariableDeclarator &&
        definition.init &&
        definition.id.type === Node.Identifier
        ? literalOf(evaluator, definition.init, depth + 1)
        : undefined;
    }
    case Node.MemberExpression: {
      const name = propertyName(inner);
      const object = evaluator.value(inner.object);
      if (name === undefined) return undefined;
      if (object.kind === 'object' && object.owner === evaluator) {
        const property = object.node.properties.find(
          (candidate) => candidate.type === Node.Property && propertyName(candidate) === name,
        );
        return property?.type === Node.Property ? literalOf(evaluator, property.value, depth + 1) : undefined;
      }
      if (object.kind === 'enum' && object.owner === evaluator) {
        const member = object.node.body.members.find((candidate) => propertyName(candidate) === name);
        return member?.initializer && literalOf(evaluator, member.initializer, depth + 1);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The sites of a list: `[4100, 4101]`, a constant of it, `new Set([…])`; `undefined` when a part is not known. */
export function sitesOfList(evaluator: Evaluator, value: Value, depth = 0): readonly Site[] | undefined {
  if (value.kind === 'collection' && value.type === 'Set') {
    return isChangedSomewhere(value) ? undefined : sitesOfList(value.owner, value.items, depth);
  }
  if (value.kind !== 'array' || depth > 5 || isChangedSomewhere(value)) return undefined;
  const sites: Site[] = [];
  for (const node of value.nodes) {
    if (!node) return undefined;
    if (node.type === Node.SpreadElement) {
      const spread = sitesOfList(value.owner, value.owner.value(node.argument), depth + 1);
      if (!spread) return undefined;
      sites.push(...spread.map((site) => ({ ...site, local: site.local && value.owner === evaluator })));
      continue;
    }
    const site = siteOf(value.owner, node);
    sites.push({ ...site, local: site.local && value.owner === evaluator });
  }
  return sites;
}

/** A look-up table: an object or a `Map` whose keys are codes. */
export interface Table {
  readonly sites: readonly Site[];
  /** The object literal, or the list of pairs. */
  readonly node: TSESTree.Node;
  readonly value: Kind<'object'> | Kind<'collection'>;
  /** The values, in the order of the sites. */
  readonly values: readonly TSESTree.Node[];
}

/** The table that a value is; `undefined` for tables that are not known to the last key. */
export function tableOf(evaluator: Evaluator, value: Value): Table | undefined {
  if (value.kind === 'object') return tableOfObject(evaluator, value);
  if (value.kind === 'collection' && value.type === 'Map') return tableOfMap(evaluator, value);
  return undefined;
}

function tableOfObject(evaluator: Evaluator, value: Kind<'object'>): Table | undefined {
  if (isChangedSomewhere(value)) return undefined;
  const sites: Site[] = [];
  const values: TSESTree.Node[] = [];
  for (const property of value.node.properties) {
    if (property.type !== Node.Property || property.kind !== 'init') return undefined;
    values.push(property.value);
    const local = value.owner === evaluator;
    if (property.computed) {
      const site = siteOf(value.owner, property.key);
      if (site.value === undefined) return undefined;
      sites.push({ ...site, local: site.local && local, isKey: true });
      continue;
    }
    const name = propertyName(property);
    if (name === undefined || name === '__proto__') return undefined;
    sites.push({
      node: property.key,
      value: /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : name,
      local,
      isKey: true,
    });
  }
  return { sites, values, node: value.node, value };
}

function tableOfMap(evaluator: Evaluator, value: Kind<'collection'>): Table | undefined {
  if (isChangedSomewhere(value)) return undefined;
  const sites: Site[] = [];
  const values: TSESTree.Node[] = [];
  for (const node of value.items.nodes) {
    const pair = node && unwrap(node);
    if (pair?.type !== Node.ArrayExpression) return undefined;
    const [key, item] = pair.elements;
    if (!key || key.type === Node.SpreadElement || !item) return undefined;
    const site = siteOf(value.owner, key);
    sites.push({ ...site, local: site.local && value.owner === evaluator });
    values.push(item);
  }
  const first = value.items.nodes[0];
  return first?.parent ? { sites, values, node: first.parent, value } : undefined;
}
