import fs, { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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

/** A file or folder that is named. */
interface Named {
  /** As it was named. */
  readonly path: string;
  readonly full: string;
  /** The same without links: by it, what is named in several ways is known. */
  readonly real: string;
  readonly isFolder: boolean;
}

/**
 * Hands on the programs in files and folders, each once and as it is found: of very many no list is made. A file that
 * is named is taken although git ignores it; a file that is no program is not.
 * @throws WrongUse for what is not there
 */
export function findFiles(
  paths: readonly string[],
  { cwd, passOnNoFiles }: { readonly cwd: string; readonly passOnNoFiles: boolean },
  visit: (found: Found) => void,
): void {
  const named = new Map(paths.map((path) => look(path, cwd)).map((one) => [one.real, one]));
  for (const one of named.values()) {
    const { path, full, isFolder } = one;
    const hasPrograms = isFolder ? visitFolder(one, named, visit) : isProgram(full);
    if (!hasPrograms && !passOnNoFiles) throw wrong('noFiles', path);
    if (hasPrograms && !isFolder) visit({ path: full });
  }
}

function look(path: string, cwd: string): Named {
  const full = resolve(cwd, path);
  let stats;
  let real;
  try {
    stats = statSync(full);
    real = realpathSync.native(full);
  } catch (error) {
    const code = causeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw wrong('missingPath', path);
    throw wrong('unreadablePath', path, code);
  }
  // To read a pipe or a device may never end.
  if (!stats.isFile() && !stats.isDirectory()) throw wrong('unreadablePath', path, 'EINVAL');
  return { path, full, real, isFolder: stats.isDirectory() };
}

/** Hands on the programs in a folder, but for what is named besides. @returns whether there are any */
function visitFolder(
  { full, real }: Named,
  named: ReadonlyMap<string, Named>,
  visit: (found: Found) => void,
): boolean {
  let isEmpty = true;
  const gitignore = new Gitignore(real);
  if (gitignore.ignoresAll) return false;
  const asNamed = (path: string): string => (full === real ? path : join(full, relative(real, path)));
  const readFolder = readerFor(gitignore, (path, code) => {
    isEmpty = false;
    visit({ path: asNamed(path), unread: { reason: 'unreadable folder', detail: code } });
  });
  new fdir({ fs: { ...fs, readdirSync: readFolder as typeof readdirSync } })
    .withFullPaths()
    .withErrors()
    .onlyCounts()
    .exclude((name, path) => {
      const folder = path.replace(/[\\/]$/, '');
      if (named.has(folder)) isEmpty = false;
      return named.has(folder) || alwaysLeftOut.has(name) || gitignore.ignores(folder, 'folder');
    })
    .filter((path) => {
      if (!isProgram(path) || gitignore.ignores(path, 'file')) return false;
      isEmpty = false;
      if (!named.has(path)) visit({ path: asNamed(path) });
      return true;
    })
    .crawl(real)
    .sync();
  return !isEmpty;
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
