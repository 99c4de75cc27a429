import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What a folder's `.gitignore` says of all that is in the folder. */
interface Holding {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What the `.gitignore` files of a folder, of those in it, and of the repository around it say. */
export class Gitignore {
  /** By folder: what the file in it says. */
  readonly #rules = new Map<string, Ignore>();
  #latest: { readonly folder: string; readonly holding: readonly Holding[] } | undefined;

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
    for (const { folder, rules } of this.#holdingIn(dirname(path))) {
      const below = relative(folder, path).split(sep).join('/');
      const { ignored, unignored } = rules.test(kind === 'folder' ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** What holds in a folder, the nearest first; mostly somebody asks about the same one again. */
  #holdingIn(folder: string): readonly Holding[] {
    if (this.#latest?.folder !== folder) {
      const holding = foldersAbove(folder).flatMap((one): Holding | [] => {
        const rules = this.#rules.get(one);
        // A copy, as it remembers every path that it is asked about.
        return rules ? { folder: one, rules: ignore().add(rules) } : [];
      });
      this.#latest = { folder, holding };
    }
    return this.#latest.holding;
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
    this.#latest = undefined;
  }
}

/** The folders from one up to the root of its repository; none where there is no repository. */
function foldersOfRepository(start: string): readonly string[] {
  const folders = foldersAbove(start);
  return folders.slice(0, folders.findIndex((folder) => existsSync(join(folder, '.git'))) + 1);
}

/** A folder, and all that it is in. */
function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}
