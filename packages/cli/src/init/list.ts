import { styleOf } from '@error-codes/analysis';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something in brackets within a text, be it JSON or JavaScript; the brackets belong to it. */
export interface List extends Span {
  readonly items: readonly Span[];
}

/**
 * Inserts an item as the author of the list would have written it. Everything else stays where it is, comments included.
 * @param item may have several lines
 * @param at the item in front of which it goes; without, it goes to the end
 */
export function insertItem(text: string, list: List, item: string, at = list.items.length): string {
  const { indent: step, lineBreak } = styleOf(text);
  const [first] = list.items;
  const last = list.items.at(-1);
  const base = indentationAt(text, list.start);

  if (!first || !last) {
    const inside = text.slice(list.start + 1, list.end - 1).trimEnd();
    const isShort = inside === '' && text[list.start] !== '{' && !item.includes('\n');
    const added = isShort
      ? item
      : lineBreak + base + step + indented(item, base + step, lineBreak) + lineBreak + base;
    return splice(text, list.start + 1 + inside.length, list.end - 1, added);
  }

  const isInLines = text.slice(list.start, first.start).includes('\n');
  const indent = isInLines ? indentationAt(text, first.start) : base;
  const separator = isInLines ? lineBreak + indent : ' ';
  const written = indented(item, indent, lineBreak);
  const next = list.items[at];
  if (next) return splice(text, next.start, next.start, `${written},${separator}`);

  const comma = commaBehind(text, last.end);
  const end = isInLines ? endOfLine(text, comma ?? last.end) : (comma ?? last.end);
  const added = separator + written + (comma !== undefined && isInLines ? ',' : '');
  const whole = splice(text, end, end, added);
  return comma === undefined ? splice(whole, last.end, last.end, ',') : whole;
}

/** The blanks that a line begins with. */
function indentationAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function indented(item: string, indent: string, lineBreak: string): string {
  return item.split('\n').join(lineBreak + indent);
}

const blankOrComment = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;
const restOfLine = /(?:[ \t]|\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?=[\r\n])/y;

/** Behind the comma of the last item, where it has one. */
function commaBehind(text: string, offset: number): number | undefined {
  blankOrComment.lastIndex = offset;
  const end = offset + (blankOrComment.exec(text)?.[0].length ?? 0);
  return text[end] === ',' ? end + 1 : undefined;
}

/** Behind the comments that follow in the same line, where nothing else does. */
function endOfLine(text: string, offset: number): number {
  restOfLine.lastIndex = offset;
  const rest = restOfLine.exec(text)?.[0] ?? '';
  return offset + rest.trimEnd().length;
}

export function splice(text: string, start: number, end: number, added: string): string {
  return text.slice(0, start) + added + text.slice(end);
}
