import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { enclosingFunction, Node, unwrap } from '../syntax/syntax.js';
import { referencesTo, variableOf } from './variables.js';

/** What a name stands for from its declaration to its end; `undefined` where it may become something else. */
export function constantInit(source: Source, name: TSESTree.Node): TSESTree.Node | undefined {
  const variable = name.type === Node.Identifier ? variableOf(source, name) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || others.length > 0 || definition?.node.type !== Node.VariableDeclarator) return undefined;
  const { id, init } = definition.node;
  if (id.type !== Node.Identifier || !init) return undefined;
  // `var x = x || …`: before its end, a declaration has given nothing yet.
  const isBefore = name.range[0] < definition.node.range[1];
  if (isBefore && enclosingFunction(name) === enclosingFunction(definition.node)) return undefined;
  const isRewritten = referencesTo(source, variable).some(
    (reference) => reference.isWrite() && !reference.init,
  );
  return isRewritten ? undefined : unwrap(init);
}
