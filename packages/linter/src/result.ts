/** Replaces a range of the text (UTF-16 offsets, without a byte order mark). */
export interface Fix {
  range: [number, number];
  text: string;
}

/** A change that the user may choose. */
export interface LintSuggestion {
  messageId: string;
  desc: string;
  data?: Readonly<Record<string, string | number>>;
  fix: Fix;
}

/** One problem, as ESLint words it. Lines and columns count from 1; the end is exclusive. */
export interface LintMessage {
  /** `null` where no rule speaks: the file could not be read. */
  ruleId: string | null;
  severity: 1 | 2;
  fatal?: true;
  message: string;
  messageId?: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  fix?: Fix;
  suggestions?: LintSuggestion[];
}

/** A problem that a comment, or a file of suppressions, asks not to report. */
export interface SuppressedLintMessage extends LintMessage {
  suppressions: { kind: 'directive' | 'file'; justification: string }[];
}

/** What was found in one file, in the shape of ESLint's own results, so that its formatters take it. */
export interface LintResult {
  filePath: string;
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
  errorCount: number;
  fatalErrorCount: number;
  warningCount: number;
  fixableErrorCount: number;
  fixableWarningCount: number;
  /** The text, where there is something to show of it. */
  source?: string;
  /** The text after fixes, where there were any. */
  output?: string;
  usedDeprecatedRules: [];
}

/** Makes a result of the problems of a file. */
export function createResult(
  filePath: string,
  messages: LintMessage[],
  suppressedMessages: SuppressedLintMessage[],
): LintResult {
  const count = (test: (message: LintMessage) => boolean): number => messages.filter(test).length;
  return {
    filePath,
    messages,
    suppressedMessages,
    errorCount: count(({ severity }) => severity === 2),
    fatalErrorCount: count(({ fatal }) => fatal === true),
    warningCount: count(({ severity }) => severity === 1),
    fixableErrorCount: count(({ severity, fix }) => severity === 2 && fix !== undefined),
    fixableWarningCount: count(({ severity, fix }) => severity === 1 && fix !== undefined),
    usedDeprecatedRules: [],
  };
}
