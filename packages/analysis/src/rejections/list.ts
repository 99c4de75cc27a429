import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap, within, wrapped } from '../syntax/syntax.js';
import { isChangedSomewhere } from '../values/objects.js';
import type { Kind, Value } from '../values/value.js';

/** The items of a list that are known to be there. */
export interface List {
  readonly items: readonly Value[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

const deepestSpread = 8;

/**
 * The items of a list as a program writes it, in place or in a constant; `undefined` where it can be anything else.
 * @param expression what gives the value: `turns.slice(-100)` has the items of `turns`, and not all of them
 */
export function listOf(
  value: Value,
  expression: TSESTree.Node,
  at: TSESTree.Node,
  depth = 0,
): List | undefined {
  if (value.kind !== 'array' || depth > deepestSpread || !isAsWritten(value, expression, at))
    return undefined;
  const items: Value[] = [];
  let isWhole = true;
  for (const node of value.nodes) {
    if (node?.type !== Node.SpreadElement) {
      if (node) items.push(value.owner.value(node));
      continue;
    }
    const spread = listOf(value.owner.value(node.argument), node.argument, at, depth + 1);
    items.push(...(spread?.items ?? []));
    isWhole &&= spread?.isWhole === true;
  }
  return { items, isWhole };
}

/** Whether a list is the very literal, and nothing is done to it elsewhere. */
function isAsWritten(value: Kind<'array'>, expression: TSESTree.Node, at: TSESTree.Node): boolean {
  const literal = value.nodes.find((node) => node !== null)?.parent;
  if (!literal) return value.nodes.length === 0 && unwrap(expression).type === Node.ArrayExpression;
  if (isChangedSomewhere(value)) return false;
  if (unwrap(expression) === literal) return true;
  const definition = value.variable?.defs[0]?.node;
  return (
    unwrap(expression).type === Node.Identifier &&
    definition?.type === Node.VariableDeclarator &&
    definition.init !== null &&
    unwrap(definition.init) === literal &&
    value.variable?.references.every(
      ({ identifier, init }) => init === true || within(identifier, at) || onlyReads(identifier),
    ) === true
  );
}

/** Whether an occurrence of a list leaves it as it is: it is sent, spread, printed, or asked for something. */
function onlyReads(identifier: TSESTree.Node): boolean {
  const node = wrapped(identifier);
  const { parent } = node;
  switch (parent?.type) {
    case Node.Property:
    case Node.SpreadElement:
    case Node.MemberExpression:
    case Node.ForOfStatement:
    case Node.ExportSpecifier:
    case Node.TSTypeQuery:
      return true;
    case Node.CallExpression:
      return (
        parent.callee.type === Node.MemberExpression &&
        parent.callee.object.type === Node.Identifier &&
        ['JSON', 'console'].includes(parent.callee.object.name) &&
        propertyName(parent.callee) !== undefined
      );
    default:
      return false;
  }
}
