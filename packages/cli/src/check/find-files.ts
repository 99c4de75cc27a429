import fs, { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { fdir } from 'fdir';
import { causeOf } from './cause-of.js';
import { Gitignore } from './gitignore.js';
import { isProgram } from './programs.js';
import { wrong } from './wrong.js';

/**
 * Finds the programs in files and folders, in the order of their paths. A file that is named is taken although git
 * ignores it; a file that is no program is not.
 * @throws WrongUse for what is not there
 */
export function findFiles(
  paths: readonly string[],
  { cwd, passOnNoFiles }: { readonly cwd: string; readonly passOnNoFiles: boolean },
): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const full = resolve(cwd, path);
    const files = look(full, path).isDirectory() ? programsIn(full) : isProgram(full) ? [full] : [];
    if (files.length === 0 && !passOnNoFiles) throw wrong('noFiles', path);
    for (const file of files) found.add(file);
  }
  return [...found].sort();
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

function programsIn(root: string): readonly string[] {
  const gitignore = new Gitignore(root);
  return new fdir({ fs: { ...fs, readdirSync: readerFor(gitignore) as typeof readdirSync } })
    .withFullPaths()
    .withErrors()
    .exclude(
      (name, path) => alwaysLeftOut.has(name) || gitignore.ignores(path.replace(/[\\/]$/, ''), 'folder'),
    )
    .filter((path) => isProgram(path) && !gitignore.ignores(path, 'file'))
    .crawl(root)
    .sync();
}

const alwaysLeftOut = new Set(['node_modules', '.git']);

/** Reads folders: without links, as git does and as loops need it, and not without what they ignore. */
function readerFor(gitignore: Gitignore): (folder: string, options: { withFileTypes: true }) => Dirent[] {
  return (folder) => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      const code = causeOf(error);
      if (code === 'ENOENT') return []; // Gone since.
      throw wrong('unreadablePath', folder, code);
    }
    if (entries.some(({ name }) => name === '.gitignore')) gitignore.enter(resolve(folder));
    return entries.filter((entry) => entry.isFile() || entry.isDirectory());
  };
}
