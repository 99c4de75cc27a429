import type { Catalog, Code } from '@error-codes/catalog';
import type { Match } from './explanation.js';
import { matchOf } from './find-code.js';

/** What a response tells of an error. */
export interface Response {
  readonly code: Code | undefined;
  readonly message: string | undefined;
  readonly requestId: string | undefined;
  /** The errors that the code means, where a catalogue has it. */
  readonly matches: readonly Match[];
}

const messageKeys = ['msg', 'message', 'error_message', 'errorMessage', 'error_msg'];

/** Reads a response: a body, the lines of a stream, or a log with either in it; `undefined` where there is no JSON. */
export function readResponse(text: string, catalogs: readonly Catalog[]): Response | undefined {
  const objects = jsonIn(text).flatMap((value) => [...objectsIn(value)]);
  const codeKeys = new Set(catalogs.flatMap(({ surface }) => surface.codeProperties));
  const idKeys = new Set(catalogs.flatMap(({ surface }) => surface.requestId?.names ?? []));
  const requestId = objects
    .flatMap((object) => Object.entries(object))
    .find(([key, value]) => idKeys.has(key) && typeof value === 'string')?.[1] as string | undefined;

  const errors = objects.flatMap((object) => {
    const code = [...codeKeys].map((key) => object[key]).find(isCode);
    const message = messageKeys.map((key) => object[key]).find((value) => typeof value === 'string');
    if (code === undefined || catalogs.some(({ surface }) => surface.success === code)) return [];
    const matches = catalogs.flatMap((catalog) => matchOf(catalog, code) ?? []);
    return [{ code, message, requestId, matches }];
  });
  if (objects.length === 0) return undefined;
  const none = { code: undefined, message: undefined, requestId, matches: [] };
  return errors.find(({ matches }) => matches.length > 0) ?? errors[0] ?? none;
}

function isCode(value: unknown): value is Code {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** The JSON in a text: all of it, what stands behind `data:` and the like in its lines, or from brace to brace. */
function jsonIn(text: string): readonly unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split(/\r?\n/).flatMap((line) => parsed(line.slice(line.indexOf('{'))) ?? []);
  if (lines.length > 0) return lines;
  return [parsed(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) ?? []].flat();
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** An object and those within, the outer first. Bodies are also sent as texts within bodies. */
function* objectsIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  const inner = typeof value === 'string' && value.startsWith('{') ? parsed(value) : value;
  if (typeof inner !== 'object' || inner === null) return;
  if (!Array.isArray(inner)) yield inner as Readonly<Record<string, unknown>>;
  for (const one of Object.values(inner)) yield* objectsIn(one);
}
