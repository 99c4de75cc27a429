import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CheckRequest } from './check-options.js';
import { findFiles, type Found } from './find-files.js';
import { changedFiles } from './git.js';
import type { NextCommit } from './next-commit.js';
import { isProgram } from './programs.js';
import { contentOf, readFile, type Content } from './read-file.js';
import { shardOf } from './shard.js';

/** A file to be checked, and what is in it; or a folder that could not be looked into. */
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
    yield { path: resolve(cwd, stdinFilename), content: contentOf(readFileSync(0)) };
    return;
  }
  const isMine = shard === undefined ? () => true : shardOf(shard, cwd);
  const folders = paths.map((path) => resolve(cwd, path));
  const isWanted = (path: string): boolean => isProgram(path) && isWithin(path, folders) && isMine(path);

  if (commit) {
    for (const { path, bytes } of commit.changedFiles(isWanted)) yield { path, content: contentOf(bytes) };
    return;
  }
  const found: readonly Found[] =
    since === undefined
      ? findFiles(paths.length > 0 ? paths : ['.'], { cwd, passOnNoFiles }).filter(({ path }) => isMine(path))
      : changedFiles(cwd, since)
          .filter(isWanted)
          .sort()
          .map((path) => ({ path }));
  for (const { path, unread } of found) {
    const content = unread ?? readFile(path);
    if (content) yield { path, content };
  }
}

function isWithin(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return true;
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}
