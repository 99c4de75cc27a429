import type { Code, Operation } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Part } from './part.js';

/** A request whose operation is known, and its body where that is an object which the program writes. */
export interface Sent {
  readonly call: ApiCall;
  readonly operation: Operation;
  readonly body: Part | undefined;
  readonly evaluator: Evaluator;
}

/** Why an API refuses a request. */
export type Reason =
  | 'tooManyMessages'
  | 'tooManyPairs'
  | 'keyTooLong'
  | 'valueTooLong'
  | 'missingProperty'
  | 'misplacedProperty'
  | 'unknownValue'
  | 'onlyText'
  | 'botAndApp'
  | 'notMultipart'
  | 'noBoundary'
  | 'twoFiles'
  | 'missingQuery'
  | 'outsideInput'
  | 'noPromptOrMessages'
  | 'noJsonWord'
  | 'jsonWithThinking'
  | 'otherBase';

/** Something in a request for which the API is documented to refuse it, or that it is documented not to read. */
export interface Rejection {
  readonly reason: Reason;
  /** What the API answers; nothing where it takes the request, and does not see a part of it. */
  readonly code?: Code;
  /** What is at fault, where the program writes it: a property as a whole, or an expression. */
  readonly at: TSESTree.Node | undefined;
  readonly limit?: number;
  readonly property?: string;
  readonly value?: string;
}
