import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, Node, propertyName } from '../syntax/syntax.js';

/** The name of the nearest function around a node that has one. */
export function functionNameAround(node: TSESTree.Node): string | undefined {
  for (let current = node.parent; current; current = current.parent) {
    const name = isFunction(current) ? nameOf(current) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameOf(node: TSESTree.Node & { readonly id?: TSESTree.Identifier | null }): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  switch (parent?.type) {
    case Node.VariableDeclarator:
      return parent.id.type === Node.Identifier ? parent.id.name : undefined;
    case Node.MethodDefinition:
    case Node.PropertyDefinition:
    case Node.Property:
      return propertyName(parent);
    default:
      return undefined;
  }
}
