import type { Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Facts } from '../facts.js';
import type { Range } from '../sources/source.js';
import { entryOf } from '../subjects/entries.js';
import { holdsCode, type Subject } from '../subjects/subjects.js';
import { Node } from '../syntax/syntax.js';
import type { Handler } from './handlers.js';
import type { Site } from './sites.js';

/** A code that a handler writes in its file. */
export interface WrittenCode {
  readonly handler: Handler;
  readonly site: Site;
  readonly entry: Entry | undefined;
}

/** A place that is about a code, although the code may be written elsewhere. */
export interface CodeMention extends WrittenCode {
  readonly range: Range;
}

/** The readers of error codes; an HTTP status and another's code are none. */
export function codeHandlersOf({ handlers }: Facts): readonly Handler[] {
  return handlers.filter(({ subject }) => holdsCode(subject));
}

/** Every code that handlers of a file write there, once. */
export function writtenCodesOf(facts: Facts): readonly WrittenCode[] {
  const seen = new Set<number>();
  return facts.codeHandlers.flatMap((handler) =>
    handler.sites.flatMap((site): WrittenCode[] => {
      const { value, local, node } = site;
      if (!local || value === undefined || seen.has(node.range[0])) return [];
      seen.add(node.range[0]);
      return [{ handler, site, entry: entryOf(handler.subject.catalog, value) }];
    }),
  );
}

/** Every place where handlers of a file decide on a code, once: the codes that they write, and what stands for others. */
export function codeMentionsOf(facts: Facts): readonly CodeMention[] {
  const named = facts.codeHandlers.flatMap((handler) =>
    handler.sites.flatMap((site): CodeMention[] => {
      const { value, local } = site;
      // A list of another file is mentioned where it is read.
      const range = testedBy(handler, site)?.range ?? (local ? undefined : handler.node.range);
      if (value === undefined || !range) return [];
      return [{ handler, site, entry: entryOf(handler.subject.catalog, value), range }];
    }),
  );
  const written = facts.writtenCodes.map((one) => ({ ...one, range: one.site.node.range }));
  const places = new Map(
    [...named, ...written].map((one) => [`${String(one.range[0])} ${String(one.entry?.code)}`, one]),
  );
  return [...places.values()];
}

/** The code that is written at an offset, that a `case` there is about, or that a comparison names by a constant. */
export function codeMentionedAt(facts: Facts, offset: number): CodeMention | undefined {
  const written = facts.codeWrittenAt(offset);
  if (written) return { ...written, range: written.site.node.range };
  for (const handler of facts.codeHandlers) {
    for (const site of handler.sites) {
      const tested = testedBy(handler, site);
      if (!tested || site.value === undefined) continue;
      const { parent } = tested;
      const start = parent?.type === Node.SwitchCase ? parent.range[0] : tested.range[0];
      const range: Range = [start, tested.range[1]];
      if (start > offset || offset > range[1]) continue;
      return { handler, site, entry: entryOf(handler.subject.catalog, site.value), range };
    }
  }
  return undefined;
}

/** Where a handler decides on the code of a site: the test, else the item or key; the handler where that is in another file. */
export function placeOfDecision(handler: Handler, site: Site): Range {
  return testedBy(handler, site)?.range ?? (site.local ? site.node : handler.node).range;
}

/** The expression of a `case` or a comparison that a site gives its value. */
function testedBy(handler: Handler, site: Site): TSESTree.Node | undefined {
  const { node, subject } = handler;
  if (node.type === Node.SwitchStatement) return caseOf(handler, site)?.test ?? undefined;
  if (node.type !== Node.BinaryExpression || node.operator === 'in') return undefined;
  const isLeft = node.left.range[0] <= subject.node.range[0] && subject.node.range[1] <= node.left.range[1];
  return isLeft ? node.right : node.left;
}

/** The `case` of a `switch` whose test is a site. */
export function caseOf({ node, sites }: Handler, site: Site): TSESTree.SwitchCase | undefined {
  if (node.type !== Node.SwitchStatement) return undefined;
  return node.cases.filter(({ test }) => test)[sites.indexOf(site)];
}

/** What the handlers of a subject compare it with already, but for what stands at an offset. */
export function handledEntries(facts: Facts, subject: Subject, except?: number): ReadonlySet<Entry> {
  const { catalog } = subject;
  return new Set(
    facts.handlersOf(subject).flatMap(({ sites, form }) =>
      sites.flatMap(({ node, value, local }) => {
        if (value === undefined || (local && node.range[0] === except)) return [];
        return form === 'prefix'
          ? facts.documentedEntries(catalog).filter(({ code }) => String(code).startsWith(String(value)))
          : (entryOf(catalog, value) ?? []);
      }),
    ),
  );
}
