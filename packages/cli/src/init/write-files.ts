import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { causeOf } from '../check/cause-of.js';
import { WrongUse } from '../wrong-use.js';
import type { Change } from './draft.js';
import { texts } from './texts.js';

/**
 * Writes all files or none. The new texts are written beside the old files first; then each takes its place at once.
 * @throws WrongUse with the file that could not be written, or was changed by somebody else in the meantime
 */
export function writeFiles(changes: readonly Change[]): void {
  const folders: string[] = [];
  const prepared: Change[] = [];
  const placed: Change[] = [];
  let current = '';
  try {
    for (const change of changes) {
      current = change.file;
      if (textOf(change.path) !== change.before)
        throw new WrongUse((locale) => texts.changed[locale](change.file));
      const folder = mkdirSync(dirname(change.path), { recursive: true });
      if (folder !== undefined) folders.push(folder);
      prepared.push(change);
      prepare(change);
    }
    for (const change of changes) {
      current = change.file;
      renameSync(besides(change), change.path);
      placed.push(change);
    }
  } catch (error) {
    for (const change of prepared) rmSync(besides(change), { force: true });
    for (const change of placed) putBack(change);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    if (error instanceof WrongUse) throw error;
    const [file, code] = [current, causeOf(error)];
    throw new WrongUse((locale) => texts.failedWrite[locale](file, code));
  }
}

function prepare(change: Change): void {
  writeFileSync(besides(change), change.after, { flag: 'wx' });
  const mode = statSync(change.path, { throwIfNoEntry: false })?.mode;
  const executable = change.isExecutable ? 0o111 : 0;
  if (mode !== undefined) chmodSync(besides(change), mode | executable);
  else if (change.isExecutable) chmodSync(besides(change), 0o755);
}

function putBack(change: Change): void {
  if (change.before === undefined) rmSync(change.path, { force: true });
  else writeFileSync(change.path, change.before);
}

function besides({ path }: Change): string {
  return join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(causeOf(error))) return undefined;
    throw error;
  }
}
