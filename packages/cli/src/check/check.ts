import type { Locale } from '@error-codes/catalog';
import type { LintResult } from '@error-codes/linter';
import type { CheckRequest } from './check-options.js';
import { createConfigurations } from './configurations.js';
import { loadFormatter } from './formatters.js';
import { lintSource } from './lint-source.js';
import { refuseWrongUse } from './refuse-wrong-use.js';
import { rulesMeta } from '../rules-meta.js';
import { sourcesOf } from './sources.js';
import { texts } from './texts.js';
import { writeFixes } from './write-fixes.js';

/**
 * Checks programs and prints what was found.
 * @returns the exit code
 * @throws WrongUse, SettingsError
 */
export async function check(request: CheckRequest, locale: Locale): Promise<0 | 1> {
  refuseWrongUse(request);
  const cwd = process.cwd();
  const configurationOf = createConfigurations(request, cwd);
  const format = await loadFormatter(request.format ?? 'stylish', cwd);
  const isFixing = request.fix === true || request.fixDryRun === true;

  // Only files with something to say of them: there may be very many others.
  const results: LintResult[] = [];
  for (const source of sourcesOf(request, cwd)) {
    const result = lintSource(source, configurationOf(source.path), isFixing);
    if (result) results.push(result);
  }
  if (request.fix) writeFixes(results);

  const shown = request.quiet ? results.map(errorsOf) : results;
  const output = await format(shown, { cwd, rulesMeta: rulesMeta(locale) });
  if (output !== '') console.log(output);
  return isPassed(results, request, locale) ? 0 : 1;
}

function isPassed(results: readonly LintResult[], { maxWarnings }: CheckRequest, locale: Locale): boolean {
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
