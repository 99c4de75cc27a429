import { relative, sep } from 'node:path';

/** The path of a file from a folder on, written the same on every system. */
export function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
