import { resolve } from 'node:path';
import { causeOf } from '../check/cause-of.js';
import { readJson } from '../check/read-json.js';
import { is, listOf, objectOf, objectWith } from '../check/shape.js';
import type { Findings } from './findings.js';
import { reasons } from './texts.js';
import { wrong } from './wrong.js';

/** Reads what `error-codes coverage --format json` printed. @throws WrongUse where it is something else */
export function readReport(path: string): Findings {
  let json;
  try {
    json = readJson(resolve(path), report);
  } catch (error) {
    throw wrong('unreadableReport', path, causeOf(error));
  }
  if ('place' in json) throw wrong('brokenReport', `${path}:${json.place}`);
  const { catalogs, shard, providers, skipped } = json.value as Findings;
  return { catalogs, shard, providers, skipped };
}

const text = is((value) => typeof value === 'string');
const textOrNull = is((value) => value === null || typeof value === 'string');
const code = is((value) => typeof value === 'string' || typeof value === 'number');
const count = is((value) => Number.isInteger(value) && Number(value) >= 1);
const evidence = is((value) => ['type', 'flow', 'declared', 'name'].includes(value as string));
const operations = is(
  (value) => value === null || (Array.isArray(value) && value.every((id) => typeof id === 'string')),
);
const position = { line: count, column: count };
const place = { path: text, ...position, operations, evidence };
const others = objectWith(position);

const report = objectWith({
  version: is((value) => value === 1),
  catalogs: objectOf(() => text),
  shard: is(
    (value) => value === undefined || (typeof value === 'string' && /^[1-9]\d*\/[1-9]\d{0,3}$/.test(value)),
  ),
  providers: listOf(
    objectWith({
      provider: text,
      required: listOf(code),
      calls: listOf(objectWith({ ...place, package: textOrNull })),
      handlers: listOf(
        objectWith({
          ...place,
          name: textOrNull,
          codes: listOf(objectWith({ code, ...position })),
          others: (value) => (value === null ? undefined : others(value)),
        }),
      ),
    }),
  ),
  skipped: listOf(objectWith({ path: text, reason: is((value) => Object.hasOwn(reasons, value as string)) })),
});
