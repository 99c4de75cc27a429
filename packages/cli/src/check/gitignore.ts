import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a folder, of those in it, and of the repository around it say. */
export class Gitignore {
  /** By folder: what the file in it says. */
  readonly #rules = new Map<string, Ignore>();

  /** @param root where the search begins */
  constructor(root: string) {
    const folders = foldersOfRepository(root);
    for (const folder of folders) this.enter(folder);
    const [repository] = folders.slice(-1);
    if (repository !== undefined) this.#add(repository, join(repository, '.git', 'info', 'exclude'));
  }

  /** Reads the `.gitignore` of a folder; what it says holds in all folders within. */
  enter(folder: string): void {
    if (!this.#rules.has(folder)) this.#add(folder, join(folder, '.gitignore'));
  }

  /** Whether a file or folder is left out. Of what is in a folder only those that are not left out are asked about. */
  ignores(path: string, kind: 'file' | 'folder'): boolean {
    for (let folder = dirname(path), last = ''; folder !== last; last = folder, folder = dirname(folder)) {
      const rules = this.#rules.get(folder);
      if (!rules) continue;
      const below = relative(folder, path).split(sep).join('/');
      const { ignored, unignored } = rules.test(kind === 'folder' ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  #add(folder: string, file: string): void {
    let text;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return; // None is there, or nothing that git could read either.
    }
    const nearer = this.#rules.get(folder);
    const rules = ignore().add(text);
    // What a folder's own file says comes after `.git/info/exclude`.
    this.#rules.set(folder, nearer ? rules.add(nearer) : rules);
  }
}

/** The folders from one up to the root of its repository; the folder alone where there is none. */
function foldersOfRepository(start: string): string[] {
  const folders = [];
  for (let folder = start, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, '.git'))) return folders;
  }
  return [];
}
