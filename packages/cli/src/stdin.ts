import { buffer } from 'node:stream/consumers';

/** All of standard input, however slowly it comes: read at once, it may answer that nothing is there yet. */
export function readStandardInput(): Promise<Buffer> {
  return buffer(process.stdin);
}
