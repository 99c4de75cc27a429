import type { Code, Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Branch, Construct } from './construct.js';
import { actDifferently } from './outcomes.js';
import type { Evaluator } from '../values/evaluate.js';

/** Two spellings of one error that a construct treats differently. */
export interface Divergence {
  readonly earlier: Code;
  readonly later: Code;
  /** Where the later one is written. */
  readonly node: TSESTree.Node;
}

interface Taken {
  readonly spelling: Code;
  readonly branch: Branch;
  readonly node: TSESTree.Node;
}

/**
 * The spellings of one error that have different branches which do different things. Silent where something else than
 * the code has a say in a branch, where the code may be another provider's (OpenAI sends `insufficient_quota`, too), and
 * where the spellings tell protocols apart.
 */
export function divergencesIn(evaluator: Evaluator, construct: Construct): readonly Divergence[] {
  const { subject, kind, written, branches } = construct;
  const { catalog, origin } = subject;
  const isCertain = origin.evidence !== 'name' && !origin.mixed && !construct.isShared;
  if (!isCertain || written.some((code) => !catalog.entry(code) && code !== catalog.surface.success))
    return [];

  const found: Divergence[] = [];
  const ways = new Set<string>();
  for (const spellings of spellingsOf(branches, construct).values()) {
    const [first, ...others] = spellings;
    for (const { spelling, branch, node } of others) {
      if (!first?.branch.body || !branch.body || branch.body === first.branch.body) continue;
      if (!actDifferently(evaluator, kind, first.branch.body, branch.body)) continue;
      found.push({ earlier: first.spelling, later: spelling, node });
      ways.add([first.branch.body, branch.body].map((body) => textOf(evaluator, body)).join('\n'));
    }
  }
  return tellsProtocolsApart(found, ways) ? [] : found;
}

/** Whether a construct asks in which protocol an error came: by its words, or since several errors part in one way. */
function tellsProtocolsApart(found: readonly Divergence[], ways: ReadonlySet<string>): boolean {
  const isOneWay = ways.size === 1;
  return (
    isOneWay &&
    (found.length > 1 || [...ways].some((way) => /native|compat|protocol|原生|兼容|协议/i.test(way)))
  );
}

function textOf({ source }: Evaluator, body: readonly TSESTree.Node[]): string {
  return body.map((node) => source.text.slice(...node.range)).join('\n');
}

/** The spellings of each error that a construct writes, with the branch that takes each. */
function spellingsOf(branches: readonly Branch[], { subject }: Construct): Map<Entry, Taken[]> {
  const taken = new Map<Entry, Taken[]>();
  for (const branch of branches) {
    if (!branch.sites || branch.sites.some(({ value }) => value === undefined)) break;
    for (const { value, node } of branch.sites) {
      const entry = value === undefined ? undefined : subject.catalog.entry(value);
      if (!entry || value === undefined) continue;
      const spellings = taken.get(entry) ?? [];
      if (!spellings.some(({ spelling }) => spelling === value))
        taken.set(entry, [...spellings, { spelling: value, branch, node }]);
    }
  }
  return taken;
}
