import type { Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Construct } from './constructs.js';
import { quoted, type Style } from './style.js';
import type { Subject } from './subjects.js';
import { alwaysExits, Node, unwrap } from './syntax.js';

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
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** Behind the last case of a `switch`, before its `default`. */
export function endOfCases({ node }: Construct, text: string, style: Style): CasePlace | undefined {
  if (node.type !== Node.SwitchStatement) return undefined;
  const isTrueSwitch = node.discriminant.type === Node.Literal;
  const last = node.cases.filter(({ test }) => test).at(-1);
  if (!last || isTrueSwitch) return undefined;
  const indent = indentAt(text, last.range[0]);
  const body = last.consequent.at(-1);
  const leaves = body === undefined || alwaysExits(body);
  const before = leaves ? '' : `\n${indent}${style.indent}break${style.semicolon}`;
  return { offset: lineEnd(text, last.range[1], node.range[1]), indent, before };
}

/** Behind a comment that ends the line. */
function lineEnd(text: string, offset: number, limit: number): number {
  const rest = /^[ \t]*\/\/[^\n]*/.exec(text.slice(offset, limit));
  return offset + (rest?.[0].length ?? 0);
}

/** Behind the last `if` of a chain. */
export function endOfChain({ end }: Construct, text: string): { offset: number; indent: string } | undefined {
  if (end?.type !== Node.IfStatement || end.alternate || end.consequent.type !== Node.BlockStatement) return undefined;
  return { offset: end.range[1], indent: indentAt(text, end.range[0]) };
}

/** Where another row of a table goes, and how it is written there. */
export interface RowPlace {
  readonly offset: number;
  readonly separator: string;
  readonly isMap: boolean;
  /** A code, as written in an expression, as a key. */
  asKey(code: string): string;
}

export function endOfRows({ table }: Construct, text: string): RowPlace | undefined {
  if (!table) return undefined;
  const rows: readonly (TSESTree.Node | null)[] =
    table.value.kind === 'object' ? table.value.node.properties : table.value.items.nodes;
  const last = rows.at(-1);
  if (!last) return undefined;
  const separator = /\n[ \t]*$/.exec(text.slice(0, last.range[0]))?.[0] ?? ' ';
  const quotedKeys = table.sites.some(({ node }) => /^['"]/.test(text.slice(node.range[0])));
  return {
    offset: last.range[1],
    separator,
    isMap: table.value.kind === 'collection',
    asKey: (code) => {
      if (/^\d+$/.test(code)) return quotedKeys ? `'${code}'` : code;
      return !quotedKeys && /^['"][A-Za-z_$][\w$]*['"]$/.test(code) ? code.slice(1, -1) : code;
    },
  };
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

/** An entry's code as it is written for a subject: in the protocol's spelling, and as a text where the subject is one. */
export function spellingOf(subject: Subject, entry: Entry, style: Style): string {
  const { protocol } = subject.origin;
  const code = (protocol !== undefined ? entry.protocols?.[protocol]?.[0] : undefined) ?? entry.code;
  return typeof code === 'string' || subject.kind === 'code-text' ? quoted(String(code), style) : String(code);
}
