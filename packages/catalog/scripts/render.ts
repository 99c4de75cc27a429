import type { Code, Entry } from '../src/types.js';

export const banner = '// Written by scripts/generate.ts from the entries of the catalogues.\n';

/** A code as a TypeScript literal. */
export function literal(value: Code): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/['\\]/g, '\\$&')}'`;
}

/** Every value on the wire that means this error. */
export function spellings(entry: Entry): readonly Code[] {
  return [entry.code, ...(entry.aliases ?? [])];
}
