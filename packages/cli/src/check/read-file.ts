import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { causeOf } from './cause-of.js';

/** What is in a file: its text, its bytes where it is not known to be one, or why there is neither. */
export type Content = { readonly text: string } | { readonly bytes: Buffer } | Unread;

/** Why something was not looked into. */
export interface Unread {
  readonly reason: 'unreadable' | 'unreadable folder' | 'too large' | 'not UTF-8';
  /** What the file system says; how large a file is, in megabytes. */
  readonly detail?: string;
}

/** TypeScript's own limit is near to it. What is larger was not written by hand. */
const mostBytes = 5_000_000;

/** As many as git looks at. */
const binarySample = 8000;

/** Reads a file; `undefined` where it is gone, or surely no text. */
export function readFile(path: string): Content | undefined {
  try {
    const { size } = statSync(path);
    if (size > mostBytes) return isBinary(beginningOf(path)) ? undefined : tooLarge(size);
    // Much faster than bytes that are made a text. What is no UTF-8 has become this character, which others write.
    const text = readFileSync(path, 'utf8');
    return text.includes('\uFFFD') ? { bytes: readFileSync(path) } : { text };
  } catch (error) {
    const code = causeOf(error);
    return code === 'ENOENT' ? undefined : { reason: 'unreadable', detail: code };
  }
}

function beginningOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const sample = Buffer.alloc(binarySample);
    readSync(file, sample);
    return sample;
  } finally {
    closeSync(file);
  }
}

/** What was read in another way, such as from git. */
export function contentOf(bytes: Buffer): Content {
  return bytes.length > mostBytes ? tooLarge(bytes.length) : { bytes };
}

/** Whether bytes that are no UTF-8 are no text at all, by git's measure. Videos have the ending `.ts`, too. */
export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, binarySample).includes(0);
}

function tooLarge(size: number): Unread {
  return { reason: 'too large', detail: String(Math.round(size / 1_000_000)) };
}
