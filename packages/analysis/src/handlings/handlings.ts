import type { Catalog, Entry } from '@error-codes/catalog';
import { catchesOf } from '../catches/catches.js';
import type { Facts } from '../facts.js';
import { isProved } from '../constructs/coverage.js';
import { groupKey } from '../handlers/handlers.js';
import type { Range } from '../sources/source.js';
import type { Ask } from '../subjects/subjects.js';
import { eventLoopsOf } from '../streams/event-loops.js';
import { within } from '../syntax/syntax.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Evidence, Origin } from '../values/value.js';
import { type Decision, decisionsOf } from './decisions.js';
import { functionNameAround } from './function-name.js';
import { placeOfOthers, placeOfOthersIn } from './other-codes.js';
import { statusTestOf } from './status-tests.js';

/** What one function does about the errors that come from one place. */
export interface Handling {
  readonly catalog: Catalog;
  /** The operations whose errors come here; `undefined` when it could be any. */
  readonly operations: ReadonlySet<string> | undefined;
  readonly evidence: Evidence;
  /** Where it begins to look. */
  readonly range: Range;
  /** The name of the function. */
  readonly name: string | undefined;
  /** The codes that it decides on, by name or by a range that they lie in. */
  readonly codes: readonly { readonly entry: Entry; readonly range: Range }[];
  /** Where all other codes end up; `undefined` where that is nowhere, or not known. */
  readonly others: Range | undefined;
}

/** Everything that a file does about error codes, in the order of the text. */
export function handlingsOf(evaluator: Evaluator, ask: Ask, facts: Facts): readonly Handling[] {
  const groups = groupsOf(evaluator, ask, facts).map((group) => handlingOf(evaluator, ask, facts, group));
  const handlings = groups.map(({ handling }) => handling);
  for (const caught of catchesOf(evaluator)) {
    for (const calls of byCatalog(caught.calls)) {
      const inside = groups.flatMap(({ handling, group }, index) => {
        const isInside = group.every(({ node }) => caught.body && within(node, caught.body));
        return isInside && handling.catalog === calls[0].catalog ? [index] : [];
      });
      const place = placeOfOthersIn(evaluator, ask, caught, inside.length > 0);
      if (!place) continue;
      for (const index of inside) {
        const handling = handlings[index];
        if (handling) handlings[index] = { ...handling, others: handling.others ?? place.range };
      }
      if (inside.length === 0) handlings.push(unnamed(calls, caught.at, place));
    }
  }
  for (const { call, head, missing } of eventLoopsOf(evaluator)) {
    if (missing.length === 0) handlings.push(unnamed([call], head, head));
  }
  for (const call of facts.calls) {
    const test = statusTestOf(evaluator, call);
    if (test) handlings.push(unnamed([call], test, test));
  }
  return handlings
    .filter(({ codes, others }) => codes.length > 0 || others)
    .sort((a, b) => a.range[0] - b.range[0]);
}

type Calls = readonly [ApiCall, ...ApiCall[]];

function byCatalog(calls: readonly ApiCall[]): readonly Calls[] {
  const catalogs = [...new Set(calls.map(({ catalog }) => catalog))];
  return catalogs.map((own) => calls.filter(({ catalog }) => catalog === own) as unknown as Calls);
}

/** A place where the errors of calls come to, and no code is named. */
function unnamed(calls: Calls, at: { readonly range: Range }, others: { readonly range: Range }): Handling {
  return {
    catalog: calls[0].catalog,
    operations: operationsOf(calls.map(({ origin }) => origin)),
    evidence: calls[0].origin.evidence,
    range: at.range,
    name: functionNameAround(calls[0].node),
    codes: [],
    others: others.range,
  };
}

type Group = readonly [Decision, ...Decision[]];

/** The decisions on one subject in one function together; without those that prove too little. */
function groupsOf(evaluator: Evaluator, ask: Ask, facts: Facts): readonly Group[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisionsOf(evaluator, ask, facts)) {
    const key = `${decision.subject.catalog.provider} ${groupKey(evaluator, decision)}`;
    const group = groups.get(key);
    if (group) group.push(decision);
    else groups.set(key, [decision]);
  }
  return [...groups.values()].filter((group): group is [Decision, ...Decision[]] => {
    const written = group.flatMap(({ sites }) => sites.flatMap(({ value }) => value ?? []));
    return group.every(({ subject }) => subject.origin.evidence !== 'name' || isProved(subject, written));
  });
}

function handlingOf(
  evaluator: Evaluator,
  ask: Ask,
  facts: Facts,
  group: Group,
): { readonly group: Group; readonly handling: Handling } {
  const [first] = group;
  const { catalog, origin } = first.subject;
  const key = groupKey(evaluator, first);
  const constructs = facts.constructs.filter((construct) =>
    construct.kind === 'table'
      ? group.some(({ table }) => table?.node === construct.node)
      : groupKey(evaluator, construct) === key,
  );
  const handling: Handling = {
    catalog,
    operations: operationsOf(group.map(({ subject }) => subject.origin)),
    evidence: origin.evidence,
    range: first.node.range,
    name: functionNameAround(first.node),
    codes: onceEach(group.flatMap(({ codes }) => codes)),
    others: (placeOfOthers(evaluator, ask, group, constructs) ?? group.find(({ isForAll }) => isForAll)?.node)
      ?.range,
  };
  return { group, handling };
}

/** A list or table that is read twice names its codes once. */
function onceEach(codes: Handling['codes']): Handling['codes'] {
  const byPlace = new Map(codes.map((one) => [`${one.entry.code} ${one.range[0]}`, one]));
  return [...byPlace.values()].sort((a, b) => a.range[0] - b.range[0]);
}

function operationsOf(origins: readonly Origin[]): ReadonlySet<string> | undefined {
  const all = origins.map(({ operations }) => operations);
  return all.includes(undefined) ? undefined : new Set(all.flatMap((one) => [...(one ?? [])]));
}
