import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { nodesOfType } from './nodes-of-type.js';
import { Node, propertyName } from './syntax.js';

const byName = new WeakMap<TSESTree.Program, Map<string, TSESTree.MemberExpression[]>>();

/** All expressions of a file that read or write a property of a name, whatever it belongs to. */
export function membersNamed(source: Source, name: string): readonly TSESTree.MemberExpression[] {
  let known = byName.get(source.ast);
  if (!known) {
    byName.set(source.ast, (known = new Map<string, TSESTree.MemberExpression[]>()));
    for (const member of nodesOfType(source, Node.MemberExpression)) {
      const property = propertyName(member);
      if (property === undefined) continue;
      const others = known.get(property);
      if (others) others.push(member);
      else known.set(property, [member]);
    }
  }
  return known.get(name) ?? [];
}
