import type { Locale } from '@error-codes/catalog';
import type { LintResult } from '@error-codes/linter';
import { rulesMeta } from '../rules-meta.js';
import type { CheckRequest } from './check-options.js';
import { loadFormatter } from './formatters.js';
import { texts } from './texts.js';

/** How results are shown, and when they pass. */
export type ReportRequest = Pick<CheckRequest, 'format' | 'quiet' | 'maxWarnings' | 'color'>;

/** Prints results. @returns the exit code */
export type Report = (results: readonly LintResult[]) => Promise<0 | 1>;

/** Makes ready to print results, so that nobody waits for a format that is not there. @throws WrongUse */
export async function createReport(request: ReportRequest, cwd: string, locale: Locale): Promise<Report> {
  heedNoColor(request.color);
  const format = await loadFormatter(request.format ?? 'stylish', cwd);
  return async (results) => {
    const shown = request.quiet ? results.map(errorsOf) : results;
    const output = await format(shown, { cwd, rulesMeta: rulesMeta(locale) });
    if (output !== '') console.log(output);
    return isPassed(results, request, locale) ? 0 : 1;
  };
}

/** Formatters know `--color` and `FORCE_COLOR`, which goes before it. */
function heedNoColor(color: boolean | undefined): void {
  const { NO_COLOR: noColor = '', FORCE_COLOR: forceColor } = process.env;
  if (noColor !== '' && forceColor === undefined && color === undefined) process.env['FORCE_COLOR'] = '0';
}

function isPassed(results: readonly LintResult[], { maxWarnings }: ReportRequest, locale: Locale): boolean {
  const errors = sum(results, 'errorCount');
  const warnings = sum(results, 'warningCount');
  const isTooMany = maxWarnings !== undefined && Number(maxWarnings) >= 0 && warnings > Number(maxWarnings);
  if (errors === 0 && isTooMany) console.error(texts.tooManyWarnings[locale](String(warnings), maxWarnings));
  return errors === 0 && !isTooMany;
}

function sum(results: readonly LintResult[], count: 'errorCount' | 'warningCount'): number {
  return results.reduce((total, result) => total + result[count], 0);
}

/** A result without its warnings. */
function errorsOf(result: LintResult): LintResult {
  return {
    ...result,
    messages: result.messages.filter(({ severity }) => severity === 2),
    suppressedMessages: result.suppressedMessages.filter(({ severity }) => severity === 2),
    warningCount: 0,
    fixableWarningCount: 0,
  };
}
