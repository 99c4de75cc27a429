import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CheckRequest } from './check-options.js';
import { findFiles } from './find-files.js';
import { changedFiles } from './git.js';
import type { NextCommit } from './next-commit.js';
import { isProgram } from './programs.js';
import { readFile, type Content } from './read-file.js';
import { shardOf } from './shard.js';

/** A file to be checked, and what is in it. */
export interface FileSource {
  readonly path: string;
  readonly content: Content;
}

/**
 * What is to be checked, one after the other: of many files few are in memory.
 * @param commit where what is staged is to be checked
 */
export function* sourcesOf(request: CheckRequest, cwd: string, commit?: NextCommit): Iterable<FileSource> {
  const { paths, since, stdin, stdinFilename = '<text>', shard, passOnNoFiles = false } = request;
  if (stdin) {
    yield { path: resolve(cwd, stdinFilename), content: { bytes: readFileSync(0) } };
    return;
  }
  const isMine = shard === undefined ? () => true : shardOf(shard, cwd);
  const folders = paths.map((path) => resolve(cwd, path));
  const isWanted = (path: string): boolean => isProgram(path) && isWithin(path, folders) && isMine(path);

  if (commit) {
    for (const { path, bytes } of commit.changedFiles(isWanted)) yield { path, content: { bytes } };
    return;
  }
  const files =
    since === undefined
      ? findFiles(paths.length > 0 ? paths : ['.'], { cwd, passOnNoFiles }).filter(isMine)
      : changedFiles(cwd, since).filter(isWanted).sort();
  for (const path of files) yield { path, content: readFile(path) };
}

function isWithin(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return true;
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}
