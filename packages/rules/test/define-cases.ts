import type { Settings } from '@error-codes/analysis';
import type { Data } from '../src/index.js';

/** A program, and how it is linted. */
export interface Case {
  /** Indentation that all lines share is taken off, and so are the line breaks at both ends: line 1 is the first line of code. */
  readonly code: string;
  readonly options?: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly settings?: Settings;
  /** Where the file stands, from the root of the project of fixtures; `file.ts` by default. */
  readonly filename?: string;
  /**
   * Whether the case holds with and without types (`both`, the default), or only with them, or only without. Programs
   * that hold only with types say something about types; the rule has to be silent or right without, too, which is
   * another case.
   */
  readonly types?: 'both' | 'only' | 'never';
}

/** A program in which the rule has nothing to report. */
export type ValidCase = Case;

/** A program in which the rule reports exactly these errors. */
export interface InvalidCase extends Case {
  readonly errors: readonly [ExpectedError, ...ExpectedError[]];
  /** The program after all fixes; without, the rule must not fix. */
  readonly output?: string;
}

/** A report. Lines and columns count from 1; the end is exclusive. */
export interface ExpectedError {
  readonly messageId: string;
  readonly data?: Data;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** All suggestions, in order; without, there must be none. */
  readonly suggestions?: readonly [ExpectedSuggestion, ...ExpectedSuggestion[]];
}

export interface ExpectedSuggestion {
  readonly messageId: string;
  readonly data?: Data;
  /** The whole program after the suggestion. */
  readonly output: string;
}

type Named<T> = T & { readonly name: string };

/** All cases of a rule. */
export interface RuleCases {
  /** The name of the rule, without prefix. */
  readonly rule: string;
  readonly valid: readonly Named<ValidCase>[];
  readonly invalid: readonly Named<InvalidCase>[];
}

export interface CaseBuilder {
  /** @param name what must hold, in words; unique among the cases of the rule */
  valid(name: string, codeOrCase: string | ValidCase): void;
  invalid(name: string, invalidCase: InvalidCase): void;
  readonly cases: RuleCases;
}

/** Collects the cases of a rule; the file `cases.ts` beside the rule exports `cases` as its default. */
export function defineCases(rule: string): CaseBuilder {
  const cases = { rule, valid: [] as Named<ValidCase>[], invalid: [] as Named<InvalidCase>[] };
  const names = new Set<string>();
  const claim = (name: string): void => {
    if (names.has(name)) throw new Error(`${rule} has two cases "${name}".`);
    names.add(name);
  };
  return {
    cases,
    valid(name, codeOrCase) {
      claim(name);
      const given = typeof codeOrCase === 'string' ? { code: codeOrCase } : codeOrCase;
      cases.valid.push({ ...given, name, code: dedent(given.code) });
    },
    invalid(name, given) {
      claim(name);
      const [first, ...rest] = given.errors;
      cases.invalid.push({
        ...given,
        name,
        code: dedent(given.code),
        errors: [withPlainOutputs(first), ...rest.map(withPlainOutputs)],
        ...(given.output !== undefined && { output: dedent(given.output) }),
      });
    },
  };
}

function withPlainOutputs(error: ExpectedError): ExpectedError {
  if (!error.suggestions) return error;
  const plain = (suggestion: ExpectedSuggestion): ExpectedSuggestion => ({
    ...suggestion,
    output: dedent(suggestion.output),
  });
  const [first, ...rest] = error.suggestions;
  return { ...error, suggestions: [plain(first), ...rest.map(plain)] };
}

/** Takes off the indentation that all lines share, and the empty lines at both ends that a template has. */
function dedent(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
