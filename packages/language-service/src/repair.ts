import type { CodePosition } from './code-positions.js';
import { closing, scan } from './scan.js';

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

/** Ways to read a text whose author is about to write a code, likeliest first; in the last ones what follows is left out. */
export function repairsAt(
  text: string,
  position: CodePosition,
): { readonly whole: readonly Repaired[]; readonly before: readonly Repaired[] } {
  const { start, end, quote, isClosed, place } = position;
  const from = quote ? start - 1 : start;
  const head = text.slice(0, from);
  // What a template that nobody has closed swallows is no code.
  const { quote: swallowing, isInComment } = scan(head);
  if (swallowing || isInComment) return { whole: [], before: [] };
  const tail = text.slice(isClosed ? end + 1 : end);
  const written = quote ? `${quote}${text.slice(start, end)}${quote}` : '0';
  const opening = (/[\p{ID_Continue}$]$/u.test(head) ? ' ' : '') + (place === 'clause' ? 'case ' : '');
  const repaired = (rest: string): Repaired => {
    const beforeTail = head.length + opening.length + written.length + rest.length - tail.length;
    return {
      text: head + opening + written + rest,
      start: from + opening.length,
      placeholder: written,
      same: from,
      growth: rest.endsWith(tail) ? beforeTail - (text.length - tail.length) : undefined,
    };
  };

  const isItem = place === 'list' || place === 'pair' || place === 'key';
  const behind = neededBehind(position, tail);
  const [restOfLine = ''] = /^[^\n]*/.exec(tail) ?? [];
  const rest = tail.slice(restOfLine.length);
  const closers = closersOfLine(head);
  return {
    whole: [
      repaired(behind + tail),
      repaired(behind + closers + tail),
      repaired(`${behind}${restOfLine}${closersOfLine(`${head}0${restOfLine}`)};${rest}`),
      repaired(`${behind}${closers};${rest}`),
      ...(isItem ? [repaired(`${behind}${closersOfItems(head)};${rest}`)] : []),
    ],
    before: [
      repaired(behind + (place === 'case' || place === 'clause' ? '' : `${closers};`)),
      ...(isItem ? [repaired(behind)] : []),
    ],
  };
}

/** What a case, a key and an item need behind them. */
function neededBehind({ place, isFollowed }: CodePosition, tail: string): string {
  const comma = /^\s*(?:[,\]})]|$)/.test(tail) ? '' : ',';
  switch (place) {
    case 'case':
      return isFollowed ? '' : ':';
    case 'clause':
      return ':';
    case 'key':
      return isFollowed ? '' : `: 0${comma}`;
    case 'pair':
      return isFollowed ? '' : ', 0';
    case 'list':
      // A list goes on with another item, or it is the beginning of an expression.
      return /^\s*\n\s*['"`\w[]/.test(tail) ? ',' : '';
    default:
      return '';
  }
}

/** What closes the brackets that the last line of a text leaves open; blocks stay open. */
function closersOfLine(text: string): string {
  return scan(text.slice(text.lastIndexOf('\n') + 1))
    .open.filter(({ bracket }) => bracket !== '{')
    .map(({ bracket }) => closing[bracket])
    .reverse()
    .join('');
}

/** What closes a list or an object that a text ends in, and what it is an argument of. */
function closersOfItems(text: string): string {
  const inner = [...scan(text).open].reverse();
  const end = inner.findIndex(({ bracket }, index) => index > 0 && bracket === '{');
  return inner
    .slice(0, end < 0 ? inner.length : end)
    .map(({ bracket }) => closing[bracket])
    .join('');
}

/** A text whose open brackets are closed at its end. */
export function balanced(text: string): string {
  const { open } = scan(text);
  if (open.length === 0) return text;
  const closers = [...open]
    .reverse()
    .map(({ bracket, at }) =>
      bracket === '{' && /(?:^|[^\w$.])try\s*$/.test(text.slice(Math.max(0, at - 10), at))
        ? '} catch {}'
        : closing[bracket],
    );
  return `${text}\n${closers.join('')}`;
}
