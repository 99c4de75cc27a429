import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { causeOf } from './cause-of.js';

/** What is in a file: its bytes, or why there are none. */
export type Content =
  | { readonly bytes: Buffer }
  | { readonly reason: 'gone' | 'binary' }
  | { readonly reason: 'tooLarge'; readonly size: number }
  | { readonly reason: 'unreadable'; readonly code: string };

/** TypeScript's own limit is near to it. What is larger was not written by hand. */
export const mostBytes = 5_000_000;

/** As many as git looks at. */
const binarySample = 8000;

export function readFile(path: string): Content {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size <= mostBytes) return { bytes: readFileSync(file) };
    const sample = Buffer.alloc(binarySample);
    readSync(file, sample);
    return isBinary(sample) ? { reason: 'binary' } : { reason: 'tooLarge', size };
  } catch (error) {
    const code = causeOf(error);
    return code === 'ENOENT' ? { reason: 'gone' } : { reason: 'unreadable', code };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether bytes that are no UTF-8 are no text at all, by git's measure. Videos have the ending `.ts`, too. */
export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, binarySample).includes(0);
}
