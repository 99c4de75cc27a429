import { createHash } from 'node:crypto';
import disk from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { FileStats, FileSystem } from '@error-codes/analysis';
import { rootOf } from './git.js';
import { changedInIndex, readBlobs, readIndex, untrackedFiles, type IndexEntry } from './git-index.js';
import { isProgram } from './programs.js';

type Optional = { throwIfNoEntry: false };

/** What is in a folder, by name. */
export interface Listing {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** More links than this lead nowhere. */
const mostLinks = 40;

/**
 * The files as whoever checks the next commit out will have them: those of the index, with what is staged of them; no
 * others of the work tree, but those that git ignores, such as dependencies and what a build makes; and all outside of
 * the repository.
 */
export class NextCommit implements FileSystem {
  readonly #root: string;
  readonly #entries: ReadonlyMap<string, IndexEntry>;
  readonly #links: readonly IndexEntry[];
  /** What only git has, by its id. */
  readonly #blobs = new Map<string, Buffer>();
  /** What was read last: most is asked about and then read. */
  #last: { readonly id: string; readonly bytes: Buffer } | undefined;
  #folders: ReadonlyMap<string, Folder> | undefined;
  #untracked: ReadonlySet<string> | undefined;

  /** @throws WrongUse outside of a repository */
  constructor(cwd: string) {
    this.#root = rootOf(cwd, '--staged');
    const entries = readIndex(this.#root);
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
    this.#links = entries.filter(({ kind }) => kind === 'link');
  }

  /** The files that the commit adds or changes, in the order of their paths. */
  changedFiles(isWanted: (path: string) => boolean): readonly { path: string; bytes: Buffer }[] {
    const wanted = changedInIndex(this.#root)
      .flatMap((path) => this.#entries.get(path) ?? [])
      .filter(({ path, kind }) => kind === 'file' && isWanted(this.#full(path)));
    this.#readBlobs(wanted);
    return wanted
      .map((entry) => ({ path: this.#full(entry.path), bytes: this.#contentOf(entry) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  readonly lstatSync = (path: string, options: Optional): FileStats | undefined => {
    const below = this.#below(path);
    const isLink = below !== undefined && this.#entries.get(below)?.kind === 'link';
    return isLink ? statsOf('link', 0) : this.statSync(path, options);
  };

  readonly statSync = (path: string, options: Optional): FileStats | undefined => {
    const full = this.realPath(path);
    const entry = this.#fileAt(full);
    if (entry) return statsOf('file', this.#contentOf(entry).length);
    return this.#isLeftOut(full) ? undefined : disk.statSync(full, options);
  };

  readonly readFileSync = (path: string): Buffer => {
    const full = this.realPath(path);
    const entry = this.#fileAt(full);
    if (entry) return this.#contentOf(entry);
    if (this.#isLeftOut(full)) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
    return disk.readFileSync(full);
  };

  isFile(path: string): boolean {
    const full = this.realPath(path);
    if (this.#fileAt(full)) return true;
    return !this.#isLeftOut(full) && isThere(full, 'isFile');
  }

  isDirectory(path: string): boolean {
    const full = this.realPath(path);
    const below = this.#below(full);
    if (below !== undefined && this.#foldersOfIndex().has(below)) return true;
    return isThere(full, 'isDirectory');
  }

  /** A path with the links followed that are in the index. */
  realPath(path: string): string {
    let full = resolve(path);
    for (let step = 0; step < mostLinks; step++) {
      const link = this.#links.find(({ path: at }) => isWithin(full, this.#full(at)));
      if (!link) break;
      const at = this.#full(link.path);
      full = resolve(dirname(at), this.#contentOf(link).toString()) + full.slice(at.length);
    }
    return full;
  }

  list(path: string): Listing {
    const folder = this.realPath(path);
    const below = this.#below(folder);
    const staged = below === undefined ? undefined : this.#foldersOfIndex().get(below);
    const files = new Set(staged?.files.map((entry) => nameOf(entry.path)));
    const directories = new Set(staged?.folders);
    for (const name of namesIn(folder)) {
      const full = resolve(folder, name);
      if (files.has(name) || directories.has(name)) continue;
      if (this.isDirectory(full)) directories.add(name);
      else if (this.isFile(full)) files.add(name);
    }
    return { files: [...files].sort(), directories: [...directories].sort() };
  }

  #fileAt(full: string): IndexEntry | undefined {
    const below = this.#below(full);
    const entry = below === undefined ? undefined : this.#entries.get(below);
    return entry?.kind === 'file' ? entry : undefined;
  }

  /** Whether a path that has no file in the index is none of the commit's: neither ignored nor outside. */
  #isLeftOut(full: string): boolean {
    const below = this.#below(full);
    if (below === undefined) return false;
    // A link that is still one after all were followed leads in a circle.
    if (this.#entries.get(below)?.kind === 'link') return true;
    // Mostly there is nothing, and git need not be asked.
    if (!isThere(full, 'isFile')) return false;
    this.#untracked ??= new Set(untrackedFiles(this.#root));
    return this.#untracked.has(below);
  }

  #contentOf({ path, id, kind }: IndexEntry): Buffer {
    const known = this.#blobs.get(id) ?? (this.#last?.id === id ? this.#last.bytes : undefined);
    if (known) return known;
    const bytes = kind === 'file' ? readWhereSame(this.#full(path), id) : undefined;
    if (bytes) {
      this.#last = { id, bytes };
      return bytes;
    }
    // One process for a folder: where one file differs from what is staged, others often do.
    this.#readBlobs(kind === 'file' ? this.#differingBeside(path) : this.#links);
    return this.#blobs.get(id) ?? Buffer.alloc(0);
  }

  /** A file, and the programs and configurations beside it, that the work tree has not as they are staged. */
  #differingBeside(path: string): readonly IndexEntry[] {
    const beside = this.#foldersOfIndex().get(folderOf(path))?.files ?? [];
    return beside.filter(
      (entry) =>
        entry.path === path ||
        ((isProgram(entry.path) || entry.path.endsWith('.json')) &&
          !this.#blobs.has(entry.id) &&
          !readWhereSame(this.#full(entry.path), entry.id)),
    );
  }

  #readBlobs(entries: readonly IndexEntry[]): void {
    const ids = new Set(entries.map(({ id }) => id));
    for (const [id, bytes] of readBlobs(this.#root, [...ids])) this.#blobs.set(id, bytes);
  }

  #foldersOfIndex(): ReadonlyMap<string, Folder> {
    return (this.#folders ??= foldersOf(this.#entries.values()));
  }

  #full(below: string): string {
    return resolve(this.#root, below);
  }

  /** A path as git writes it; `undefined` outside of the work tree. */
  #below(full: string): string | undefined {
    return isWithin(full, this.#root) ? relative(this.#root, full).split(sep).join('/') : undefined;
  }
}

/** A folder of the index. */
interface Folder {
  readonly files: IndexEntry[];
  readonly folders: Set<string>;
}

function foldersOf(entries: Iterable<IndexEntry>): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    let folder = folders.get(path);
    if (!folder) {
      folder = { files: [], folders: new Set() };
      folders.set(path, folder);
      if (path !== '') folderAt(folderOf(path)).folders.add(nameOf(path));
    }
    return folder;
  };
  for (const entry of entries) {
    if (entry.kind === 'file') folderAt(folderOf(entry.path)).files.push(entry);
  }
  return folders;
}

/** The folder of a path as git writes it; '' for the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A file of the work tree, where it has what git calls by this name, be it with the line breaks of Windows. */
function readWhereSame(path: string, id: string): Buffer | undefined {
  let bytes;
  try {
    bytes = disk.readFileSync(path);
  } catch {
    return undefined;
  }
  if (idOf(bytes, id) === id) return bytes;
  if (!bytes.includes('\r\n')) return undefined;
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return idOf(unix, id) === id ? unix : undefined;
}

/** What git calls a content; the length of another name tells by which of its two ways. */
function idOf(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 40 ? 'sha1' : 'sha256');
  return hash
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

function isThere(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  try {
    return disk.statSync(path, { throwIfNoEntry: false })?.[kind]() === true;
  } catch {
    return false; // Below a file, or not ours to see.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder);
  } catch {
    return [];
  }
}

function statsOf(kind: 'file' | 'link', size: number): FileStats {
  // While a command runs, nothing that is staged changes.
  return {
    isFile: () => kind === 'file',
    isSymbolicLink: () => kind === 'link',
    size,
    mtimeMs: 0,
    ctimeMs: 0,
    ino: 0,
  };
}
