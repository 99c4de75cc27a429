import type { Catalog, Code } from '@error-codes/catalog';
import type { Match } from './explanation.js';
import { matchOf } from './find-code.js';

/** What a response tells of an error. */
export interface Response {
  readonly code: Code | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  /** The errors that its codes mean, where a catalogue has them. */
  readonly matches: readonly Match[];
}

const messageKeys = ['msg', 'message', 'error_message', 'errorMessage', 'error_msg'];

/**
 * Reads the responses in a text: a body, the lines of a stream, or a log with either in it.
 * @returns what they tell, where there is any, and what is written around them and in their messages
 */
export function readResponse(
  text: string,
  catalogs: readonly Catalog[],
): { readonly response: Response | undefined; readonly prose: string } {
  const { values, around } = jsonIn(text);
  if (values.length === 0) return { response: undefined, prose: text };
  const objects = objectsIn(values);
  const codeKeys = new Set(catalogs.flatMap(({ surface }) => surface.codeProperties));
  const idKeys = new Set(catalogs.flatMap(({ surface }) => surface.requestId?.names ?? []));
  const requestId = objects
    .flatMap((object) => Object.entries(object))
    .find(([key, value]) => idKeys.has(key) && typeof value === 'string')?.[1] as string | undefined;

  const told = objects.map((object) => ({
    code: [...codeKeys].map((key) => object[key]).find(isCode),
    message: messageKeys.map((key) => object[key]).find((value) => typeof value === 'string'),
  }));
  const errors = told.flatMap(({ code, message }) => {
    if (code === undefined || catalogs.some(({ surface }) => surface.success === code)) return [];
    return [{ code, message, matches: catalogs.flatMap((catalog) => matchOf(catalog, code) ?? []) }];
  });
  const known = errors.filter(({ matches }) => matches.length > 0);
  const { code, message } = known[0] ?? errors[0] ?? {};
  return {
    response: { code, message, requestId, matches: known.flatMap(({ matches }) => matches) },
    prose: [around, ...told.map((each) => each.message ?? '')].join('\n').trim(),
  };
}

function isCode(value: unknown): value is Code {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** Deeper within others, braces are those of no response: each level costs another attempt to parse. */
const deepest = 16;

/** The JSON objects in a text, and the text without them. */
function jsonIn(text: string): { readonly values: readonly unknown[]; readonly around: string } {
  const values: unknown[] = [];
  let around = '';
  let end = 0;
  for (const pair of bracesIn(text)) {
    if (pair.start < end) continue;
    const value = parsed(text.slice(pair.start, pair.end));
    if (value === undefined) continue;
    values.push(value);
    around += text.slice(end, pair.start);
    end = pair.end;
  }
  return { values, around: around + text.slice(end) };
}

/** Where braces open and close, the outer before the inner. */
function bracesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  const open: number[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else inString = character !== '"' && character !== '\n';
    } else if (character === '"') inString = open.length > 0;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined && open.length < deepest) pairs.push({ start, end: at + 1 });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The objects among values and within, the outer first. Bodies are also sent as texts within bodies. */
function objectsIn(values: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] {
  const objects: Readonly<Record<string, unknown>>[] = [];
  const left = values.toReversed();
  while (left.length > 0) {
    const value = left.pop();
    const inner = typeof value === 'string' && value.startsWith('{') ? parsed(value) : value;
    if (typeof inner !== 'object' || inner === null) continue;
    if (!Array.isArray(inner)) objects.push(inner as Readonly<Record<string, unknown>>);
    for (const each of Object.values(inner).reverse()) left.push(each);
  }
  return objects;
}
