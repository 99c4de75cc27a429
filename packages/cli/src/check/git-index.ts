import { fieldsIn, git } from './git.js';
import { wrong } from './wrong.js';

/** What the index of a repository has at a path. */
export interface IndexEntry {
  /** Below the root of the repository, with slashes. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  /** What git calls the content. */
  readonly id: string;
}

/** All that is in the index. */
export function readIndex(root: string): readonly IndexEntry[] {
  return fieldsIn(git(root, ['ls-files', '--stage', '-z'])).map((line) => {
    const end = line.indexOf('\t');
    const [mode = '', id = ''] = line.slice(0, end).split(' ');
    return { path: line.slice(end + 1), kind: kindOf(mode), id };
  });
}

/** The paths that the next commit adds or changes, below the root. */
export function changedInIndex(root: string): readonly string[] {
  return fieldsIn(git(root, ['diff', '--cached', '--name-only', '--no-renames', '--diff-filter=AMT', '-z']));
}

/** The paths of files that git neither has nor ignores, below the root. */
export function untrackedFiles(root: string): readonly string[] {
  const exclude = ['--exclude-standard', '--exclude', 'node_modules'];
  return fieldsIn(git(root, ['ls-files', '--others', ...exclude, '-z']));
}

/** Reads contents, all in one process. */
export function readBlobs(root: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const output = git(root, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  for (const id of ids) {
    // `<id> blob <size>`, a line break, the content, a line break.
    const head = output.indexOf('\n', at);
    const line = output.toString('latin1', at, head);
    const size = Number(line.split(' ')[2]);
    if (Number.isNaN(size)) throw wrong('failedGit', line);
    at = head + 1 + size + 1;
    blobs.set(id, output.subarray(head + 1, head + 1 + size));
  }
  return blobs;
}

function kindOf(mode: string): IndexEntry['kind'] {
  if (mode.startsWith('100')) return 'file';
  return mode === '120000' ? 'link' : 'other';
}
