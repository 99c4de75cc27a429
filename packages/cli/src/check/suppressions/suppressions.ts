import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FileSystem } from '@error-codes/analysis';
import type { LintResult } from '@error-codes/linter';
import { causeOf } from '../cause-of.js';
import type { CheckRequest } from '../check-options.js';
import { nameFrom } from '../name-from.js';
import { wrong } from '../wrong.js';
import { findRules } from './find-rules.js';
import { countErrors, suppress } from './suppress.js';
import {
  isOurs,
  readSuppressions,
  writeSuppressions,
  type Entries,
  type Entry,
} from './suppressions-file.js';

/** A suppression that nothing needs any more, or not so often. */
export interface Unused {
  readonly file: string;
  readonly ruleId: string;
}

const defaultName = 'eslint-suppressions.json';

/**
 * Problems that were there before the rules came, in the file that ESLint writes and reads for the same purpose: how
 * many errors each file has of each rule. Up to that many are not reported; where there are more, all of them are.
 */
export class Suppressions {
  /** The first that was found. */
  unused: Unused | undefined;
  readonly #entries: Map<string, Entry>;
  readonly #judged = new Set<string>();

  private constructor(
    private readonly path: string,
    private readonly before: Entries | undefined,
    private readonly cwd: string,
    private readonly does: {
      /** Rules of which all errors become known ones. */
      readonly add: ReadonlySet<string> | 'all' | undefined;
      readonly prune: boolean;
      readonly judge: boolean;
    },
  ) {
    this.#entries = new Map(Object.entries(before ?? {}));
  }

  /**
   * @param staged the files of the next commit, where these are checked
   * @returns `undefined` where there are no suppressions and none are to be made
   * @throws WrongUse
   */
  static open(request: CheckRequest, cwd: string, staged?: FileSystem): Suppressions | undefined {
    const { suppressAll, suppressRule, suppressionsLocation, pruneSuppressions = false, stdin } = request;
    const add = suppressAll ? 'all' : suppressRule && findRules(suppressRule);
    const path = resolve(cwd, suppressionsLocation ?? defaultName);
    // What is written is the file in the work tree.
    const entries = readSuppressions(path, add || pruneSuppressions ? undefined : staged);
    if (!entries && !add) {
      if (suppressionsLocation !== undefined) throw wrong('noSuppressions', suppressionsLocation);
      return undefined;
    }
    // A text on standard input is not what is in the file.
    return new Suppressions(path, entries, cwd, { add, prune: pruneSuppressions, judge: !stdin });
  }

  /**
   * Takes the known problems out of what was found in a file.
   * @param wasChecked whether the file could be looked into: otherwise nothing can be said of its suppressions
   */
  apply(path: string, result: LintResult | undefined, wasChecked: boolean): LintResult | undefined {
    if (!wasChecked) return result;
    const name = nameFrom(this.cwd, path);
    const found = countErrors(result);
    const entry = this.#update(name, found);
    if (!entry) return result;
    const known = new Set<string>();
    for (const [ruleId, { count }] of Object.entries(entry).filter(([ruleId]) => isOurs(ruleId))) {
      const errors = found.get(ruleId) ?? 0;
      if (errors <= count) known.add(ruleId);
      if (errors < count && this.does.judge) this.unused ??= { file: name, ruleId };
    }
    return result && suppress(result, known);
  }

  /** Writes what changed. @throws WrongUse */
  async save(): Promise<void> {
    const { add, prune } = this.does;
    if (prune) this.#forgetGoneFiles();
    const entries = Object.fromEntries(this.#entries);
    const isNew = add !== undefined && this.before === undefined;
    if (isNew || !isDeepStrictEqual(entries, this.before ?? {})) await writeSuppressions(this.path, entries);
  }

  #update(name: string, found: ReadonlyMap<string, number>): Entry | undefined {
    const { add, prune } = this.does;
    if (add) {
      const added = [...found].filter(([ruleId]) => add === 'all' || add.has(ruleId));
      if (added.length > 0) {
        const counts = added.map(([ruleId, count]) => [ruleId, { count }] as const);
        this.#set(name, { ...this.#entries.get(name), ...Object.fromEntries(counts) });
      }
    }
    const entry = this.#entries.get(name);
    if (entry && prune) {
      this.#judged.add(name);
      this.#set(name, withoutUnused(entry, found));
    }
    return this.#entries.get(name);
  }

  #forgetGoneFiles(): void {
    for (const [name, entry] of this.#entries) {
      // What is staged need not be in the work tree.
      if (this.#judged.has(name) || !isGone(resolve(this.cwd, name))) continue;
      this.#set(name, withoutUnused(entry, new Map()));
    }
  }

  #set(name: string, entry: Entry): void {
    if (Object.keys(entry).length > 0) this.#entries.set(name, entry);
    else this.#entries.delete(name);
  }
}

/** What nobody may look at is there all the same. */
function isGone(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    const code = causeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}

/** An entry with no more of each rule than there is. */
function withoutUnused(entry: Entry, found: ReadonlyMap<string, number>): Entry {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([ruleId, known]) => {
      if (!isOurs(ruleId)) return [[ruleId, known]];
      const count = Math.min(known.count, found.get(ruleId) ?? 0);
      return count > 0 ? [[ruleId, { ...known, count }]] : [];
    }),
  );
}
