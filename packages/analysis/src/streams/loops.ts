import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../sources/source.js';
import { ancestor, isFunction, Node } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';

export type Loop =
  TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement;

export function isLoop(node: TSESTree.Node): node is Loop {
  return (
    node.type === Node.ForOfStatement ||
    node.type === Node.WhileStatement ||
    node.type === Node.DoWhileStatement ||
    node.type === Node.ForStatement
  );
}

/** The innermost loop of the same function in which a node stands. */
export function enclosingLoop(node: TSESTree.Node): Loop | undefined {
  const inside = ancestor(node, (one): one is TSESTree.Node => isLoop(one) || isFunction(one));
  return inside && isLoop(inside) ? inside : undefined;
}

/** `for await (const part of parts)`: up to the body, without the white space before it. */
export function headOf({ source }: Evaluator, loop: Loop): { readonly range: Range } {
  if (loop.type === Node.DoWhileStatement) return { range: [loop.range[0], loop.range[0] + 'do'.length] };
  return { range: [loop.range[0], source.text.lastIndexOf(')', loop.body.range[0]) + 1] };
}
