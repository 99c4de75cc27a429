import { existsSync, lstatSync, readFileSync, statSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What a folder's `.gitignore` says of all that is in the folder. */
interface Holding {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What `git init` sets `core.ignoreCase` to; hardly anybody has a disk that differs from its system. */
const options = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/** What the `.gitignore` files of a folder, of those in it, and of the repository around it say. */
export class Gitignore {
  /** Whether the folder where the search begins is left out itself. */
  readonly ignoresAll: boolean;
  /** By folder: what the file in it says. */
  readonly #rules = new Map<string, Ignore>();
  #latest: { readonly folder: string; readonly holding: readonly Holding[] } | undefined;

  /** @param root where the search begins */
  constructor(root: string) {
    const [repository, ...within] = [...foldersOfRepository(root)].reverse();
    if (repository !== undefined) {
      // What a folder's own file says comes after these.
      for (const file of excludeFilesOf(repository)) this.#add(repository, file, statSync);
    }
    this.ignoresAll = within.some((folder) => {
      this.enter(dirname(folder));
      return this.ignores(folder, 'folder');
    });
  }

  /** Reads the `.gitignore` of a folder, which is to be done once; what it says holds in all folders within. */
  enter(folder: string): void {
    // One that is a link says nothing to git.
    this.#add(folder, join(folder, '.gitignore'), lstatSync);
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
      const holding = foldersAbove(folder).flatMap((one, depth): Holding | [] => {
        const rules = this.#rules.get(one);
        if (!rules) return [];
        // A copy, as it remembers every path that it is asked about.
        return { folder: one, rules: ignore(options).add(rules).add(enteredTo(depth)) };
      });
      this.#latest = { folder, holding };
    }
    return this.#latest.holding;
  }

  #add(folder: string, file: string, look: (file: string) => Stats): void {
    let text;
    try {
      if (!look(file).isFile()) return;
      text = readFileSync(file, 'utf8');
    } catch {
      return; // None is there, or nothing that git could read either.
    }
    this.#rules.set(folder, (this.#rules.get(folder) ?? ignore(options)).add(text));
    this.#latest = undefined;
  }
}

const entered: Ignore[] = [];

/**
 * Takes the folders back in that the search has come through, down to a depth: `ignore` asks about them again, and
 * does not know of nearer files that took them back in.
 */
function enteredTo(depth: number): Ignore {
  // Made once, as that takes longer than to ask them.
  return (entered[depth] ??= ignore(options).add(
    Array.from({ length: depth }, (_, index) => `!${'/*'.repeat(index + 1)}/`),
  ));
}

/** The files of a machine that hold in a whole repository, the weakest first. Of `core.excludesFile` only the default. */
function excludeFilesOf(repository: string): readonly string[] {
  const { XDG_CONFIG_HOME: settings } = process.env;
  const ofUser = join(
    settings === undefined || settings === '' ? join(homedir(), '.config') : settings,
    'git/ignore',
  );
  return [ofUser, join(gitFolderOf(repository), 'info/exclude')];
}

/** Where git keeps what all work trees of a repository have in common. */
function gitFolderOf(repository: string): string {
  const own = join(repository, '.git');
  // In a linked work tree, and in a submodule, it is a file that says where.
  const elsewhere = textOf(own)
    ?.replace(/^gitdir: /, '')
    .trimEnd();
  const folder = elsewhere === undefined ? own : resolve(repository, elsewhere);
  const common = textOf(join(folder, 'commondir'))?.trimEnd();
  return common === undefined ? folder : resolve(folder, common);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
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
