import { catalogs, type Catalog, type Locale } from '@error-codes/catalog';
import { readStandardInput } from '../stdin.js';
import { WrongUse } from '../wrong-use.js';
import { explanationOf, type Match } from './explanation.js';
import { findCode, findNear, findNearestNumbers, findStatus } from './find-code.js';
import { findMentions, namedIn } from './find-mentions.js';
import { findMessage } from './find-message.js';
import { readResponse, type Response } from './read-response.js';
import { line, render, renderList } from './render.js';
import { type labels, sentences } from './texts.js';

/** What `error-codes explain` was asked for. */
export interface ExplainRequest {
  readonly words: readonly string[];
  readonly provider?: string;
  readonly json?: boolean;
}

/** What was found of an error. */
interface Found {
  /** Absent where a response has no code. */
  readonly asked: string | undefined;
  /** What is explained in full: the same code can be one of several APIs. */
  readonly matches: readonly Match[];
  /** What else it may be, and why. */
  readonly others: readonly Match[];
  readonly label?: keyof typeof labels;
  readonly response?: Response;
}

/**
 * Explains an error and prints that.
 * @returns the exit code: 1 where no catalogue has the error
 * @throws WrongUse
 */
export async function explain({ words, provider, json }: ExplainRequest, locale: Locale): Promise<0 | 1> {
  const among: readonly Catalog[] = Object.values(catalogs).filter(
    (catalog) => provider === undefined || catalog.provider === provider,
  );
  const asked = words.join(' ').trim();
  const input = asked === '' || asked === '-' ? await readInput() : undefined;
  const found = find(input ?? asked, among);
  console.log(json ? toJson(found, locale) : toText(found, locale, among));
  return found.matches.length > 0 ? 0 : 1;
}

/** More is no response of an API. */
const mostMegabytes = 1;

async function readInput(): Promise<string> {
  const input = process.stdin.isTTY ? Buffer.of() : await readStandardInput();
  if (input.length > mostMegabytes * 1_000_000) {
    throw new WrongUse((locale) => sentences.tooLong[locale](String(mostMegabytes)));
  }
  const text = input.toString().trim();
  if (text === '') throw new WrongUse((locale) => sentences.nothingAsked[locale]());
  return text;
}

/** Finds by what is the surest: a code alone, the code of a response, a code in a text, the words of a message. */
function find(text: string, among: readonly Catalog[]): Found {
  return findCodes(text, among) ?? findInText(text, among);
}

/** What was asked for with nothing but codes, and perhaps the provider. */
function findCodes(text: string, among: readonly Catalog[]): Found | undefined {
  const matches = findCode(text, among);
  if (matches.length > 0) return { asked: text, matches, others: [] };
  const words = new Set(text.split(/[\s,;，、；]+/));
  const codes = [...words].filter(
    (each) => /\d/.test(each) || (each !== '' && namedIn(each, among).length === 0),
  );
  const isList = codes.length > 0 && codes.every((code) => findCode(code, among).length > 0);
  if (isList) {
    return { asked: text, matches: codes.flatMap((code) => findCode(code, among)), others: [] };
  }
  const [code] = codes;
  // A code has neither blanks nor Chinese characters, a message has.
  return codes.length === 1 && code && /^[\w.-]+$/.test(code) ? unknown(code, '', among) : undefined;
}

function findInText(text: string, among: readonly Catalog[]): Found {
  const { response, prose } = readResponse(text, among);
  const mentions = findMentions(prose, among);
  const known = [...(response?.matches ?? []), ...mentions.flatMap(({ match }) => match ?? [])];
  const entries = [...new Set(known.map(({ entry }) => entry))];
  const distinct = entries.flatMap((entry) => known.find((match) => match.entry === entry) ?? []);

  const isOwnCode = response?.code !== undefined && !isHttpStatus(String(response.code));
  const code = isOwnCode ? response.code : (mentions[0]?.code ?? response?.code);
  const isKnown = isOwnCode ? response.matches.length > 0 : mentions[0]?.match !== undefined;
  const told = { ...(response && { response }) };
  if (isKnown) {
    const [best, ...others] = distinct;
    return {
      ...told,
      asked: response ? String(code) : text,
      matches: best ? [best] : [],
      others,
      label: 'alsoThere',
    };
  }
  if (code !== undefined) {
    const found = unknown(String(code), response?.message ?? '', among);
    return {
      ...told,
      ...found,
      ...(distinct.length > 0 && !successOf(String(code), among) && { others: distinct, label: 'alsoThere' }),
    };
  }
  if (response) return { ...told, asked: undefined, matches: [], others: [] };
  const named = namedIn(text, among);
  const [best, ...others] = findMessage(text, named.length > 0 ? named : among);
  return { asked: text, matches: best ? [best] : [], others, label: 'others' };
}

/** An unknown code, and what may be meant by it and by the message that came with it. */
function unknown(asked: string, message: string, among: readonly Catalog[]): Found {
  if (isHttpStatus(asked))
    return { asked, matches: [], others: findStatus(asked, among), label: 'sameStatus' };
  if (successOf(asked, among)) return { asked, matches: [], others: [] };
  const alike = findNear(asked, among);
  const others = alike.length > 0 ? alike : findMessage(message, among);
  if (others.length > 0) return { asked, matches: [], others, label: 'nearest' };
  return { asked, matches: [], others: findNearestNumbers(asked, among), label: 'nearestNumbers' };
}

/** The catalogue whose API means success by a code. */
function successOf(code: string, among: readonly Catalog[]): Catalog | undefined {
  return among.find(({ surface }) => String(surface.success) === code);
}

function toText(
  { asked, matches, others, label, response }: Found,
  locale: Locale,
  among: readonly Catalog[],
): string {
  const explained = others.map((match) => explanationOf(match, locale));
  return [
    ...(matches.length > 0 ? [] : [notFound(asked, locale, among)]),
    ...(response ? renderResponse(response, locale) : []),
    ...matches.map((match) => render(explanationOf(match, locale), locale)),
    ...(label && others.length > 0 ? [renderList(label, explained, locale)] : []),
  ].join('\n\n');
}

/** As much of a text as one needs to know it again. */
const longestQuote = 80;

function notFound(asked: string | undefined, locale: Locale, among: readonly Catalog[]): string {
  if (asked === undefined) return sentences.noCode[locale]();
  if (isHttpStatus(asked)) return sentences.httpStatus[locale](asked);
  const success = successOf(asked, among);
  if (success) return sentences.success[locale](asked, success.title[locale]);
  const quote = asked.replace(/\s+/g, ' ');
  return sentences.unknown[locale](quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote);
}

function isHttpStatus(asked: string): boolean {
  return /^[1-5]\d\d$/.test(asked);
}

function renderResponse({ message, requestId }: Response, locale: Locale): readonly string[] {
  const lines = [
    ...(message === undefined ? [] : [line('message', message, locale)]),
    ...(requestId === undefined ? [] : [line('requestId', requestId, locale)]),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function toJson({ asked, matches, others, response }: Found, locale: Locale): string {
  const { message, requestId } = response ?? {};
  return JSON.stringify(
    {
      asked,
      message,
      requestId,
      errors: matches.map((match) => explanationOf(match, locale)),
      others: others.map((match) => explanationOf(match, locale)),
    },
    null,
    2,
  );
}
