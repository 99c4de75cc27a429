import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { resolve } from 'node:path';
import { wrong } from './wrong.js';

/** A file as it is in the index. */
export interface Staged {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The files that the next commit changes, with what it will have in them. */
export function stagedFiles(cwd: string, isWanted: (path: string) => boolean): readonly Staged[] {
  const root = rootOf(cwd, '--staged');
  const raw = git(root, [
    'diff',
    '--cached',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=AMT',
    '-z',
  ]);
  const fields = raw.toString('utf8').split('\0');
  const blobs: { path: string; id: string }[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = fields[at]?.split(' ') ?? [];
    const path = resolve(root, fields[at + 1] ?? '');
    // Neither links nor submodules.
    if (mode.startsWith('100') && isWanted(path)) blobs.push({ path, id });
  }
  return readBlobs(root, blobs).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that differ from where the current branch left a commit, those that git does not know yet included. */
export function changedFiles(cwd: string, ref: string): readonly string[] {
  const root = rootOf(cwd, '--since');
  const known = tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (known.status !== 0) throw wrong('unknownRef', ref);
  const commit = known.stdout.toString().trim();
  const base = tryGit(root, ['merge-base', commit, 'HEAD']);
  const from = base.status === 0 ? base.stdout.toString().trim() : commit;
  return [
    ...pathsIn(git(root, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', from])),
    ...pathsIn(git(root, ['ls-files', '--others', '--exclude-standard', '-z'])),
  ].map((path) => resolve(root, path));
}

/** Reads what the index holds, in one go. */
function readBlobs(root: string, blobs: readonly { path: string; id: string }[]): Staged[] {
  if (blobs.length === 0) return [];
  const output = git(root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return blobs.map(({ path }) => {
    // `<id> blob <size>`, a line break, the content, a line break.
    const head = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, head).split(' ')[2]);
    at = head + 1 + size + 1;
    return { path, bytes: output.subarray(head + 1, head + 1 + size) };
  });
}

function pathsIn(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}

function rootOf(cwd: string, option: string): string {
  const { error, status, stdout } = tryGit(cwd, ['rev-parse', '--show-toplevel']);
  if (error) throw wrong('noGit', option);
  if (status !== 0) throw wrong('noRepository', option);
  return stdout.toString().replace(/\r?\n$/, '');
}

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = tryGit(cwd, args, input);
  if (status !== 0) throw wrong('failedGit', stderr.toString().trim());
  return stdout;
}

function tryGit(cwd: string, args: readonly string[], input?: string): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, { cwd, maxBuffer: Infinity, ...(input !== undefined && { input }) });
}
