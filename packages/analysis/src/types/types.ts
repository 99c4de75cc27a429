import type { Range } from '../sources/source.js';

/**
 * What analysis asks about an expression. Analysis runs first on syntax alone and leaves its questions; the host
 * answers the whole list once; a second pass uses the answers.
 */
export interface TypeQuestion {
  /** The exact range of the expression's node. */
  readonly range: Range;
}

/** Something declared by a package: `APIError` of `@coze/api`. */
export interface Declaration {
  readonly package: string;
  readonly name: string;
}

/** What the type of an expression says. Whatever the host cannot tell is left out: unknown, not no. */
export interface TypeAnswer {
  /** The literals that the expression can be, enum members by value; `undefined` and `null` are left out. */
  readonly literals: readonly (string | number)[];
  /** Whether it can be something beside the literals. */
  readonly open: boolean;
  /** Whether a type is written down that could not be followed: it may be closed. */
  readonly isUnresolved?: boolean;
  /** Whether the answer repeats an annotation of the file, which no guard has narrowed. */
  readonly isAnnotation?: boolean;
  /** The primitive types in it, literals included. */
  readonly primitives: readonly ('string' | 'number' | 'other')[];
  /** The named types (classes, interfaces, aliases) of the expression, with the package that declares them. */
  readonly names: readonly Declaration[];
  /** For a member expression or a destructured binding: who declares the property, as `APIError.code`. */
  readonly property?: Declaration | undefined;
}

/** The answers, by the exact range of the question. */
export interface Types {
  /** All answers at once; the order is that of the questions. */
  answer(questions: readonly TypeQuestion[]): readonly (TypeAnswer | undefined)[];
}
