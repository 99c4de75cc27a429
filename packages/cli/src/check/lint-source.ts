import { readSettings, type Load } from '@error-codes/analysis';
import { concerns, lintText, type LintMessage, type LintOptions, type LintResult } from '@error-codes/linter';
import type { Configured } from './configurations.js';
import { decode } from './decode.js';
import { lintComponent } from './lint-component.js';
import { isComponent } from './programs.js';
import { mostBytes } from './read-file.js';
import type { FileSource } from './sources.js';
import { texts, type Wording } from './texts.js';
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
  { path, content }: FileSource,
  { settings, rules }: Configured,
  { fix, load, types }: Run,
): LintResult | undefined {
  const about = (severity: 1 | 2, wording: Wording, given = ''): LintResult =>
    resultOf(path, severity, texts[wording][settings.locale ?? 'en'](given));

  if ('reason' in content) {
    if (content.reason === 'unreadable') return about(2, 'unreadableFile', content.code);
    if (content.reason === 'tooLarge') return about(1, 'tooLarge', megabytes(content.size));
    return undefined;
  }
  const { bytes } = content;
  if (bytes.length > mostBytes) return about(1, 'tooLarge', megabytes(bytes.length));
  const decoded = decode(bytes);
  if (!decoded) return undefined;
  const { text, isGuess } = decoded;
  const options: LintOptions = { filePath: path, settings, rules, fix, load };
  const mayPass = isGuess || isComponent(path);
  if (mayPass && !concerns(text, path, readSettings(settings, 'settings'), false, load)) return undefined;
  if (isGuess) return about(2, 'notUtf8');
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

/** A file that was not looked into; where that is an error, the run fails. */
function resultOf(filePath: string, severity: 1 | 2, message: string): LintResult {
  const isError = severity === 2;
  const at: LintMessage = { ruleId: null, severity, message, line: 1, column: 1 };
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

function megabytes(size: number): string {
  return String(Math.round(size / 1_000_000));
}
