import type { Construct, Facts } from '@error-codes/analysis';
import type { Edit } from '../define-rule.js';
import { ownLineBreaks } from '../own-line-breaks.js';
import { insertBranches } from './insertions.js';

/** What gives every code that a construct leaves out a branch, be there a fallback or not. */
export function missingBranches(
  facts: Facts,
  construct: Construct,
): { readonly count: number; readonly edits: readonly Edit[] } | undefined {
  const missing = facts.coverageOf(construct, 'operation')?.missing ?? [];
  const edits = missing.length > 0 ? insertBranches(facts, construct, missing) : undefined;
  return edits && { count: missing.length, edits: ownLineBreaks(edits, facts) };
}
