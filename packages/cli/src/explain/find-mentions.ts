import type { Catalog } from '@error-codes/catalog';
import type { Match } from './explanation.js';
import { matchOf } from './find-code.js';

/** A code that stands in a text as a word of its own. */
interface Mention {
  readonly code: string;
  /** Absent where the text calls it a code and no catalogue has it. */
  readonly match?: Match;
}

/**
 * The codes in a text, the likeliest first: what the text itself calls a code, then what merely is a known one;
 * among equals those of the provider that the text names.
 */
export function findMentions(text: string, catalogs: readonly Catalog[]): readonly Mention[] {
  const named = namedIn(text, catalogs);
  const mentions = new Map<unknown, Mention & { rank: number }>();
  for (const { 0: code, index } of text.matchAll(word)) {
    const [match] = [...named, ...catalogs].flatMap((catalog) => matchOf(catalog, code) ?? []);
    if (!match && !couldBeCode(code, catalogs)) continue;
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + code.length, index + code.length + 20);
    const isCalledCode = calledCode.test(before);
    if (isCalledCode ? behindOthers.test(after) : !match || isSomethingElse(code, before, after, named))
      continue;
    const isNamed = match !== undefined && named.includes(match.catalog);
    const rank = (isCalledCode ? (match ? 0 : 2) : 4) - (isNamed ? 1 : 0);
    const key = match?.entry ?? code;
    if (rank < (mentions.get(key)?.rank ?? Infinity))
      mentions.set(key, { code, ...(match && { match }), rank });
  }
  return [...mentions.values()].sort((a, b) => a.rank - b.rank);
}

/** The catalogues whose provider a text names. */
export function namedIn(text: string, catalogs: readonly Catalog[]): readonly Catalog[] {
  const lower = text.toLowerCase();
  return catalogs.filter(({ surface }) => surface.nameWords.some((name) => lower.includes(name)));
}

/** A number, or a name that may have parts. */
const word = /(?<![\w.])(?:\d+|[a-z]\w*(?:\.\w+)*)(?!\w|\.\d)/gi;

const calledCode =
  /(?:(?<![a-z]|(?:status|exit|http)[\s_-]?)code|err(?:or)?_?(?:code|no)?|错误码?|错误代码|报错|返回)\W{0,3}?(?:\s(?:is|was)|为|是)?[\s\\"'):=：＝-]{0,5}$/i;

/** What stands before and behind numbers that are ports, lines, dates, amounts and the like. */
const beforeOthers =
  /(?:[-#$¥￥€\\]|(?<!\d)\/|\w\[|(?:localhost|\/\/[\w.-]+|\d|\]|\.\w+):|(?:port|line|pid|端口|第)\W{0,3})$/i;
const behindOthers =
  /^(?:[-:]\d|%|\s?(?:(?:m?s|sec|seconds?|milliseconds?|minutes|tokens?|characters|bytes|[kmg]b|times|requests|items)\b|毫秒|秒|元|个|次|字|条|年|行|字节))/i;

/** Also `Conflict` and `Throttling` are words of everyday English, unless the text is about their provider. */
function isSomethingElse(code: string, before: string, after: string, named: readonly Catalog[]): boolean {
  if (/^\d/.test(code)) return beforeOthers.test(before) || behindOthers.test(after);
  return /^[A-Z]?[a-z]+$/.test(code) && !named.some((catalog) => catalog.entry(code));
}

/** Statuses of HTTP and of processes are called codes, too; the shortest number of a catalogue has four digits. */
function couldBeCode(code: string, catalogs: readonly Catalog[]): boolean {
  return /^\d{4,}$/.test(code) || catalogs.some(({ surface }) => String(surface.success) === code);
}
