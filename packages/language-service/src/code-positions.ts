/** A place in a text where a code can be written, as far as the text around it tells. */
export interface CodePosition {
  /** What is written there already, without quotes: a part of a number or a word. */
  readonly start: number;
  readonly end: number;
  /** The quote that the place is behind. */
  readonly quote: '' | "'" | '"' | '`';
  readonly place: 'comparison' | 'case' | 'list' | 'key' | 'argument';
  /** Whether a colon stands behind it already. */
  readonly hasColon: boolean;
}

/** Functions of the catalogue that take a code first. */
const codeFunctions = [
  'canonical',
  'describe',
  'isCozeErrorCode',
  'isDashScopeErrorCode',
  'isRetryable',
] as const;

/** Brackets that opened further away are not looked for. */
const reach = 4_000;

const equality = /(?:===|!==|==|!=)$/;
const functionBefore = new RegExp(`\\b(?:${codeFunctions.join('|')}|startsWith)$`);

/** Whether a code can stand at an offset. Reads a few characters, so that editors can ask everywhere. */
export function mayHoldCode(text: string, offset: number): boolean {
  return positionAt(text, offset) !== undefined;
}

/** The place at an offset where a code can stand; `undefined` where none can. */
export function positionAt(text: string, offset: number): CodePosition | undefined {
  const quote = quoteBefore(text, offset);
  if (quote === 'comment') return undefined;
  const isPart = quote ? /[^'"`\n]/ : /[\w$]/;
  let start = offset;
  while (start > 0 && isPart.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && isPart.test(text[end] ?? '')) end++;
  // A quote that is not closed runs to the end of the line.
  if (quote && text[end] !== quote) end = offset;
  const outer = quote ? start - 1 : start;
  const behind = quote && text[end] === quote ? end + 1 : end;
  const place = placeOf(text, outer, behind);
  const hasColon = /^\s*:/.test(text.slice(behind, behind + 20));
  return place && { start, end, quote: quote ?? '', place, hasColon };
}

function placeOf(text: string, start: number, end: number): CodePosition['place'] | undefined {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  if (equality.test(before)) return 'comparison';
  if (/(?:^|[^\w$.])case$/.test(before)) return 'case';
  if (/^\s*[!=]==?(?!=)\s*[\w$(]/.test(text.slice(end, end + 20))) return 'comparison';
  if (!/[[,({]$/.test(before)) return undefined;
  const opener = openerBefore(text, start);
  if (opener === undefined) return undefined;
  const head = text.slice(Math.max(0, opener - 80), opener).trimEnd();
  switch (text[opener]) {
    case '[':
      return /[\w$)\]]$/.test(head) && !/(?:^|[^\w$.])(?:return|case|of|in|yield|await)$/.test(head)
        ? undefined
        : 'list';
    case '(':
      return before.endsWith('(') && functionBefore.test(head) ? 'argument' : undefined;
    default:
      return /[=(,:?]$/.test(head) && !head.endsWith('=>') ? 'key' : undefined;
  }
}

/** The quote that an offset is behind in its line, or that it stands in a comment. */
function quoteBefore(text: string, offset: number): "'" | '"' | '`' | 'comment' | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.lastIndexOf('/*', offset - 1) > text.lastIndexOf('*/', offset - 1)) return 'comment';
  let quote: "'" | '"' | '`' | undefined;
  for (let index = line; index < offset; index++) {
    const character = text[index];
    if (quote) {
      if (character === '\\') index++;
      else if (character === quote) quote = undefined;
    } else if (character === "'" || character === '"' || character === '`') {
      quote = character;
    } else if (character === '/' && text[index + 1] === '/') {
      return 'comment';
    }
  }
  return quote;
}

/** The bracket that is open at an offset. */
function openerBefore(text: string, offset: number): number | undefined {
  let depth = 0;
  for (let index = offset - 1; index >= Math.max(0, offset - reach); index--) {
    switch (text[index]) {
      case ')':
      case ']':
      case '}':
        depth++;
        break;
      case '(':
      case '[':
      case '{':
        if (depth === 0) return index;
        depth--;
        break;
      case "'":
      case '"':
      case '`': {
        const other = text.lastIndexOf(text[index] ?? '', index - 1);
        if (other > text.lastIndexOf('\n', index)) index = other;
        break;
      }
    }
  }
  return undefined;
}
