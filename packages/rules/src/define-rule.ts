import type { Locale } from '@error-codes/catalog';
import type { Facts, Range } from '@error-codes/analysis';
import { withOwnLineBreaks } from './own-line-breaks.js';

/** The texts of a rule: message id to sentence, in every language. Placeholders are `{{ name }}`. */
export type Messages = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

interface Described {
  /** A phrase without full stop; the table in the documentation is made of it. */
  readonly description: string;
}

/** An option that is one of some values. */
export interface Choice<Value extends string | boolean = string | boolean> extends Described {
  readonly enum: readonly Value[];
  readonly default: NoInfer<Value>;
}

/** An option that is a list of texts. */
export interface List extends Described {
  readonly items: 'string';
  readonly default: readonly string[];
}

/** One option: the values it takes, the default, and what it is for. */
export type Option = Choice | List;

export type OptionDefinitions = Readonly<Record<string, Option>>;

export type OptionValues<Options extends OptionDefinitions> = {
  readonly [Name in keyof Options]: Options[Name] extends Choice
    ? Options[Name]['enum'][number]
    : Options[Name] extends List
      ? readonly string[]
      : string | boolean | readonly string[];
};

/** Replaces a range of the text; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export type Data = Readonly<Record<string, string | number>>;

/** A change that the user may choose; it can change what the program does. */
export interface Suggestion<Id extends string = string> {
  readonly message: Id;
  readonly data?: Data;
  readonly edits: readonly Edit[];
}

/** What a rule found. */
export interface Finding<Id extends string = string> {
  readonly message: Id;
  readonly data?: Data;
  /** Where to report. */
  readonly at: { readonly range: Range };
  /** A change that cannot alter what the program does. */
  readonly fix?: readonly Edit[];
  readonly suggestions?: readonly Suggestion<Id>[];
}

export interface Rule<Id extends string = string, Options extends OptionDefinitions = OptionDefinitions> {
  /** The name without prefix: `no-unknown-code`. */
  readonly name: string;
  /** Imperative, without full stop. */
  readonly description: string;
  /** The smallest preset that has the rule. */
  readonly preset: 'recommended' | 'strict';
  /** Options that the preset `strict` sets. */
  readonly strict?: Partial<OptionValues<Options>>;
  /** The codes that a program spares itself by following the rule. */
  readonly prevents?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly messages: Readonly<Record<Id, Readonly<Record<Locale, string>>>>;
  readonly options: Options;
  readonly hasFix: boolean;
  readonly hasSuggestions: boolean;
  check(input: { readonly facts: Facts; readonly options: OptionValues<Options> }): Iterable<Finding<Id>>;
}

/** Defines a rule: facts in, findings out. Rules write `\\n`; what they insert ends its lines as the file does. */
export function defineRule<Id extends string, const Options extends OptionDefinitions>(
  rule: Omit<Rule<Id, Options>, 'messages' | 'hasFix' | 'hasSuggestions'> & {
    readonly messages: Readonly<Record<Id, Readonly<Record<Locale, string>>>>;
    readonly hasFix?: boolean;
    readonly hasSuggestions?: boolean;
  },
): Rule<Id, Options> {
  return {
    hasFix: false,
    hasSuggestions: false,
    ...rule,
    *check(input) {
      for (const finding of rule.check(input)) yield withOwnLineBreaks(finding, input.facts);
    },
  };
}
