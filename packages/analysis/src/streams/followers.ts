import type { TSESTree } from '@typescript-eslint/types';
import { Node } from '../syntax/syntax.js';

/** The statements behind one, in its block. */
export function followers({ parent, range }: TSESTree.Node): readonly TSESTree.Statement[] {
  return parent?.type === Node.BlockStatement || parent?.type === Node.Program
    ? parent.body.filter((statement) => statement.range[0] >= range[1])
    : [];
}
