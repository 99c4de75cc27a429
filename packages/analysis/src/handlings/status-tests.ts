import type { TSESTree } from '@typescript-eslint/types';
import { usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';

/** Where a program looks whether a raw request failed, by the HTTP status: `if (!response.ok)`. */
export function statusTestOf(
  evaluator: Evaluator,
  { node, method, catalog, origin }: ApiCall,
): TSESTree.Node | undefined {
  if (method || origin.evidence === 'name' || !catalog.surface.reply.hasStatus) return undefined;
  return usesOf(evaluator, node).find(
    ({ path, role }) => role === 'tested' && /^(?:ok|status)$/.test(path[0] ?? ''),
  )?.node;
}
