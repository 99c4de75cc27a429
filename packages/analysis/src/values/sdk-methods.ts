import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { dottedName, Node, wrapped } from '../syntax/syntax.js';

const paths = new WeakMap<readonly Catalog[], readonly string[]>();

function pathsOf(catalogs: readonly Catalog[]): readonly string[] {
  let known = paths.get(catalogs);
  if (!known) {
    const methods = catalogs.flatMap(({ operations }) => operations.flatMap(({ sdk = [] }) => sdk));
    known = [...new Set(methods.map(({ path }) => path))].filter((path) => path.includes('.'));
    paths.set(catalogs, known);
  }
  return known;
}

/**
 * Whether a value is given to what is called like a method of an SDK, `coze.chat.create({ meta_data })`, which leaves
 * it as it was. Told by the name alone: what the client is may not be known yet.
 */
export function isGivenToSdk(node: TSESTree.Node, catalogs: readonly Catalog[]): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case Node.Property:
      return parent.value === outer && isGivenToSdk(parent.parent, catalogs);
    case Node.ArrayExpression:
    case Node.SpreadElement:
      return isGivenToSdk(parent, catalogs);
    case Node.CallExpression: {
      const name = parent.callee === outer ? undefined : dottedName(parent.callee);
      return name !== undefined && pathsOf(catalogs).some((path) => name.endsWith(`.${path}`));
    }
    default:
      return false;
  }
}
