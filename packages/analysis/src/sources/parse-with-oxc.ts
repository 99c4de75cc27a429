import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { nestingOf } from './nesting.js';
import type { Parsed } from './source.js';
import { setParents } from '../syntax/syntax.js';

/** What we use of `oxc-parser`. A host hands its `parseSync` over: nobody loads a native module unasked. */
export type ParseSync = (
  fileName: string,
  text: string,
  options: {
    lang: 'ts' | 'tsx' | 'dts' | 'jsx';
    astType: 'ts';
    range: true;
    preserveParens: false;
  },
) => {
  readonly program: unknown;
  readonly comments: readonly {
    readonly type: 'Line' | 'Block';
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly errors: readonly {
    readonly message: string;
    readonly labels: readonly { readonly start: number }[];
  }[];
};

/** A text that is no program, or one that cannot be read. */
export class ParseError extends Error {
  constructor(
    readonly reason: 'syntax' | 'nesting',
    message: string,
    /** Where it was noticed: an offset into the text. */
    readonly offset: number,
  ) {
    super(message);
    this.name = 'ParseError';
  }
}

// oxc recurses on the native stack and takes the process down where that ends: measured at 2,000 levels of types
// and 2,900 parentheses in a worker thread. Scopes end in a RangeError at about the same depth.
const deepest = 1500;

/** Whether a text is a program, without a look at its tree: that is what takes the time. */
export function checkerFromOxc(parseSync: ParseSync): (text: string, fileName: string) => boolean {
  return (text, fileName) => {
    if (nestingOf(text) > deepest) return false;
    const parsed = parseSync(fileName, text, optionsFor(fileName));
    return parsed.errors.length === 0 || (parsed.program as TSESTree.Program).body.length > 0;
  };
}

/**
 * Parses with `oxc-parser` into the tree that `@typescript-eslint/parser` gives, but for tokens and `loc`.
 * @throws ParseError
 */
export function parserFromOxc(
  parseSync: ParseSync,
): (text: string, fileName: string) => Parsed & { readonly scopeManager: ScopeManager } {
  return (text, fileName) => {
    if (nestingOf(text) > deepest) throw new ParseError('nesting', 'The text is nested too deeply.', 0);
    const { program, comments, errors } = parseSync(fileName, text, optionsFor(fileName));
    const ast = program as TSESTree.Program;
    // Where oxc can go on it does, and reports what TypeScript's own parser leaves to the type checker.
    const [error] = errors;
    if (error && ast.body.length === 0) {
      throw new ParseError('syntax', error.message, error.labels[0]?.start ?? 0);
    }
    ast.comments = comments.map(
      ({ type, value, start, end }) => ({ type, value, range: [start, end] }) as TSESTree.Comment,
    );
    setParents(ast);
    return { ast, scopeManager: scopesOf(ast, fileName) };
  };
}

/** Without what TypeScript's libraries declare: a name that a file does not declare is global. */
function scopesOf(ast: TSESTree.Program, fileName: string): ScopeManager {
  try {
    return analyze(ast, { sourceType: 'module', lib: [], globalReturn: /\.cjs$/i.test(fileName) });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ParseError('nesting', 'The text is nested too deeply.', 0);
    }
    throw error;
  }
}

function optionsFor(fileName: string): Parameters<ParseSync>[2] {
  return { lang: languageOf(fileName), astType: 'ts', range: true, preserveParens: false };
}

function languageOf(fileName: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (/\.d\.[cm]?ts$/i.test(fileName)) return 'dts';
  if (/\.tsx$/i.test(fileName)) return 'tsx';
  if (/\.[cm]?jsx?$/i.test(fileName)) return 'jsx';
  return 'ts';
}
