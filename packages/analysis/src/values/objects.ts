import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { membersNamed } from '../syntax/members-named.js';
import {
  enclosingFunction,
  isFunction,
  Node,
  propertyName,
  unwrap,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { isGivenToSdk } from './sdk-methods.js';
import { type Kind, membersOf, type Value } from './value.js';

/** What is known of one property of an object, at one place of the program. */
export type PropertyState =
  | {
      readonly state: 'known';
      readonly value: Value;
      /** The expression that gives the value. */
      readonly expression: TSESTree.Node;
      /** The whole property, `stream: false`, or the assignment `body.stream = false`. */
      readonly node: TSESTree.Node;
    }
  /** With the expression where `undefined` is written. */
  | { readonly state: 'absent'; readonly expression?: TSESTree.Node }
  | { readonly state: 'unknown' };

const absent: PropertyState = { state: 'absent' };
const unknownState: PropertyState = { state: 'unknown' };

const beingRead = new Set<TSESTree.Node>();
const deepestSpread = 8;

/**
 * Reads a property of an object literal, with all that happens to the object before `at`: assignments step by step,
 * spreads, and escapes after which anything could have happened.
 * @param at the place of the program; without it, a property that is ever assigned is unknown
 */
export function readProperty(object: Kind<'object'>, name: string, at?: TSESTree.Node): PropertyState {
  // `let body = { ...body }`; and no program spreads this deep by hand.
  if (beingRead.has(object.node) || beingRead.size > deepestSpread) return unknownState;
  beingRead.add(object.node);
  try {
    return read(object, name, at);
  } finally {
    beingRead.delete(object.node);
  }
}

function read(object: Kind<'object'>, name: string, at: TSESTree.Node | undefined): PropertyState {
  const step = object.variable ? lastStep(object.variable, object.owner, name, at) : undefined;
  const state = step ?? readLiteral(object, name);
  return object.isPartial && state.state === 'absent' && !step ? unknownState : state;
}

/** The object that a value is; a parameter with a default is its default, as every caller may leave it out. */
export function objectOf(value: Value): Kind<'object'> | undefined {
  const objects = membersOf(value).filter((member): member is Kind<'object'> => member.kind === 'object');
  const others = membersOf(value).filter(({ kind }) => kind !== 'object' && kind !== 'unknown');
  return objects.length === 1 && others.length === 0 ? objects[0] : undefined;
}

function readLiteral({ node, owner }: Kind<'object'>, name: string): PropertyState {
  for (const property of node.properties.toReversed()) {
    if (property.type === Node.SpreadElement) {
      const spread = readSpread(unwrap(property.argument), owner, name);
      if (spread.state !== 'absent') return spread;
      continue;
    }
    const key = propertyName(property);
    if (key === undefined) return unknownState;
    if (key === name) return stateOf(property.value, property, owner);
  }
  return absent;
}

function stateOf(expression: TSESTree.Node, node: TSESTree.Node, owner: Evaluator): PropertyState {
  const value = owner.value(expression);
  // JSON leaves `undefined` out.
  if (value.kind === 'literal' && value.value === undefined) return { state: 'absent', expression };
  return { state: 'known', value, expression, node };
}

/** `...x` gives what `x` has for certain; `...(c && x)` and `...(c ? x : y)` only what they surely lack. */
function readSpread(argument: TSESTree.Node, owner: Evaluator, name: string): PropertyState {
  if (argument.type === Node.LogicalExpression && argument.operator === '&&') {
    return readSpread(unwrap(argument.right), owner, name).state === 'absent' ? absent : unknownState;
  }
  if (argument.type === Node.ConditionalExpression) {
    const both = [argument.consequent, argument.alternate].map((part) =>
      readSpread(unwrap(part), owner, name),
    );
    return both.every(({ state }) => state === 'absent') ? absent : unknownState;
  }
  const value = owner.value(argument);
  if (value.kind === 'object') return readProperty(value, name, argument);
  return value.kind === 'literal' ? absent : unknownState;
}

/** Whether a property of the object is ever written or deleted after the literal. */
export function isChangedSomewhere(value: Kind<'object'> | Kind<'array'> | Kind<'collection'>): boolean {
  const isChanged = value.variable?.references.some(
    ({ identifier, init }) => !init && changes(identifier as TSESTree.Identifier),
  );
  return isChanged === true || isChangedAsMember(value);
}

/** `Errors.MESSAGES[code] = …`: what a field or a property holds is written to by its name. */
function isChangedAsMember(value: Kind<'object'> | Kind<'array'> | Kind<'collection'>): boolean {
  const literal = literalOf(value);
  const name = literal && nameOfHolder(literal);
  if (name === undefined) return false;
  return membersNamed(value.owner.source, name).some((member) => {
    const { parent } = wrapped(member);
    if (parent?.type === Node.AssignmentExpression && unwrap(parent.left) === member)
      return unwrap(parent.right) !== literal;
    return changes(member);
  });
}

function literalOf(value: Kind<'object'> | Kind<'array'> | Kind<'collection'>): TSESTree.Node | undefined {
  if (value.kind === 'object') return value.node;
  const list = value.kind === 'array' ? value : value.items;
  const literal = list.nodes.find((item) => item !== null)?.parent;
  return value.kind === 'array' ? literal : literal?.parent;
}

/** The field or property that holds a literal: `MESSAGES` of `static MESSAGES = Object.freeze({ … })`. */
function nameOfHolder(literal: TSESTree.Node): string | undefined {
  const outer = wrapped(literal);
  const { parent } = outer;
  switch (parent?.type) {
    case Node.CallExpression:
      return parent.callee !== outer && onlyReads(parent.callee) ? nameOfHolder(parent) : undefined;
    case Node.PropertyDefinition:
    case Node.Property:
      return parent.value === outer ? propertyName(parent) : undefined;
    case Node.AssignmentExpression:
      return parent.left.type === Node.MemberExpression ? propertyName(parent.left) : undefined;
    default:
      return undefined;
  }
}

const changingMethods = ['set', 'add', 'delete', 'clear', 'push', 'unshift', 'splice', 'pop', 'shift'];

/** Whether an occurrence writes to what the variable or field holds: `x.a = …`, `x.set(…)`, `Object.assign(x, …)`. */
function changes(occurrence: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (useOf(occurrence).kind === 'write') return true;
  const node = wrapped(occurrence);
  const { parent } = node;
  if (parent?.type === Node.MemberExpression && parent.object === node) {
    const call = wrapped(parent).parent;
    return call?.type === Node.CallExpression && changingMethods.includes(propertyName(parent) ?? '');
  }
  return (
    parent?.type === Node.CallExpression &&
    parent.arguments[0] === node &&
    parent.callee.type === Node.MemberExpression &&
    propertyName(parent.callee) === 'assign'
  );
}

/** The last thing that happens to a property of the object in a variable; `undefined` when nothing does. */
function lastStep(
  variable: Variable,
  owner: Evaluator,
  name: string,
  at: TSESTree.Node | undefined,
): PropertyState | undefined {
  let last: PropertyState | undefined;
  const steps = variable.references.toSorted((a, b) => a.identifier.range[0] - b.identifier.range[0]);
  for (const { identifier, init } of steps) {
    if (init || (at && within(identifier, at))) continue;
    const use = useOf(identifier as TSESTree.Identifier);
    if (use.kind === 'read' || (use.kind === 'write' && use.property !== undefined && use.property !== name))
      continue;
    if (use.kind === 'escape' && isGivenToSdk(identifier, owner.configuration.catalogs)) continue;
    if (!at) {
      // A constant that is handed around is still taken for constant; one that is written to is not.
      if (use.kind === 'write') return unknownState;
      continue;
    }
    const order = orderOf(identifier, at, variable);
    if (order === 'after') continue;
    if (use.kind === 'escape' || order === 'perhaps' || use.property === undefined) last = unknownState;
    else last = use.right ? stateOf(use.right, use.node, owner) : absent;
  }
  return last;
}

type Use =
  | { readonly kind: 'read' }
  | { readonly kind: 'escape' }
  | {
      readonly kind: 'write';
      readonly property: string | undefined;
      readonly node: TSESTree.Node;
      readonly right?: TSESTree.Node;
    };

/** What an occurrence of the variable or field does to the object. */
function useOf(occurrence: TSESTree.Identifier | TSESTree.MemberExpression): Use {
  const node = wrapped(occurrence);
  const { parent } = node;
  if (!parent) return { kind: 'escape' };
  if (parent.type === Node.MemberExpression && parent.object === node) {
    const outer = wrapped(parent).parent;
    if (outer?.type === Node.AssignmentExpression && unwrap(outer.left) === parent) {
      const property = propertyName(parent);
      return outer.operator === '='
        ? { kind: 'write', property, node: outer, right: outer.right }
        : { kind: 'write', property: undefined, node: outer };
    }
    if (outer?.type === Node.UnaryExpression && outer.operator === 'delete') {
      return { kind: 'write', property: propertyName(parent), node: outer };
    }
    return { kind: 'read' };
  }
  if (parent.type === Node.SpreadElement && parent.parent.type === Node.ObjectExpression)
    return { kind: 'read' };
  if (parent.type === Node.CallExpression && parent.callee !== node && onlyReads(parent.callee))
    return { kind: 'read' };
  if (isSent(node)) return { kind: 'read' };
  if (parent.type === Node.TSTypeQuery || parent.type === Node.ExportSpecifier) return { kind: 'read' };
  if (parent.type === Node.BinaryExpression || parent.type === Node.UnaryExpression) return { kind: 'read' };
  return { kind: 'escape' };
}

function onlyReads(callee: TSESTree.Node): boolean {
  const node = unwrap(callee);
  if (node.type !== Node.MemberExpression || node.object.type !== Node.Identifier) return false;
  const method = propertyName(node);
  switch (node.object.name) {
    case 'JSON':
      return method === 'stringify';
    case 'Object':
      return method === 'keys' || method === 'entries' || method === 'values' || method === 'freeze';
    case 'console':
    case 'logger':
    case 'log':
      return true;
    default:
      return false;
  }
}

const senders = ['fetch', 'axios', 'ky', 'got'];

/** `fetch(url, { headers })`: what sends a request leaves what it is given as it was. */
export function isSent(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === Node.Property && parent.value === node) return isSent(wrapped(parent.parent));
  if (parent?.type !== Node.CallExpression || parent.callee === node) return false;
  const callee = unwrap(parent.callee);
  const sender = callee.type === Node.MemberExpression ? unwrap(callee.object) : callee;
  return sender.type === Node.Identifier && senders.includes(sender.name);
}

type Order = 'before' | 'after' | 'perhaps';

/** Whether a step surely happens before a place, surely not, or perhaps. */
export function orderOf(step: TSESTree.Node, place: TSESTree.Node, variable: Variable): Order {
  // A function that stands behind a step is called behind it, and one before it may be.
  const at = besideStep(step, place);
  if (!at) return 'perhaps';
  const order = orderBeside(step, at, variable);
  return at !== place && order === 'after' ? 'perhaps' : order;
}

/** The place itself, or the function around it that stands in the function of the step. */
function besideStep(step: TSESTree.Node, place: TSESTree.Node): TSESTree.Node | undefined {
  const shared = enclosingFunction(step);
  for (let at: TSESTree.Node | undefined = place; at; at = enclosingFunction(at)) {
    if (enclosingFunction(at) === shared) return at;
  }
  return undefined;
}

function orderBeside(step: TSESTree.Node, at: TSESTree.Node, variable: Variable): Order {
  const declaration = variable.defs[0]?.node;
  const before = step.range[1] <= at.range[0];
  for (let node: TSESTree.Node | undefined = step; node; node = node.parent) {
    if (within(at, node)) {
      // Both stand in this node: a loop around them, with the object made outside, lets a later step come first.
      if (!before) return isLoopAround(node, declaration) ? 'perhaps' : 'after';
      return 'before';
    }
    if (isBranch(node)) return before ? 'perhaps' : isLoopAround(node, declaration) ? 'perhaps' : 'after';
    if (isFunction(node)) break;
  }
  return 'perhaps';
}

function isBranch(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case Node.IfStatement:
      return parent.test !== node;
    case Node.ConditionalExpression:
      return parent.test !== node;
    case Node.LogicalExpression:
      return parent.right === node;
    case Node.SwitchCase:
    case Node.CatchClause:
    case Node.TryStatement:
    case Node.ForStatement:
    case Node.ForOfStatement:
    case Node.ForInStatement:
    case Node.WhileStatement:
    case Node.DoWhileStatement:
      return true;
    default:
      return false;
  }
}

function isLoopAround(node: TSESTree.Node, declaration: TSESTree.Node | undefined): boolean {
  for (
    let current: TSESTree.Node | undefined = node;
    current && !isFunction(current);
    current = current.parent
  ) {
    if (declaration && within(declaration, current)) return false;
    switch (current.type) {
      case Node.ForStatement:
      case Node.ForOfStatement:
      case Node.ForInStatement:
      case Node.WhileStatement:
      case Node.DoWhileStatement:
        return true;
    }
  }
  return false;
}
