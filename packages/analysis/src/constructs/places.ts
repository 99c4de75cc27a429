import type { Code, Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Construct } from './construct.js';
import type { Range } from '../sources/source.js';
import { quoted, type Style } from './style.js';
import type { Subject } from '../subjects/subjects.js';
import type { Origin } from '../values/value.js';
import { alwaysExits, Node, unwrap, wrapped } from '../syntax/syntax.js';

/** Where another `case` goes. */
export interface CasePlace {
  readonly offset: number;
  readonly indent: string;
  /** What must stand before it: a `break` where the last case would fall into it. */
  readonly before: string;
}

/** The white space at the beginning of the line that an offset is on. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Behind the last case of a `switch` that has a body, so that none falls into what is added. */
export function endOfCases(
  { node }: { readonly node: TSESTree.Node },
  text: string,
  style: Style,
): CasePlace | undefined {
  if (node.type !== Node.SwitchStatement) return undefined;
  const { cases } = node;
  const hasDefault = cases.some(({ test }) => !test);
  // An empty case that ends the switch does nothing; one before `default` shares its body.
  const last = cases.filter(({ test, consequent }) => test && (!hasDefault || consequent.length > 0)).at(-1);
  if (!last) return undefined;
  const indent = indentAt(text, last.range[0]);
  const body = last.consequent.at(-1);
  const leaves = body !== undefined && alwaysExits(body);
  if (!leaves && cases.at(-1) !== last) return undefined; // It falls into the next one on purpose.
  const before = leaves ? '' : `\n${indent}${style.indent}break${style.semicolon}`;
  return { offset: behindComment(text, last.range[1], node.range[1]), indent, before };
}

/** Behind a comment that ends the line. */
export function behindComment(text: string, offset: number, limit = text.length): number {
  const rest = /^[ \t]*\/\/[^\r\n]*/.exec(text.slice(offset, limit));
  return offset + (rest?.[0].length ?? 0);
}

/** Behind the last `if` of a chain. */
export function endOfChain({ end }: Construct, text: string): { offset: number; indent: string } | undefined {
  if (end?.type !== Node.IfStatement || end.alternate || end.consequent.type !== Node.BlockStatement)
    return undefined;
  return { offset: end.range[1], indent: indentAt(text, end.range[0]) };
}

/** The changes that put `?? fallback` behind an expression, in parentheses where something else would bind first. */
export function withFallback(node: TSESTree.Node, fallback: string): { range: Range; text: string }[] {
  const outer = wrapped(node);
  const [start, end] = outer.range;
  const { parent } = outer;
  const bindsFirst =
    (parent?.type === Node.MemberExpression && parent.object === outer) ||
    parent?.type === Node.LogicalExpression ||
    parent?.type === Node.BinaryExpression ||
    parent?.type === Node.AwaitExpression ||
    (parent?.type === Node.CallExpression && parent.callee === outer);
  if (!bindsFirst) return [{ range: [end, end], text: ` ?? ${fallback}` }];
  return [
    { range: [start, start], text: '(' },
    { range: [end, end], text: ` ?? ${fallback})` },
  ];
}

/** How rows of a table are written. */
export interface RowStyle {
  readonly isMap: boolean;
  /** A code, as written in an expression, as a key. */
  asKey(code: string): string;
  /** The change that adds rows behind the last one. */
  append(rows: readonly string[]): { range: Range; text: string };
}

export function rowsOf({ table }: Construct, text: string): RowStyle | undefined {
  if (!table) return undefined;
  const nodes: readonly (TSESTree.Node | null)[] =
    table.value.kind === 'object' ? table.value.node.properties : table.value.items.nodes;
  const last = nodes.at(-1);
  if (!last) return undefined;
  const quotedKeys = table.sites.some(({ node }) => /^['"]/.test(text.slice(node.range[0])));
  return {
    isMap: table.value.kind === 'collection',
    asKey: (code) => {
      if (/^\d+$/.test(code)) return quotedKeys ? `'${code}'` : code;
      return !quotedKeys && /^['"][A-Za-z_$][\w$]*['"]$/.test(code) ? code.slice(1, -1) : code;
    },
    append: (rows) => appendItems(text, last, rows),
  };
}

/** The change that adds items behind the last one of a list, in its manner; a comment behind it stays with it. */
export function appendItems(
  text: string,
  last: TSESTree.Node,
  items: readonly string[],
): { range: Range; text: string } {
  const separator = /\n[ \t]*$/.exec(text.slice(0, last.range[0]))?.[0] ?? ' ';
  const [, comma = '', comment = ''] = /^(,?)([ \t]*\/\/[^\r\n]*)?/.exec(text.slice(last.range[1])) ?? [];
  const end = last.range[1] + comma.length + comment.length;
  const range: Range = comment ? [last.range[1], end] : [last.range[1], last.range[1]];
  const added = items.map((item) => separator + item).join(',');
  // With a comment, the comma behind the last item goes before it and returns behind the new one.
  return { range, text: comment ? `,${comment}${added}${comma}` : `,${added}` };
}

/** Whether all values of a table are plain texts. */
export function hasTextValues({ table }: Construct): boolean {
  return (
    table?.values.every((value) => {
      const node = unwrap(value);
      return node.type === Node.Literal && typeof node.value === 'string';
    }) ?? false
  );
}

/** An entry's code in the spelling of the protocol that a subject speaks. */
export function codeFor({ origin }: { readonly origin: Pick<Origin, 'protocol'> }, entry: Entry): Code {
  const { protocol } = origin;
  return (protocol !== undefined ? entry.protocols?.[protocol]?.[0] : undefined) ?? entry.code;
}

/** An entry's code as it is written for a subject: in the protocol's spelling, and as a text where the subject is one. */
export function spellingOf(subject: Subject, entry: Entry, style: Style): string {
  const code = codeFor(subject, entry);
  return typeof code === 'string' || subject.kind === 'code-text'
    ? quoted(String(code), style)
    : String(code);
}
