import type { RequestProperty } from '@error-codes/catalog';
import { HOLE, membersOf, textOf, type Value } from '../values/value.js';
import { typesIn } from './content.js';
import { Part } from './part.js';
import { queryOf } from './query.js';
import type { Rejection, Sent } from './rejection.js';

/** What is wrong with a body, property by property, as the catalogue has it. */
export function* rejectionsOfBody(sent: Sent): Iterable<Rejection> {
  const { body, operation } = sent;
  if (!body) return;
  for (const [name, facts] of Object.entries(operation.request ?? {})) {
    if (facts.in === 'body') {
      yield* missing(sent, body, name, facts);
      yield* rejectionsOfProperty(sent, body, name, facts);
    } else if (facts.in === 'query') {
      yield* misplaced(sent, body, name, facts);
    }
  }
}

function* missing(
  { call: { method }, operation }: Sent,
  body: Part,
  property: string,
  facts: RequestProperty,
): Iterable<Rejection> {
  if (facts.missing === undefined || !body.lacks(property) || method?.fills?.includes(property)) return;
  // What stands beside it in place of in it is the fault.
  const { outside } = operation.rejects ?? {};
  if (outside?.within === property && outside.properties.some((name) => !body.lacks(name))) return;
  yield { reason: 'missingProperty', code: facts.missing, at: undefined, property };
}

/** What the API reads from the query alone, and does not miss there. SDKs move it to where it belongs. */
function* misplaced(
  sent: Sent,
  body: Part,
  property: string,
  { required }: RequestProperty,
): Iterable<Rejection> {
  if (required || !sent.call.http) return;
  const written = body.known(property);
  if (!written || membersOf(written.value).some(isNothing)) return;
  if (queryOf(sent)(property) === 'no') yield { reason: 'misplacedProperty', at: written.node, property };
}

/** `null`, `undefined`, `''` */
function isNothing(value: Value): boolean {
  return value.kind === 'literal' && !value.value;
}

function* rejectionsOfProperty(
  sent: Sent,
  part: Part,
  name: string,
  facts: RequestProperty,
): Iterable<Rejection> {
  const written = part.known(name);
  if (!written) return;
  if (facts.code !== undefined) {
    yield* tooMany(part, name, facts, facts.code);
    yield* tooLong(part, name, facts, facts.code);
    const value = textOf(written.value);
    if (facts.values && value !== undefined && !value.includes(HOLE) && !facts.values.includes(value)) {
      yield { reason: 'unknownValue', code: facts.code, at: written.node, property: name, value };
    }
    if (hasOnly(sent, part, name, facts)) yield { reason: 'onlyText', code: facts.code, at: written.node };
  }
  for (const item of facts.properties ? (part.list(name)?.items ?? []) : []) {
    const message = Part.of(item, sent.call.node);
    for (const [property, inner] of Object.entries(facts.properties ?? {})) {
      if (message) yield* rejectionsOfProperty(sent, message, property, inner);
    }
  }
}

function* tooMany(part: Part, name: string, { maxItems }: RequestProperty, code: string | number) {
  if (maxItems === undefined) return;
  const at = part.known(name)?.node;
  const items = part.list(name)?.items.length ?? 0;
  const pairs = part.part(name)?.properties.length ?? 0;
  if (items > maxItems) yield { reason: 'tooManyMessages', code, at, limit: maxItems } as const;
  if (pairs > maxItems) yield { reason: 'tooManyPairs', code, at } as const;
}

function* tooLong(part: Part, name: string, facts: RequestProperty, code: string | number) {
  const { maxKeyLength = Infinity, maxValueLength = Infinity } = facts;
  if (maxKeyLength === Infinity && maxValueLength === Infinity) return;
  for (const pair of part.part(name)?.properties ?? []) {
    const value = textOf(pair.value) ?? '';
    if (lengthOf(pair.name) > maxKeyLength) yield { reason: 'keyTooLong', code, at: pair.node } as const;
    if (lengthOf(value) > maxValueLength) yield { reason: 'valueTooLong', code, at: pair.node } as const;
  }
}

/** In code points; what is not known may be empty. */
function lengthOf(text: string): number {
  return Array.from(text.replaceAll(HOLE, '')).length;
}

/** Whether all items of a content are of a type that must not be alone. */
function hasOnly({ call, evaluator }: Sent, part: Part, name: string, { notOnly }: RequestProperty): boolean {
  const written = part.known(name);
  if (!notOnly || !written || !part.is(...notOnly.where)) return false;
  const types = typesIn(evaluator, written.value, written.expression, call.node) ?? [];
  return types.length > 0 && types.every((type) => type === notOnly.type);
}
