import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';

/** The names of all options that a call is given; `undefined` where some are not known. */
export function optionNames(argument: TSESTree.Node | undefined): readonly string[] | undefined {
  if (!argument) return [];
  const object = unwrap(argument);
  if (object.type !== Node.ObjectExpression) return undefined;
  const names = object.properties.map((property) =>
    property.type === Node.Property ? propertyName(property) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
