import { type Facts, lineBreakOf } from '@error-codes/analysis';
import type { TextEdit } from './answers.js';
import type { Understood } from './last-good.js';

/** A comment about the line below it, up to the end of its rules. */
const aboutNextLine =
  /^\s*(?:\{\s*)?\/[/*]\s*eslint-disable-next-line\b(?:\s+[\w@][\w@/-]*(?:\s*,\s*[\w@][\w@/-]*)*)?/;

/** Silences a rule in the line of an offset; of two comments above a line, the upper one would be about the lower. */
export function ruleDisabledAbove(
  text: string,
  offset: number,
  ruleId: string,
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  const above = lineBefore(text, startOfLine(text, offset));
  const [rules] = aboutNextLine.exec(above?.text ?? '') ?? [];
  if (!above || rules === undefined) {
    return commentAbove(text, offset, `eslint-disable-next-line ${ruleId}`, understood);
  }
  const end = above.start + rules.length;
  return { range: [end, end], text: `, ${ruleId}` };
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineBefore(
  text: string,
  start: number,
): { readonly start: number; readonly text: string } | undefined {
  if (start === 0) return undefined;
  const before = text.slice(0, start - 1);
  const from = before.lastIndexOf('\n') + 1;
  return { start: from, text: before.slice(from) };
}

/**
 * A comment in a line of its own above the line of an offset, as far to the right as that; `undefined` where it would
 * become a part of a text. What is written above about the next line stays right above it.
 */
export function commentAbove(
  text: string,
  offset: number,
  comment: string,
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  const line = startOfLine(text, offset);
  const above = lineBefore(text, line);
  const start = above && aboutNextLine.test(above.text) ? above.start : line;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const before = understood?.change.toBefore(start);
  const around = before === undefined ? 'code' : surroundings(understood?.known.source.ast, before);
  if (around === 'text') return undefined;
  const written = around === 'element' ? `{/* ${comment} */}` : `// ${comment}`;
  return { range: [start, start], text: `${indent}${written}${lineBreakOf(text)}` };
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
