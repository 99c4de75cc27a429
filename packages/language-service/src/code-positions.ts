import { codeFunctions } from '@error-codes/analysis';
import { statementStart } from './chunks.js';
import { type Open, type Quote, type Scan, scan } from './scan.js';

/** A place in a text where a code can be written, as far as the text around it tells. */
export interface CodePosition {
  /** What is written there already, without quotes: a part of a number or a word. */
  readonly start: number;
  readonly end: number;
  /** The end of what a code replaces: all of a number or of a text, of a word what stands before the cursor. */
  readonly replacedEnd: number;
  /** The quote that the place is behind. */
  readonly quote: '' | Quote;
  /** Whether the quote is closed, right behind `end`. */
  readonly isClosed: boolean;
  readonly place: Place;
  /** Whether a colon stands behind it already; in a pair, a comma. */
  readonly isFollowed: boolean;
}

/**
 * `clause` is where a whole `case` can begin, `pair` the first place of a pair in a `Map`, `constant` the value of what
 * is named like a constant.
 */
type Place = 'comparison' | 'case' | 'clause' | 'list' | 'pair' | 'key' | 'argument' | 'constant';

/** Brackets that were opened further away are not looked for. */
const reach = 8_000;

const catalog = '@error-codes/catalog';
const functions = Object.keys(codeFunctions).join('|');
const functionBefore = new RegExp(`\\b(?:${functions}|startsWith)$`);

/** A comparison's right side is missing or begun, a bracket was opened, or something of that kind. */
const mayFollow = /(?:[=[,({:]|\bcase|\*\/|\/\/[^\n]*\n)\s*(?:['"`][^'"`\n]*|[\p{ID_Continue}$]*)$/u;

/** A statement begins, or the first word of one. */
const mayBegin = /[{};\n]\s*([\p{ID_Continue}$]*)$/u;

/** What somebody types to find all missing codes. */
const wordsOfClause = ['case', 'all', 'missing'];

/** A statement may be at its end; behind a colon, it is the one of another `case` that begins. */
const endsStatement = /[\p{ID_Continue}$)\]}'"`{;]$/u;

/** What it looks at may hold an object, or a type of one; a brace behind a bracket begins a block. */
const headOfSwitch = /(?:^|[^\w$.])switch\s*\((?:[^;{}]|(?<=(?:[(,:[<|&]|\bas)\s*)\{[^{}]*\})*\)$/;

/** What follows the left side of a comparison, and what follows a place within it. */
const rightSide = /\s*[!=]==?(?!=)\s*[\p{ID_Start}$_(]/uy;
const restOfLeftSide = /[\p{ID_Continue}$.-]*['"`]?\s*[!=]==?(?!=)\s*[\p{ID_Start}$_(]/uy;

const wordPart = /[\p{ID_Continue}$]/u;

/** Whether a code can stand at an offset. Reads a few characters nearly everywhere, so that editors can ask. */
export function mayHoldCode(text: string, offset: number): boolean {
  return positionAt(text, offset) !== undefined;
}

/** Where a `switch`, a `case` or a table begins. */
const headOfConstruct = /\b(?:switch|case)\b|=\s*(?:new\s+Map\b|Object\.freeze\b|\{)/;

/** Whether a code or the head of a construct stands at an offset. Reads a line, so that editors can ask. */
export function mayRefactor(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const behind = /^[^\n]{0,200}/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const word = `${/\w*$/.exec(before)?.[0] ?? ''}${/^\w*/.exec(behind)?.[0] ?? ''}`;
  return /^\d{3,}$/.test(word) || /['"`][\w.-]*$/.test(before) || headOfConstruct.test(before + behind);
}

/** The place at an offset where a code can stand; `undefined` where none can. */
export function positionAt(text: string, offset: number): CodePosition | undefined {
  const before = text.slice(Math.max(0, offset - 300), offset);
  const isBeginning = mayBeginClause(text, offset, before);
  if (!isBeginning && !mayFollow.test(before) && !matchesAt(restOfLeftSide, text, offset)) return undefined;

  const from = Math.max(statementStart(text, offset), text.lastIndexOf('\n', offset - reach) + 1);
  const around = quoteOn(text, from, offset);
  if (around.isInComment) return undefined;
  const quote = around.quote?.mark ?? '';
  const { start, end, isClosed } = around.quote
    ? textAround(text, from + around.quote.start, offset, around.quote.mark)
    : { ...wordAround(text, offset), isClosed: false };
  const outer = quote ? start - 1 : start;
  const behind = isClosed ? end + 1 : end;
  const isLeft = matchesAt(rightSide, text, behind);
  const place = placeOf(text.slice(from, outer), around, isLeft, (head) => takesCode(text, head));
  const isFollowed = matchesAt(place === 'pair' ? /\s*,/y : /\s*:/y, text, behind);
  const replacedEnd = quote || matchesAt(/\d/y, text, start) ? end : offset;
  if (place === undefined || (place === 'clause' && !isBeginning)) return undefined;
  return { start, end, replacedEnd, quote, isClosed, place, isFollowed };
}

/** Whether a `case` can begin at an offset, as far as the words around it tell. */
function mayBeginClause(text: string, offset: number, before: string): boolean {
  const [, word] = mayBegin.exec(before) ?? [];
  return (
    word !== undefined &&
    wordsOfClause.some((one) => one.startsWith(word)) &&
    !wordPart.test(text[offset] ?? '') &&
    text.slice(Math.max(0, offset - reach), offset).includes('switch')
  );
}

function matchesAt(sticky: RegExp, text: string, offset: number): boolean {
  sticky.lastIndex = offset;
  return sticky.test(text);
}

function wordAround(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  while (start > 0 && wordPart.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && wordPart.test(text[end] ?? '')) end++;
  return { start, end };
}

/** What is written behind a quote, up to the other one; where that is missing, up to the cursor. */
function textAround(
  text: string,
  start: number,
  offset: number,
  mark: Quote,
): { start: number; end: number; isClosed: boolean } {
  // The next quote may belong to another text: between the quotes of a code there is nothing but a code.
  const rest = /[\w.-]*/y;
  rest.lastIndex = offset;
  const length = rest.exec(text)?.[0].length ?? 0;
  const end = offset + length;
  const isClosed = text[end] === mark;
  return { start, end: isClosed ? end : offset, isClosed };
}

/** What an offset stands in. A template that began further up is mostly one that nobody has closed. */
function quoteOn(text: string, from: number, offset: number): Scan {
  const scanned = scan(text.slice(from, offset));
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (!scanned.quote || from + scanned.quote.start > line) return scanned;
  const inLine = scan(text.slice(line, offset));
  const quote = inLine.quote && { ...inLine.quote, start: inLine.quote.start + line - from };
  return { ...scanned, quote };
}

/** Whether a function takes a code, by the text before its bracket: one of the catalogue, however it is called here. */
function takesCode(text: string, head: string): boolean {
  if (functionBefore.test(head)) return true;
  const [name] = /[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.exec(head) ?? [];
  if (name === undefined || !text.includes(catalog)) return false;
  const renamed = `\\b(?:${functions})\\s*(?:\\bas\\b|:)\\s*${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`;
  return new RegExp(renamed, 'u').test(text);
}

/** @param before the statement up to the place */
function placeOf(
  before: string,
  { open, comments }: Scan,
  isLeft: boolean,
  isFunction: (head: string) => boolean,
): Place | undefined {
  const upTo = (offset: number): string => {
    const end = endOfCode(before, offset, comments);
    return before.slice(Math.max(0, end - 80), end);
  };
  const code = upTo(before.length);
  if (/(?:^|[^=!])[=!]==?[\s(]*$/.test(code)) return 'comparison';
  if (/(?:^|[^\w$.])case[\s(]*$/.test(code)) return code.endsWith('(') ? 'comparison' : 'case';
  if (isLeft && !code.endsWith('.')) return 'comparison';

  const [outer, opener] = [open.at(-2), innermost(open, before)];
  const head = opener ? upTo(opener.at) : '';
  if (/[=:]$/.test(code)) return isConstant(code, opener, head) ? 'constant' : undefined;
  if (opener?.bracket === '{' && headOfSwitch.test(head))
    return endsStatement.test(code) ? 'clause' : undefined;
  if (!opener || !/[[,({]$/.test(code)) return undefined;
  switch (opener.bracket) {
    case '[':
      if (/[\w$)\]]$/.test(head) && !/(?:^|[^\w$.])(?:return|case|of|in|yield|await)$/.test(head))
        return undefined;
      return code.endsWith('[') &&
        outer?.bracket === '[' &&
        /\bMap\s*(?:<[^()]*>)?\s*\($/.test(upTo(outer.at))
        ? 'pair'
        : 'list';
    case '(':
      return code.endsWith('(') && isFunction(head) ? 'argument' : undefined;
    case '{':
      return /(?:[=(,:?[|&]|(?:^|[^\w$.])(?:return|default|yield))$/.test(head) ? 'key' : undefined;
    default:
      return undefined;
  }
}

/** The bracket that is open at the end of a text; not the quote that the end is behind. */
function innermost(open: readonly Open[], before: string): Open | undefined {
  const last = open.at(-1);
  return last?.bracket === '`' && last.at >= before.length ? open.at(-2) : last;
}

/** `const AUTH =`, `Auth:` in an object, `Auth =` in an enum: what a constant's name says is left to the reader. */
function isConstant(code: string, opener: Open | undefined, head: string): boolean {
  if (/(?:^|[^\w$.])(?:const|readonly|static)\s+[A-Z][\w$]*\s*(?::[^=;{}()]*)?=$/.test(code)) return true;
  if (opener?.bracket !== '{') return false;
  if (/\benum\s+[\w$]+$/.test(head)) return /[{,]\s*[A-Z][\w$]*\s*=$/.test(code);
  return /(?:^|[{,\s])\s*[A-Z][\w$]*\s*:$/.test(code) && !/[\w$)]$/.test(head);
}

/** Where the code before an offset ends: neither white space nor comments count. */
function endOfCode(text: string, offset: number, comments: Scan['comments']): number {
  let end = offset;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
    const at = end;
    const comment = comments.findLast(([, behind]) => behind === at);
    if (!comment) return end;
    [end] = comment;
  }
}
