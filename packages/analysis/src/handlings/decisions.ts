import type { Entry } from '@error-codes/catalog';
import type { Facts } from '../facts.js';
import type { Handler } from '../handlers/handlers.js';
import type { Site } from '../handlers/sites.js';
import { placeOfDecision } from '../handlers/written-codes.js';
import type { Range } from '../sources/source.js';
import { entryOf, isDocumented } from '../subjects/entries.js';
import type { Ask } from '../subjects/subjects.js';
import type { Evaluator } from '../values/evaluate.js';
import { rangesOf } from './ranges.js';

/** What reads a subject, and the codes that it decides on. */
export interface Decision extends Pick<Handler, 'node' | 'subject' | 'sites' | 'table'> {
  readonly codes: readonly { readonly entry: Entry; readonly range: Range }[];
  /** Whether it is for all codes alike. */
  readonly isForAll?: boolean;
}

/** Every decision on codes, by name or by a range that they lie in, in the order of the text. */
export function decisionsOf(evaluator: Evaluator, ask: Ask, facts: Facts): readonly Decision[] {
  const byName = facts.codeHandlers.map((handler) => ({
    ...handler,
    codes: handler.sites.flatMap((site) =>
      entriesOf(handler, site).map((entry) => ({ entry, range: placeOfDecision(handler, site) })),
    ),
  }));
  const byRange = rangesOf(evaluator, ask).map(({ node, subject, entries, isAll }) => ({
    node,
    subject,
    sites: [],
    codes: isAll ? [] : entries.map((entry) => ({ entry, range: node.range })),
    isForAll: isAll,
  }));
  return [...byName, ...byRange].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** The entries that a site stands for: where beginnings are compared, several. */
function entriesOf({ subject, form }: Handler, { value }: Site): readonly Entry[] {
  const { catalog } = subject;
  if (value === undefined) return [];
  if (form !== 'prefix') return [entryOf(catalog, value) ?? []].flat();
  return catalog.entries.filter(
    (entry) => isDocumented(entry) && String(entry.code).startsWith(String(value)),
  );
}
