import type { TSESTree } from '@typescript-eslint/types';
import { dottedName } from '../syntax/syntax.js';

/** `withRetry`, `retry.run`, `retryable` */
export function namesRetry(callee: TSESTree.Node): boolean {
  return /retr(?:y|ies|ying|iable)|attempt|backoff/i.test(dottedName(callee) ?? '');
}

/** `shouldRetry`, `isRetryable`, `retryIf`: what tells, by `true`, to try again. */
export function namesCondition(name: string): boolean {
  return /^(?:should|can|is|may|must)?_?[rR]etr(?:y|yable|iable)(?:If|When|On|Condition|able)?$/.test(name);
}
