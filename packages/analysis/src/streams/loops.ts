import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../sources/source.js';
import { followers } from './followers.js';
import { alwaysExits, ancestor, isFunction, Node, walk } from '../syntax/syntax.js';
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

/** The tests that a loop ends by: its own, and those of an `if` in it that leads out of it. */
export function testsLeaving(loop: Loop): readonly TSESTree.Expression[] {
  const tests: TSESTree.Expression[] = 'test' in loop && loop.test ? [loop.test] : [];
  walk(loop.body, (node) => {
    if (node.type === Node.IfStatement && leadsOut(node, loop)) tests.push(node.test);
    return !isFunction(node);
  });
  return tests;
}

/** `if (…) return`, and `if (…) continue` before a `return` */
function leadsOut(test: TSESTree.IfStatement, loop: Loop): boolean {
  const isBeforeEnd = followers(test).some(alwaysExits);
  let found = false;
  walk(test, (node) => {
    found ||=
      node.type === Node.ReturnStatement ||
      (node.type === Node.BreakStatement && leaves(node, loop)) ||
      (node.type === Node.ContinueStatement && isBeforeEnd);
    return !found && !isFunction(node);
  });
  return found;
}

/** Whether a `break` ends this loop, or, where none is given, any: not a switch in it. */
export function leaves({ label, parent }: TSESTree.BreakStatement, loop?: Loop): boolean {
  if (label) return true;
  for (let node: TSESTree.Node | undefined = parent; node; node = node.parent) {
    if (node.type === Node.SwitchStatement) return false;
    if (isLoop(node) || node.type === Node.ForInStatement) return !loop || node === loop;
  }
  return false;
}
