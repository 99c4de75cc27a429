import { type Facts, lineBreakOf } from '@error-codes/analysis';
import type { TextEdit } from './answers.js';
import type { Understood } from './last-good.js';

/**
 * A comment in a line of its own above the line of an offset, as far to the right as that; `undefined` where it would
 * become a part of a text.
 */
export function commentAbove(
  text: string,
  offset: number,
  comment: string,
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const before = understood?.change.toBefore(start);
  const around = before === undefined ? 'code' : surroundings(understood?.known.source.ast, before);
  if (around === 'text') return undefined;
  const line = around === 'element' ? `{/* ${comment} */}` : `// ${comment}`;
  return { range: [start, start], text: `${indent}${line}${lineBreakOf(text)}` };
}

/** Whether an offset stands in code, between the children of an element, or in a template. */
function surroundings(node: unknown, offset: number): 'code' | 'element' | 'text' {
  let found: 'code' | 'element' | 'text' = 'code';
  for (let inner = isNode(node) ? node : undefined; inner; inner = childAt(inner, offset)) {
    if (inner.type === 'JSXElement' || inner.type === 'JSXFragment') found = 'element';
    else if (inner.type === 'TemplateLiteral') found = 'text';
    else if (inner.type !== 'JSXText' && inner.type !== 'TemplateElement') found = 'code';
  }
  return found;
}

interface AnyNode {
  readonly type: string;
  readonly range: readonly [number, number];
}

function childAt(node: AnyNode, offset: number): AnyNode | undefined {
  return Object.entries(node)
    .flatMap(([key, value]: [string, unknown]) => (key === 'parent' ? [] : value))
    .filter(isNode)
    .find(({ range: [start, end] }) => start < offset && offset < end);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
