import type { Range } from '@error-codes/analysis';
import { parse } from '@error-codes/linter';
import { type AnyNode, childrenOf } from './nodes.js';

/** The innermost statement around a range, with all its parts; the whole text where there is none. */
export type StatementAt = (range: Range) => Range;

/** The statements of a text that parses; it is parsed, once, when somebody asks. */
export function statementsOf(text: string, fileName: string): StatementAt {
  let program: AnyNode | undefined;
  return ([start, end]) => {
    program ??= parse(text, fileName).ast;
    let found: Range = [0, text.length];
    let outer: AnyNode | undefined;
    let node: AnyNode | undefined = program;
    while (node) {
      if (isWhole(node, outer)) found = node.range;
      outer = node;
      node = childrenOf(node).find(({ range: [from, to] }) => from <= start && end <= to);
    }
    return found;
  };
}

/** Whether a node is a statement, and neither a mere block nor a link in a chain of `if`s. */
function isWhole({ type }: AnyNode, outer: AnyNode | undefined): boolean {
  if (type === 'BlockStatement' || (type === 'IfStatement' && outer?.type === 'IfStatement')) return false;
  return /(?:Statement|Declaration)$/.test(type);
}
