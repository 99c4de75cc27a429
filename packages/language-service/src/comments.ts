import { type Facts, lineBreakOf } from '@error-codes/analysis';
import type { TextEdit } from './answers.js';
import type { Understood } from './last-good.js';
import { type AnyNode, childrenOf, isNode } from './nodes.js';
import { columnsOf } from './wrapped.js';

/** What a tool reads right above the line, or the statement, that it is about. */
const directive =
  '(?:(?:eslint|oxlint)-disable-next-line|tslint:disable-next-line|@ts-(?:ignore|expect-error)|' +
  '(?:prettier|biome|deno-lint|deno-fmt|dprint)-ignore|(?:istanbul|c8|v8) ignore)\\b';

/** A comment about the line below it. */
const aboutNextLine = new RegExp(
  `^\\s*(?://+\\s*${directive}.*|(?:\\{\\s*)?/\\*+\\s*${directive}(?:(?!\\*/)[^])*\\*/\\s*(?:\\}\\s*)?)$`,
);

/** Comments that disable rules, up to the list of these: whatever follows it there, what stands first is a rule. */
const disabledBelow = /^\s*(?:\{\s*)?\/[/*]\s*eslint-disable-next-line(?=\s)/;
const disabledHere = /^\/\/\s*eslint-disable-line(?=\s)/;

/** Comments end before this column where words allow that, and have room for some words in any case. */
const mostColumns = 100;
const leastColumns = 40;

/**
 * Silences a rule in the line of an offset: above it or, where something else is said of the line there, behind it;
 * of two comments above a line, the upper one would be about the lower.
 */
export function ruleDisabled(
  text: string,
  offset: number,
  ruleId: string,
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  const above = lineBefore(text, startOfLine(text, offset));
  const isAbout = above && aboutNextLine.test(above.text);
  const [opening] = (isAbout && disabledBelow.exec(above.text)) || [];
  if (above && opening !== undefined) return insertion(above.start + opening.length, ` ${ruleId},`);
  if (isAbout) return ruleDisabledBehind(text, offset, ruleId, understood);
  return commentAbove(text, offset, () => [`eslint-disable-next-line ${ruleId}`], understood);
}

/** The same at the end of the line, in front of a comment that stands there, where one can. */
function ruleDisabledBehind(
  text: string,
  offset: number,
  ruleId: string,
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const end = offset + line.length;
  const before = understood?.change.toBefore(end);
  if (!understood || before === undefined) return undefined;
  const { ast } = understood.known.source;
  if (surroundings(ast, before) !== 'code') return undefined;
  const comment = ast.comments?.find(({ type, range: [from, to] }) =>
    type === 'Line' ? to === before : from < before && before < to,
  );
  if (!comment)
    return { range: [offset + line.trimEnd().length, end], text: ` // eslint-disable-line ${ruleId}` };
  const start = end - (before - comment.range[0]);
  const [opening] = disabledHere.exec(text.slice(start, end)) ?? [];
  return opening === undefined
    ? insertion(start, `/* eslint-disable-line ${ruleId} */ `)
    : insertion(start + opening.length, ` ${ruleId},`);
}

function insertion(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line before, or those of the comment that ends in it. */
function lineBefore(
  text: string,
  start: number,
): { readonly start: number; readonly text: string } | undefined {
  if (start === 0) return undefined;
  const before = text.slice(0, start - 1).replace(/[^\S\n]+$/, '');
  const opened = /\*\/\s*\}?$/.test(before) ? before.lastIndexOf('/*') : -1;
  const from = (opened === -1 ? before : before.slice(0, opened)).lastIndexOf('\n') + 1;
  return { start: from, text: before.slice(from) };
}

/**
 * A comment in lines of its own above the line of an offset, as far to the right as that; `undefined` where it would
 * become a part of a text. What is written above about the next line stays right above it.
 * @param linesOf the lines of the comment, of so many columns
 */
export function commentAbove(
  text: string,
  offset: number,
  linesOf: (columns: number) => readonly string[],
  understood: Understood<Facts> | undefined,
): TextEdit | undefined {
  let start = startOfLine(text, offset);
  for (
    let above = lineBefore(text, start);
    above && aboutNextLine.test(above.text);
    above = lineBefore(text, start)
  )
    start = above.start;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const before = understood?.change.toBefore(start);
  const around = before === undefined ? 'code' : surroundings(understood?.known.source.ast, before);
  if (around === 'text') return undefined;
  const lineBreak = lineBreakOf(text);
  const [opening, next, closing] = around === 'element' ? ['{/* ', '    ', ' */}'] : ['// ', '// ', ''];
  const lines = linesOf(Math.max(leastColumns, mostColumns - columnsOf(indent + opening + closing)));
  return insertion(
    start,
    `${indent}${opening}${lines.join(lineBreak + indent + next)}${closing}${lineBreak}`,
  );
}

/** Whether an offset stands in code, between the children of an element, or in a template. */
function surroundings(node: unknown, offset: number): 'code' | 'element' | 'text' {
  let found: 'code' | 'element' | 'text' = 'code';
  for (let inner = isNode(node) ? node : undefined; inner; inner = childAt(inner, offset)) {
    if (inner.type === 'JSXElement' || inner.type === 'JSXFragment') found = 'element';
    else if (inner.type === 'TemplateLiteral' || inner.type === 'Literal') found = 'text';
    else if (inner.type !== 'JSXText' && inner.type !== 'TemplateElement') found = 'code';
  }
  return found;
}

function childAt(node: AnyNode, offset: number): AnyNode | undefined {
  return childrenOf(node).find(({ range: [start, end] }) => start < offset && offset < end);
}
