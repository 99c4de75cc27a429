import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { walk } from './syntax.js';

const byType = new WeakMap<TSESTree.Program, Map<TSESTree.Node['type'], TSESTree.Node[]>>();

/** All nodes of some types in a file, outer before inner; the tree is walked once, whoever asks. */
export function nodesOfType<T extends TSESTree.Node['type']>(
  { ast }: Source,
  ...types: readonly T[]
): readonly Extract<TSESTree.Node, { type: T }>[] {
  let known = byType.get(ast);
  if (!known) {
    const found = new Map<TSESTree.Node['type'], TSESTree.Node[]>();
    walk(ast, (node) => {
      const nodes = found.get(node.type);
      if (nodes) nodes.push(node);
      else found.set(node.type, [node]);
      return undefined;
    });
    byType.set(ast, (known = found));
  }
  const all = known;
  return types.flatMap((type) => (all.get(type) ?? []) as Extract<TSESTree.Node, { type: T }>[]);
}
