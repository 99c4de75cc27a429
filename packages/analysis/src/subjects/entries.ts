import type { Catalog, Code, Entry } from '@error-codes/catalog';
import type { Origin } from '../values/value.js';

/** The entry of a value that a program writes, be it a number in quotes. */
export function entryOf(catalog: Catalog, value: Code): Entry | undefined {
  return catalog.entry(value) ?? catalog.entry(Number(value));
}

/** Whether a program may be expected to write an entry: not where it was only seen. */
export function isDocumented({ tier }: Entry): boolean {
  return tier !== 'seen';
}

/** Whether an error can stand where a value comes from: one that the caller's side makes up is in no body of a response. */
export function canArrive({ category }: Entry, { evidence, sdk }: Origin): boolean {
  return category !== 'client' || sdk !== undefined || evidence !== 'flow';
}

/** The code of an entry, and its aliases. */
export function spellingsOf({ code, aliases = [] }: Entry): readonly string[] {
  return [code, ...aliases].map(String);
}
