import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { wrong } from './wrong.js';

/** Whether a file belongs to a part such as `2/5`. That depends on nothing but its path, whatever else there is. */
export function shardOf(part: string, cwd: string): (path: string) => boolean {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(part) ?? []).map(Number);
  if (!index || !count || index > count) throw wrong('wrongShard', part);
  return (path) => {
    const name = relative(cwd, path).split(sep).join('/');
    return createHash('sha256').update(name).digest().readUInt32BE() % count === index - 1;
  };
}
