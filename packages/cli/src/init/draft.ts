import { accessSync, constants, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { dirname, join, sep } from 'node:path';
import { causeOf } from '../check/cause-of.js';
import { CannotEdit } from './cannot-edit.js';
import type { Setup } from './setup.js';

/** A file as it is and as it will be. */
export interface Change {
  /** Relative to the project. */
  readonly file: string;
  /** Where it lies, links followed. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly purposes: readonly Setup['purpose'][];
  readonly isExecutable: boolean;
}

/** What will be written, once it was agreed to. */
export class Draft {
  readonly #changes = new Map<string, Change>();

  constructor(readonly root: string) {}

  get changes(): readonly Change[] {
    return [...this.#changes.values()].filter(({ before, after }) => before !== after);
  }

  /** @returns whether that changes anything. @throws CannotEdit */
  add({ file, edit, purpose, isExecutable = false }: Setup): boolean {
    const known = this.#changes.get(file) ?? this.#read(file);
    const { mark, text } = withoutMark(known.after);
    const after = mark + edit(known.before === undefined && text === '' ? undefined : text);
    if (after === known.after) return false;
    this.#changes.set(file, {
      ...known,
      after,
      purposes: [...new Set([...known.purposes, purpose])],
      isExecutable: isExecutable || known.isExecutable,
    });
    return true;
  }

  #read(file: string): Change {
    const path = this.#whereItLies(join(this.root, file));
    const before = readText(path);
    return { file, path, before, after: before ?? '', purposes: [], isExecutable: false };
  }

  /** Follows links, which may lead nowhere and not out of the project. */
  #whereItLies(path: string): string {
    if (!isThere(path)) {
      const folder = this.#whereItLies(dirname(path));
      return join(folder, path.slice(dirname(path).length));
    }
    let real;
    try {
      real = realpathSync(path);
    } catch {
      throw new CannotEdit('link');
    }
    if (real !== this.root && !real.startsWith(this.root + sep)) throw new CannotEdit('link');
    return real;
  }
}

/** Whether there is something, be it a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Something on the way is no folder: that is told when the file is written.
    if (causeOf(error) === 'ENOTDIR') return false;
    throw new CannotEdit('access');
  }
}

function readText(path: string): string | undefined {
  let bytes;
  try {
    bytes = readFileSync(path);
    accessSync(path, constants.W_OK);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(causeOf(error))) return undefined;
    throw new CannotEdit('access');
  }
  if (!isUtf8(bytes)) throw new CannotEdit('encoding');
  return bytes.toString('utf8');
}

function withoutMark(text: string): { mark: string; text: string } {
  return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text };
}
