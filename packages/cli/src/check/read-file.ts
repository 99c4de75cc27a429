import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { causeOf } from './cause-of.js';
import { decode, isBinary, type Decoded } from './decode.js';

/** What is in a file, or why it was not looked into. */
export type Content = Decoded | Unread;

/** Why something was not looked into. */
export interface Unread {
  readonly reason: 'unreadable' | 'unreadable folder' | 'too large' | 'not UTF-8';
  /** What the file system says; how large a file is, in megabytes. */
  readonly detail?: string;
}

/** TypeScript's own limit is near to it. What is larger was not written by hand. */
const mostBytes = 5_000_000;

/** Most programs fit. It is used again and again: what is made for each file is not collected for long. */
const buffer = Buffer.allocUnsafeSlow(65_536);

/** Reads a file; `undefined` where it is gone, or surely no text. */
export function readFile(path: string): Content | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const beginning = fill(buffer, file);
    if (beginning.length < buffer.length) return contentOf(beginning);
    const { size } = fstatSync(file);
    if (size > mostBytes) return isBinary(beginning) ? undefined : tooLarge(size);
    return contentOf(readFileSync(path));
  } catch (error) {
    const code = causeOf(error);
    return code === 'ENOENT' ? undefined : { reason: 'unreadable', detail: code };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads as much of a file as there is, or as a buffer takes. */
function fill(bytes: Buffer, file: number): Buffer {
  let length = 0;
  for (let count = 1; count > 0 && length < bytes.length; length += count) {
    count = readSync(file, bytes, length, bytes.length - length, null);
  }
  return bytes.subarray(0, length);
}

/** What bytes are that were read in any way, such as from git; `undefined` where they are no text. */
export function contentOf(bytes: Buffer): Content | undefined {
  return bytes.length > mostBytes ? tooLarge(bytes.length) : decode(bytes);
}

function tooLarge(size: number): Unread {
  return { reason: 'too large', detail: String(Math.round(size / 1_000_000)) };
}
