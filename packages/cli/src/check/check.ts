import { createLoader } from '@error-codes/analysis';
import type { Locale } from '@error-codes/catalog';
import { parse, type LintResult } from '@error-codes/linter';
import { readStandardInput } from '../stdin.js';
import type { CheckRequest } from './check-options.js';
import { createConfigurations } from './configurations.js';
import { lintSource, type Run } from './lint-source.js';
import { NextCommit } from './next-commit.js';
import { createProgress } from './progress.js';
import { refuseWrongUse } from './refuse-wrong-use.js';
import { createReport } from './report.js';
import { visitSources } from './sources.js';
import { Suppressions } from './suppressions/suppressions.js';
import { texts } from './texts.js';
import { ProjectTypes } from './types.js';
import { noteMissingTypes } from './types-missing.js';
import { writeFixes } from './write-fixes.js';

/**
 * Checks programs and prints what was found.
 * @returns the exit code
 * @throws WrongUse, SettingsError
 */
export async function check(request: CheckRequest, locale: Locale): Promise<0 | 1 | 2> {
  refuseWrongUse(request);
  const cwd = process.cwd();
  const commit = request.staged ? new NextCommit(cwd) : undefined;
  const configurationOf = createConfigurations(request, cwd, commit);
  const suppressions = Suppressions.open(request, cwd, commit);
  const report = await createReport(request, cwd, locale);
  const run: Run = {
    fix: request.fix === true || request.fixDryRun === true,
    load: commit && createLoader(parse, commit),
    types: request.types ? new ProjectTypes(cwd, commit) : undefined,
  };

  const input = request.stdin ? await readStandardInput() : undefined;

  // Only files with something to say of them: there may be very many others.
  const results: LintResult[] = [];
  const progress = createProgress(locale);
  try {
    visitSources(request, { cwd, commit, input }, (source) => {
      const found = lintSource(source, configurationOf(source.path), run);
      const result = suppressions ? suppressions.apply(source.path, found, wasRead(found)) : found;
      if (result) results.push(result);
      progress.next();
    });
  } finally {
    progress.end();
  }
  results.sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
  if (run.types) noteMissingTypes(run.types.missing, cwd, locale);
  const unwritten = request.fix ? writeFixes(results) : [];
  await suppressions?.save();

  const code = await report(results);
  const unused = request.passOnUnprunedSuppressions ? undefined : suppressions?.unused;
  if (unused) console.error(texts.unusedSuppressions[locale](unused.ruleId, unused.file));
  for (const failure of unwritten) console.error(failure.say(locale));
  return unused || unwritten.length > 0 ? 2 : code;
}

/** Whether the rules could look for something: what is not there now may be there all the same. */
function wasRead(result: LintResult | undefined): boolean {
  return result?.messages.some(({ ruleId }) => ruleId === null) !== true;
}
