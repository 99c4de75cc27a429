import type { Evaluator } from '../values/evaluate.js';
import { type Reach, reachOf } from './reach.js';
import type { Site, Table } from '../handlers/sites.js';
import type { Range } from '../sources/source.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { unwrap } from '../syntax/syntax.js';
import { type Condition, isSameReference } from '../handlers/tests-of-codes.js';
import type { Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';

/** One way through a construct. */
export interface Branch {
  /** The codes that take it, where nothing but the code decides. */
  readonly sites: readonly Site[] | undefined;
  /** What it does, or gives; `undefined` where it runs on into the next one. */
  readonly body: readonly TSESTree.Node[] | undefined;
}

/** A construct that chooses by code: a `switch`, a chain of `if`s or of ternaries, a look-up table. */
export interface Construct {
  readonly kind: 'switch' | 'if-chain' | 'ternary' | 'table';
  /** The statement or expression; for a table, its literal. */
  readonly node: TSESTree.Node;
  /** `switch (true)`: its cases are tests. */
  readonly isOfTests?: boolean;
  /** The last `if` of a chain. */
  readonly end?: TSESTree.Node;
  /** Where to report: the subject; the table's name. */
  readonly place: { readonly range: Range };
  readonly subject: Subject;
  /** The codes that it writes. */
  readonly written: readonly Code[];
  /** Its branches, in the order in which they are tried; without the fallback. */
  readonly branches: readonly Branch[];
  /** For a table: whether something else than such codes is looked up in it, too. */
  readonly isShared?: boolean;
  /** Whether a code has a branch of its own; `undefined` when that cannot be told. */
  covers(code: Code): boolean | undefined;
  /** Whether a code gets here at all, past the tests around and before. */
  readonly reaches: Reach;
  /** Whether all other codes are taken care of. */
  readonly hasFallback: boolean;
  /** For a table: its parts, and the look-ups that have no fallback. */
  readonly table?: Table;
  readonly lookups?: readonly TSESTree.Node[];
}

/** One construct from the conditions of its branches, when all of them are about one subject. */
export function constructOf(
  evaluator: Evaluator,
  ask: Ask,
  kind: Construct['kind'],
  node: TSESTree.Node,
  conditions: readonly Condition[],
  bodies: readonly Branch['body'][],
  hasFallback: boolean,
): Construct | undefined {
  const subject = conditions.find((condition) => condition.subject)?.subject;
  if (!subject) return undefined;
  const sameSubject = conditions.every(
    (condition) => condition.subject && isSameReference(evaluator, condition.subject.node, subject.node),
  );
  return {
    kind,
    node,
    place: unwrap(subject.node),
    subject,
    written: conditions.flatMap(({ written }) => written),
    branches: conditions.map(({ only }, index) => ({ sites: only, body: bodies[index] })),
    covers: (code) => {
      const covered = conditions.map((condition) => condition.covers(code));
      if (covered.includes(true)) return true;
      return !sameSubject || covered.includes(undefined) ? undefined : false;
    },
    reaches: reachOf(evaluator, node, subject, ask),
    hasFallback,
  };
}
