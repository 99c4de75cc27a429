import type { CodePosition } from './code-positions.js';

/** A text in which something stands for the code that is being typed. */
export interface Repaired {
  readonly text: string;
  /** Where the stand-in begins, and what it is. */
  readonly start: number;
  readonly placeholder: string;
  /** Up to here the text is as it was; behind it, offsets have grown by so many, where the rest is as it was. */
  readonly same: number;
  readonly growth: number | undefined;
}

/** Ways to read a text whose author is about to write a code, likeliest first. */
export function repairsAt(
  text: string,
  { start, end, quote, place, hasColon }: CodePosition,
): readonly Repaired[] {
  const from = quote ? start - 1 : start;
  const isClosed = quote !== '' && text[end] === quote;
  const head = text.slice(0, from);
  const tail = text.slice(isClosed ? end + 1 : end);
  const written = quote ? `${quote}${text.slice(start, end)}${quote}` : '0';
  const blank = /[\w$]$/.test(head) ? ' ' : '';
  // What a case and a key need behind them.
  const behind = hasColon ? '' : place === 'case' ? ':' : place === 'key' ? ': 0' : '';
  const repaired = (rest: string): Repaired => {
    const beforeTail = head.length + blank.length + written.length + rest.length - tail.length;
    return {
      text: balanced(head + blank + written + rest),
      start: from + blank.length,
      placeholder: written,
      same: from,
      growth: rest.endsWith(tail) ? beforeTail - (text.length - tail.length) : undefined,
    };
  };

  const rest = tail.replace(/^[^\n]*/, '');
  const closers = closersOfLine(head);
  return [
    repaired(behind + tail),
    repaired(behind + closers + tail),
    repaired(`${behind}${closers};${rest}`),
    // What follows belongs to nothing any more.
    repaired(behind + (place === 'case' ? '' : `${closers};`)),
    ...(place === 'list' || place === 'key' ? [repaired(behind)] : []),
  ];
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '`': '`' };

/** What closes the brackets that the last line of a text leaves open; blocks stay open. */
function closersOfLine(head: string): string {
  const line = head.slice(head.lastIndexOf('\n') + 1);
  return bracketsOpenIn(line)
    .filter(({ bracket }) => bracket !== '{')
    .map(({ bracket }) => closing[bracket] ?? '')
    .reverse()
    .join('');
}

/** A text whose open brackets are closed at its end. */
function balanced(text: string): string {
  const open = bracketsOpenIn(text);
  if (open.length === 0) return text;
  const closers = open
    .reverse()
    .map(({ bracket, at }) =>
      bracket === '{' && /(?:^|[^\w$.])try\s*$/.test(text.slice(Math.max(0, at - 10), at))
        ? '} catch {}'
        : (closing[bracket] ?? ''),
    );
  return `${text}\n${closers.join('')}`;
}

interface Open {
  readonly bracket: string;
  readonly at: number;
}

/** The brackets that a text leaves open, outer first; text in quotes and comments does not count. */
function bracketsOpenIn(text: string): Open[] {
  const open: Open[] = [];
  const token = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|[`()[\]{}]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const last = open.at(-1);
    if (found === '`') {
      open.push({ bracket: '`', at: match.index });
      skipTemplate(text, token, open);
    } else if (found === '(' || found === '[' || found === '{') {
      open.push({ bracket: found, at: match.index });
    } else if (last && closing[last.bracket] === found) {
      open.pop();
      if (open.at(-1)?.bracket === '`') skipTemplate(text, token, open);
    }
  }
  return open;
}

/** Goes on to the next `${` of the template that was opened last, or behind its end: nothing else in it counts. */
function skipTemplate(text: string, token: RegExp, open: Open[]): void {
  while (open.at(-1)?.bracket === '`') {
    const rest = /\\[^]|`|\$\{/g;
    rest.lastIndex = token.lastIndex;
    const match = rest.exec(text);
    if (!match) {
      token.lastIndex = text.length;
      return;
    }
    token.lastIndex = rest.lastIndex;
    if (match[0] === '`') open.pop();
    else if (match[0] === '${') {
      open.push({ bracket: '{', at: match.index + 1 });
      return;
    }
  }
}
