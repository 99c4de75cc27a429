import { readFileSync } from 'node:fs';
import { catalogs, type Catalog, type Locale } from '@error-codes/catalog';
import { WrongUse } from '../wrong-use.js';
import { explanationOf, type Match } from './explanation.js';
import { findCode, findNear, findStatus } from './find-code.js';
import { findMessage } from './find-message.js';
import { readResponse, type Response } from './read-response.js';
import { line, render, renderList } from './render.js';
import { sentences } from './texts.js';

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
  /** What else it may be. */
  readonly others: readonly Match[];
  readonly response?: Response;
}

/**
 * Explains an error and prints that.
 * @returns the exit code: 1 where no catalogue has the error
 * @throws WrongUse
 */
export function explain({ words, provider, json }: ExplainRequest, locale: Locale): 0 | 1 {
  const among: readonly Catalog[] = Object.values(catalogs).filter(
    (catalog) => provider === undefined || catalog.provider === provider,
  );
  const asked = words.join(' ').trim();
  const input = asked === '' || asked === '-' ? readInput() : undefined;
  const isResponse = input !== undefined || asked.startsWith('{');
  const found = isResponse ? findInResponse(input ?? asked, among) : find(asked, among);
  console.log(json ? toJson(found, locale) : toText(found, locale));
  return found.matches.length > 0 ? 0 : 1;
}

function readInput(): string {
  const text = process.stdin.isTTY ? '' : readFileSync(0, 'utf8').trim();
  if (text === '') throw new WrongUse((locale) => sentences.nothingAsked[locale]());
  return text;
}

function find(asked: string, among: readonly Catalog[]): Found {
  const matches = findCode(asked, among);
  if (matches.length > 0) return { asked, matches, others: [] };
  const several = asked.split(/\s+/).map((word) => findCode(word, among));
  if (several.every(({ length }) => length > 0)) return { asked, matches: several.flat(), others: [] };
  if (isHttpStatus(asked)) return { asked, matches: [], others: findStatus(asked, among) };
  // A code has neither blanks nor Chinese characters, a message has.
  if (/^[\w.-]+$/.test(asked)) return { asked, matches: [], others: near(asked, asked, among) };
  const [best, ...others] = findMessage(asked, among);
  return { asked, matches: best ? [best] : [], others };
}

function findInResponse(text: string, among: readonly Catalog[]): Found {
  const response = readResponse(text, among);
  if (!response) return find(text, among);
  const { code, message = '', matches } = response;
  const asked = code === undefined ? undefined : String(code);
  if (asked === undefined || matches.length > 0) return { asked, matches, others: [], response };
  return { asked, matches, others: near(asked, message, among), response };
}

/** What may be meant by an unknown code, and by the message that came with it. */
function near(code: string, message: string, among: readonly Catalog[]): readonly Match[] {
  const codes = findNear(code, among);
  return codes.length > 0 || /^-?\d*$/.test(message) ? codes : findMessage(message, among);
}

function toText({ asked, matches, others, response }: Found, locale: Locale): string {
  const explained = others.map((match) => explanationOf(match, locale));
  const unknown =
    asked === undefined
      ? sentences.noCode[locale]()
      : sentences[isHttpStatus(asked) ? 'httpStatus' : 'unknown'][locale](asked);
  return [
    ...(matches.length > 0 ? [] : [unknown]),
    ...(response ? renderResponse(response, locale) : []),
    ...matches.map((match) => render(explanationOf(match, locale), locale)),
    ...(others.length > 0
      ? [renderList(matches.length > 0 ? 'others' : labelOf(asked), explained, locale)]
      : []),
  ].join('\n\n');
}

function isHttpStatus(asked: string): boolean {
  return /^[1-5]\d\d$/.test(asked);
}

function labelOf(asked: string | undefined): 'sameStatus' | 'nearest' {
  return asked !== undefined && isHttpStatus(asked) ? 'sameStatus' : 'nearest';
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
