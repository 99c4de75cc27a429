import type { TSESTree } from '@typescript-eslint/types';
import { enclosingFunction, Node, unwrap } from '../syntax/syntax.js';
import { guardsAround } from '../values/guards.js';

/** The expressions that read the status of a response: `ok`, or a number. */
export type StatusReads = ReadonlyMap<TSESTree.Node, string>;

/** Whether a place is reached only where the HTTP status tells of a failure: `if (!response.ok) …`. */
export function isBehindFailedStatus(place: TSESTree.Node, reads: StatusReads): boolean {
  return guardsAround(place, enclosingFunction(place)).some(({ test, holds }) => fails(test, holds, reads));
}

function fails(test: TSESTree.Node, holds: boolean, reads: StatusReads): boolean {
  const node = unwrap(test);
  if (node.type === Node.UnaryExpression && node.operator === '!') return fails(node.argument, !holds, reads);
  if (reads.get(node) === 'ok') return !holds;
  if (node.type !== Node.BinaryExpression || !reads.has(unwrap(node.left))) return false;
  const limit = node.right.type === Node.Literal ? Number(node.right.value) : NaN;
  switch (node.operator) {
    case '!==':
    case '!=':
      return holds && limit === 200;
    case '===':
    case '==':
      return limit === 200 ? !holds : holds && limit >= 300;
    case '>=':
    case '>':
      return holds && limit >= 299;
    case '<':
    case '<=':
      return !holds && limit >= 299;
    default:
      return false;
  }
}
