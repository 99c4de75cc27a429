import type { TSESTree } from '@typescript-eslint/types';
import { awaited, type Evaluator } from './evaluate.js';
import { type FunctionNode, isFunction, Node, walk } from '../syntax/syntax.js';
import { passedOn, rejections, thrownIn, together } from './throws.js';
import { union, unknown, type Value } from './value.js';

/** The `return` statements (or `yield`s) of a function, without those of functions inside it. */
function outcomesOf(node: FunctionNode): {
  returns: TSESTree.Node[];
  yields: TSESTree.YieldExpression[];
} {
  const returns: TSESTree.Node[] = [];
  const yields: TSESTree.YieldExpression[] = [];
  if (node.body.type !== Node.BlockStatement) return { returns: [node.body], yields };
  walk(node.body, (inner) => {
    if (inner.type === Node.ReturnStatement) {
      if (inner.argument) returns.push(inner.argument);
    }
    if (inner.type === Node.YieldExpression) yields.push(inner);
    return !isFunction(inner);
  });
  return { returns, yields };
}

/** What a function that gives one value may return. */
export function returnsOf(node: FunctionNode): readonly TSESTree.Node[] {
  return node.generator ? [] : outcomesOf(node).returns;
}

const results = new WeakMap<Evaluator, Map<FunctionNode, Value>>();

/** What a call of a function of the program gives, whatever its arguments. */
export function returned(owner: Evaluator, node: FunctionNode): Value {
  let known = results.get(owner);
  if (!known) results.set(owner, (known = new Map<FunctionNode, Value>()));
  let result = known.get(node);
  if (!result) known.set(node, (result = resultOf(owner, node)));
  return result;
}

function resultOf(owner: Evaluator, node: FunctionNode): Value {
  const { returns, yields } = outcomesOf(node);
  if (node.generator) {
    const items = yields.map((item) => {
      const value = owner.value(item.argument);
      return item.delegate ? (value.kind === 'stream' ? value.of : unknown) : awaited(value);
    });
    return { kind: 'stream', of: union(items), throws: rejections(thrownIn(owner, node.body)) };
  }
  const value = union(returns.map((item) => owner.value(item)));
  if (!node.async) return value;
  // `return other()` rejects as the other does, for there is no `await` that could be caught inside.
  const all = [thrownIn(owner, node.body), ...returns.map((item) => passedOn(owner, item))];
  return { kind: 'promise', of: awaited(value), throws: rejections(together(all)) };
}
