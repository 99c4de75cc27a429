import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { Value } from './value.js';

/** How a library tries something again. */
export interface RetryLibrary {
  /** Index of the argument that is tried; `undefined` where requests of an HTTP library are. */
  readonly attempt?: number;
  /** Index of the argument that is the HTTP library, or an instance of it. */
  readonly http?: number;
  /** Index of the argument with the options. */
  readonly options: number;
  /** Options that are functions of the error and tell, by what they give, whether to try again. */
  readonly conditions: readonly string[];
  /** Other options that decide, or do something between two attempts. */
  readonly hooks: readonly string[];
  /** Whether everything is tried again that no condition excludes. */
  readonly byDefault: boolean;
  /** The number by which an option says that nothing is tried again. */
  readonly once?: Readonly<Record<string, number>>;
  /** The option with the milliseconds before the second attempt. */
  readonly wait?: string;
  /** Exports of the module that are errors after which nothing is tried again. */
  readonly final?: readonly string[];
  /** Index of the parameter of what is tried that ends the attempts when it is called. */
  readonly bail?: number;
}

const pRetry: RetryLibrary = {
  attempt: 0,
  options: 1,
  conditions: ['shouldRetry'],
  hooks: ['onFailedAttempt', 'shouldConsumeRetry', 'signal'],
  byDefault: true,
  once: { retries: 0 },
  wait: 'minTimeout',
  final: ['AbortError'],
};

const asyncRetry: RetryLibrary = {
  attempt: 0,
  options: 1,
  conditions: [],
  hooks: ['onRetry'],
  byDefault: true,
  once: { retries: 0 },
  wait: 'minTimeout',
  bail: 0,
};

const backOff: RetryLibrary = {
  attempt: 0,
  options: 1,
  conditions: ['retry'],
  hooks: [],
  byDefault: true,
  once: { numOfAttempts: 1 },
  wait: 'startingDelay',
};

const axiosRetry: RetryLibrary = {
  http: 0,
  options: 1,
  conditions: ['retryCondition'],
  hooks: ['onRetry', 'validateResponse'],
  byDefault: false,
  once: { retries: 0 },
};

/** By module and export. */
const retryLibraries: Readonly<Record<string, RetryLibrary>> = {
  'p-retry.default': pRetry,
  'async-retry.default': asyncRetry,
  'exponential-backoff.backOff': backOff,
  'axios-retry.default': axiosRetry,
};

/** The library whose function a call calls; `undefined` for all others. */
export function retryLibraryOf(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
): RetryLibrary | undefined {
  const callee: Value = evaluator.value(node.callee);
  if (callee.kind !== 'export' || callee.module === '') return undefined;
  return retryLibraries[`${callee.module}.${callee.path || 'default'}`];
}
