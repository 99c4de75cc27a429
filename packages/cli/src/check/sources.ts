import { resolve, sep } from 'node:path';
import type { CheckRequest } from './check-options.js';
import { findFiles } from './find-files.js';
import { changedFiles, refuseUnknownPaths } from './git.js';
import type { NextCommit } from './next-commit.js';
import { isProgram } from './programs.js';
import { contentOf, readFile, type Content } from './read-file.js';
import { shardOf } from './shard.js';

/** A file to be checked, and what is in it; or a folder that could not be looked into. */
export interface FileSource {
  readonly path: string;
  readonly content: Content;
}

/** Where files come from. */
export interface Origin {
  readonly cwd: string;
  /** Where what is staged is to be checked. */
  readonly commit?: NextCommit | undefined;
  /** What standard input has, where that is to be checked. */
  readonly input?: Buffer | undefined;
}

/** Reads what is to be checked, one file after the other: of many, few are in memory. */
export function visitSources(
  request: CheckRequest,
  { cwd, commit, input }: Origin,
  visit: (source: FileSource) => void,
): void {
  const { paths, since, stdinFilename = '<text>', shard, passOnNoFiles = false } = request;
  const take = (path: string, content: Content | undefined): void => {
    if (content) visit({ path, content });
  };
  if (input) {
    take(resolve(cwd, stdinFilename), contentOf(input));
    return;
  }
  const isMine = shard === undefined ? () => true : shardOf(shard, cwd);
  const folders = paths.map((path) => resolve(cwd, path));
  const isWanted = (path: string): boolean => isProgram(path) && isWithin(path, folders) && isMine(path);
  if (commit) {
    refuseUnknownPaths(paths, { cwd, option: '--staged', commit: 'HEAD' });
    for (const { path, bytes } of commit.changedFiles(isWanted)) take(path, contentOf(bytes));
  } else if (since !== undefined) {
    refuseUnknownPaths(paths, { cwd, option: '--since', commit: since });
    for (const path of changedFiles(cwd, since).filter(isWanted)) take(path, readFile(path));
  } else {
    findFiles(paths.length > 0 ? paths : ['.'], { cwd, passOnNoFiles }, ({ path, unread }) => {
      if (isMine(path)) take(path, unread ?? readFile(path));
    });
  }
}

function isWithin(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return true;
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}
