import { readSettings, type Load } from '@error-codes/analysis';
import type { Locale } from '@error-codes/catalog';
import { concerns, lintText, type LintMessage, type LintOptions, type LintResult } from '@error-codes/linter';
import type { Configured } from './configurations.js';
import { lintComponent } from './lint-component.js';
import { isComponent } from './programs.js';
import type { Unread } from './read-file.js';
import type { FileSource } from './sources.js';
import { textOf } from './text-of.js';
import { texts } from './texts.js';
import type { ProjectTypes } from './types.js';

/** What holds for all files of a run. */
export interface Run {
  readonly fix: boolean;
  /** Finds the files that others import; on disk by default. */
  readonly load?: Load | undefined;
  /** Answers about types, where they are wanted. */
  readonly types?: ProjectTypes | undefined;
}

/** Lints one file; `undefined` where there is nothing to say of it. */
export function lintSource(
  source: FileSource,
  { settings, rules }: Configured,
  { fix, load, types }: Run,
): LintResult | undefined {
  const { path } = source;
  const configuration = readSettings(settings, 'settings');
  const text = textOf(source, configuration, load);
  if (text === undefined) return undefined;
  if (typeof text !== 'string') return resultOf(path, text, settings.locale);
  if (isComponent(path) && !concerns(text, path, configuration, false, load)) return undefined;
  const options: LintOptions = { filePath: path, settings, rules, fix, load };
  const result = isComponent(path) ? lintComponent(text, options) : lintProgram(text, options, types);
  return result.messages.length + result.suppressedMessages.length > 0 || result.output !== undefined
    ? result
    : undefined;
}

function lintProgram(text: string, options: LintOptions, types: ProjectTypes | undefined): LintResult {
  if (!types) return lintText(text, options);
  const ofFile = types.of(options.filePath);
  const result = lintText(text, { ...options, types: ofFile.at });
  // With types more files are looked into: this one only where they are known.
  return ofFile.isMissing ? lintText(text, options) : result;
}

/** What was not looked into. The run fails, but for what nobody wrote by hand. */
function resultOf(filePath: string, { reason, detail = '' }: Unread, locale: Locale = 'en'): LintResult {
  const isError = reason !== 'too large';
  const message = texts[reason][locale](detail);
  const at: LintMessage = { ruleId: null, severity: isError ? 2 : 1, message, line: 1, column: 1 };
  return {
    filePath,
    messages: [isError ? { ...at, fatal: true } : at],
    suppressedMessages: [],
    errorCount: isError ? 1 : 0,
    fatalErrorCount: isError ? 1 : 0,
    warningCount: isError ? 0 : 1,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  };
}
