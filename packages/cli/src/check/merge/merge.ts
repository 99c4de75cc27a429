import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@error-codes/catalog';
import type { LintResult } from '@error-codes/linter';
import { createReport, type ReportRequest } from '../report.js';
import { refuseWrongMaximum } from '../refuse-wrong-use.js';
import { wrong } from '../wrong.js';
import { readResults } from './read-results.js';

/** What `error-codes check merge` was asked for. */
export interface MergeRequest extends ReportRequest {
  /** Files with what `error-codes check --format json` printed. */
  readonly files: readonly string[];
  /** How many parts there are, of each of which there is a file. */
  readonly shards?: string;
  /** Options that were given to `check` itself. */
  readonly before: readonly string[];
}

/**
 * Prints the results of several runs as those of one.
 * @returns the exit code
 * @throws WrongUse
 */
export async function merge(request: MergeRequest, locale: Locale): Promise<0 | 1> {
  const { files, shards, before, maxWarnings } = request;
  const [misplaced] = before;
  if (misplaced !== undefined) throw wrong('misplacedOption', misplaced);
  if (files.length === 0) throw wrong('noResults');
  if (shards !== undefined) refuseGaps(files, shards);
  refuseWrongMaximum(maxWarnings);
  const report = await createReport(request, process.cwd(), locale);
  return report(inOrder(files.flatMap(readResults), shards !== undefined));
}

/** Results do not tell which part they are of, so that nobody else would miss one. */
function refuseGaps(files: readonly string[], shards: string): void {
  if (!/^[1-9]\d*$/.test(shards)) throw wrong('wrongShards', shards);
  const named = new Set(files.map((file) => resolve(file))).size;
  if (named !== Number(shards)) throw wrong('otherShards', shards, String(named));
}

/**
 * In the order of a single run, each file once.
 * @param areParts whether no file may be in two of them
 */
function inOrder(results: readonly LintResult[], areParts: boolean): readonly LintResult[] {
  const byPath = new Map<string, LintResult>();
  for (const result of results) {
    const other = byPath.get(result.filePath);
    if (other && (areParts || !isDeepStrictEqual(other, result))) throw wrong('twoResults', result.filePath);
    byPath.set(result.filePath, result);
  }
  return [...byPath.values()].sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
}
