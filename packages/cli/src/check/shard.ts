import { createHash } from 'node:crypto';
import { nameFrom } from './name-from.js';
import { wrong } from './wrong.js';

/** Whether a file belongs to a part such as `2/5`. That depends on nothing but its path, whatever else there is. */
export function shardOf(part: string, cwd: string): (path: string) => boolean {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(part) ?? []).map(Number);
  if (!index || !count || index > count) throw wrong('wrongShard', part);
  return (path) =>
    createHash('sha256').update(nameFrom(cwd, path)).digest().readUInt32BE() % count === index - 1;
}
