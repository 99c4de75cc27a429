import type { Path } from './check-schema.js';

/** A JSON pointer (RFC 6901): `/require/coze/0`. */
export function toPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
