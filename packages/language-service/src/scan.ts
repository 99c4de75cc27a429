import type { Range } from '@error-codes/analysis';

/** A bracket that is not closed yet; for a template, its first quote. */
export interface Open {
  readonly bracket: '(' | '[' | '{' | '`';
  readonly at: number;
}

/** What the end of a text stands in. */
export interface Scan {
  /** Outer first. */
  readonly open: readonly Open[];
  readonly comments: readonly Range[];
  /** The text that the end is behind the quote of. */
  readonly quote: { readonly mark: Quote; readonly start: number } | undefined;
  readonly isInComment: boolean;
}

export type Quote = "'" | '"' | '`';

export const closing: Readonly<Record<Open['bracket'], string>> = { '(': ')', '[': ']', '{': '}', '`': '`' };

const token = () =>
  /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^'\\\r\n]|\\.)*('?)|"(?:[^"\\\r\n]|\\.)*("?)|[`()[\]{}/]/g;

const regularExpression = /\/(?:[^\\/[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+\/[a-z]*/y;

/** What a regular expression can stand behind; behind anything else, a slash divides, or ends a tag. */
const beforeExpression =
  /(?:^|[([{,;=:!&|?+*%~^-]|=>|(?:^|[^\w$.])(?:return|typeof|case|in|of|void|throw|yield|await))\s*$/;

/** Words that a quote follows at once; behind others it is an apostrophe in the text of an element. */
const beforeQuote =
  /(?:^|[^\w$.])(?:as|await|case|default|delete|else|extends|from|import|in|instanceof|is|keyof|of|return|satisfies|throw|typeof|void|yield)$/;

/** Goes through a text that need not parse, and keeps apart what is code and what only looks like it. */
export function scan(text: string): Scan {
  const open: Open[] = [];
  const comments: Range[] = [];
  let quote: Scan['quote'];
  let isInComment = false;
  const tokens = token();
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [found] = match;
    const { index } = match;
    const first = found[0];
    const last = open.at(-1);
    if (found.startsWith('//') || found.startsWith('/*')) {
      const isClosed = /^\/\*[^]*\*\/$/.test(found);
      comments.push([index, tokens.lastIndex]);
      isInComment = !isClosed && tokens.lastIndex === text.length;
    } else if (first === "'" || first === '"') {
      const before = text.slice(Math.max(0, index - 12), index);
      if (/[\p{L}\d$_]$/u.test(before) && !beforeQuote.test(before)) tokens.lastIndex = index + 1;
      else if (tokens.lastIndex === text.length && !match[1] && !match[2])
        quote = { mark: first, start: index + 1 };
    } else if (found === '/') {
      regularExpression.lastIndex = index;
      if (beforeExpression.test(text.slice(Math.max(0, index - 20), index)) && regularExpression.test(text))
        tokens.lastIndex = regularExpression.lastIndex;
    } else if (found === '`') {
      open.push({ bracket: '`', at: index });
      skipTemplate(text, tokens, open);
    } else if (found === '(' || found === '[' || found === '{') {
      open.push({ bracket: found, at: index });
    } else if (last && closing[last.bracket] === found) {
      open.pop();
      if (open.at(-1)?.bracket === '`') skipTemplate(text, tokens, open);
    }
  }
  const last = open.at(-1);
  if (last?.bracket === '`') quote = { mark: '`', start: last.at + 1 };
  return { open, comments, quote, isInComment };
}

/** Goes on to the next `${` of the template that was opened last, or behind its end: nothing else in it counts. */
function skipTemplate(text: string, tokens: RegExp, open: Open[]): void {
  const rest = /\\[^]|`|\$\{/g;
  rest.lastIndex = tokens.lastIndex;
  for (let match = rest.exec(text); match; match = rest.exec(text)) {
    if (match[0].startsWith('\\')) continue;
    tokens.lastIndex = rest.lastIndex;
    if (match[0] === '`') open.pop();
    else open.push({ bracket: '{', at: match.index + 1 });
    return;
  }
  tokens.lastIndex = text.length;
}
