import type { FileSystem } from '@error-codes/analysis';
import { causeOf } from '../cause-of.js';
import { readJson } from '../read-json.js';
import { is, objectOf, objectWith } from '../shape.js';
import { wrong } from '../wrong.js';

/** How many problems of a rule are known. */
export interface Known {
  readonly count: number;
}

/** What is known of one file, rule by rule; also of rules that are not ours. */
export type Entry = Readonly<Record<string, Known>>;

/** A file of suppressions, as ESLint has it: by the name of each file. */
export type Entries = Readonly<Record<string, Entry>>;

/** Rules that there are, and that there were. */
export function isOurs(ruleId: string): boolean {
  return ruleId.startsWith('error-codes/');
}

/**
 * @param staged the files of the next commit, where these are looked at
 * @returns `undefined` where there is no such file
 * @throws WrongUse
 */
export function readSuppressions(path: string, staged?: FileSystem): Entries | undefined {
  let json;
  try {
    // One that is not staged at all may come with a later commit.
    const isStaged = staged?.statSync(path, { throwIfNoEntry: false });
    json = readJson(path, shape, isStaged ? staged : undefined);
  } catch (error) {
    const code = causeOf(error);
    if (code === 'ENOENT') return undefined;
    throw code === 'EISDIR' ? wrong('folderOfSuppressions', path) : wrong('unreadablePath', path, code);
  }
  if ('place' in json) throw wrong('brokenSuppressions', `${path}:${json.place}`);
  return json.value as Entries;
}

/** @throws WrongUse */
export async function writeSuppressions(path: string, entries: Entries): Promise<void> {
  const { writeFileSync } = await import('atomically');
  try {
    writeFileSync(path, JSON.stringify(entries, sorted, 2));
  } catch (error) {
    throw wrong('failedSuppressions', path, causeOf(error));
  }
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const ours = objectWith({ count: is(isCount) });
const shape = objectOf(() => objectOf((ruleId) => (isOurs(ruleId) ? ours : undefined)));

/** In the order of ESLint, so that the file stays the same whoever writes it. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
