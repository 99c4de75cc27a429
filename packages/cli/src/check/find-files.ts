import fs, { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { fdir } from 'fdir';
import { causeOf } from './cause-of.js';
import { Gitignore } from './gitignore.js';
import { isProgram } from './programs.js';
import type { Unread } from './read-file.js';
import { wrong } from './wrong.js';

/** A program, or a folder in which none could be looked for. */
export interface Found {
  readonly path: string;
  readonly unread?: Unread;
}

/**
 * Finds the programs in files and folders, in the order of their paths. A file that is named is taken although git
 * ignores it; a file that is no program is not.
 * @throws WrongUse for what is not there
 */
export function findFiles(
  paths: readonly string[],
  { cwd, passOnNoFiles }: { readonly cwd: string; readonly passOnNoFiles: boolean },
): readonly Found[] {
  const found = new Map<string, Found>();
  for (const path of paths) {
    const full = resolve(cwd, path);
    const files = look(full, path).isDirectory() ? programsIn(full) : isProgram(full) ? [{ path: full }] : [];
    if (files.length === 0 && !passOnNoFiles) throw wrong('noFiles', path);
    for (const file of files) found.set(file.path, file);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function look(full: string, path: string): Stats {
  let stats;
  try {
    stats = statSync(full);
  } catch (error) {
    const code = causeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw wrong('missingPath', path);
    throw wrong('unreadablePath', path, code);
  }
  // To read a pipe or a device may never end.
  if (!stats.isFile() && !stats.isDirectory()) throw wrong('unreadablePath', path, 'EINVAL');
  return stats;
}

function programsIn(root: string): readonly Found[] {
  const gitignore = new Gitignore(root);
  const unreadable: Found[] = [];
  const readFolder = readerFor(gitignore, (path, code) => {
    unreadable.push({ path, unread: { reason: 'unreadable folder', detail: code } });
  });
  const programs = new fdir({ fs: { ...fs, readdirSync: readFolder as typeof readdirSync } })
    .withFullPaths()
    .withErrors()
    .exclude(
      (name, path) => alwaysLeftOut.has(name) || gitignore.ignores(path.replace(/[\\/]$/, ''), 'folder'),
    )
    .filter((path) => isProgram(path) && !gitignore.ignores(path, 'file'))
    .crawl(root)
    .sync();
  return [...programs.map((path) => ({ path })), ...unreadable];
}

const alwaysLeftOut = new Set(['node_modules', '.git']);

/** Reads folders: without links, as git does and as loops need it, and not without what they ignore. */
function readerFor(
  gitignore: Gitignore,
  refuse: (path: string, code: string) => void,
): (folder: string, options: { withFileTypes: true }) => Dirent[] {
  return (folder) => {
    const path = resolve(folder);
    let entries;
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      const code = causeOf(error);
      // Otherwise it is gone since.
      if (code !== 'ENOENT') refuse(path, code);
      return [];
    }
    if (entries.some(({ name }) => name === '.gitignore')) gitignore.enter(path);
    return entries.filter((entry) => entry.isFile() || entry.isDirectory());
  };
}
