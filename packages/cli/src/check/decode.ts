import { isUtf8 } from 'node:buffer';

/** A text, and whether it is what was written: bytes that are not UTF-8 can only be guessed. */
export interface Decoded {
  readonly text: string;
  readonly isGuess: boolean;
}

/** Makes a text of bytes; `undefined` where they are none. A byte order mark stays. */
export function decode(bytes: Buffer): Decoded | undefined {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), isGuess: false };
  const encoding = encodingOfMark(bytes);
  if (!encoding && isBinary(bytes)) return undefined;
  return { text: new TextDecoder(encoding).decode(bytes), isGuess: true };
}

/** As many as git looks at. */
const binarySample = 8000;

/** Whether bytes that are no UTF-8 are no text at all, by git's measure. Videos have the ending `.ts`, too. */
export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, binarySample).includes(0);
}

function encodingOfMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
