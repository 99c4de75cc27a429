import type { Facts, Handler, Site } from '@error-codes/analysis';
import type { Entry } from '@error-codes/catalog';

/** A code that a handler writes in this file. */
export interface WrittenCode {
  readonly handler: Handler;
  readonly site: Site;
  readonly entry: Entry | undefined;
}

/** Every code that handlers of a file write there, once. */
export function writtenCodes(facts: Facts): readonly WrittenCode[] {
  const seen = new Set<number>();
  return facts.handlers.flatMap((handler) => {
    const { kind, catalog } = handler.subject;
    if (kind === 'status' || kind === 'foreign-code') return [];
    return handler.sites.flatMap((site): WrittenCode[] => {
      const { value, local, node } = site;
      if (!local || value === undefined || seen.has(node.range[0])) return [];
      seen.add(node.range[0]);
      return [{ handler, site, entry: catalog.entry(value) ?? catalog.entry(Number(value)) }];
    });
  });
}

/** The code that is written at an offset. */
export function codeWrittenAt(facts: Facts, offset: number): WrittenCode | undefined {
  return writtenCodes(facts).find(({ site: { node } }) => node.range[0] <= offset && offset <= node.range[1]);
}

/** What the handlers of the same subject compare it with already, but for what stands at an offset. */
export function handledEntries(facts: Facts, handler: Handler, except?: number): ReadonlySet<Entry> {
  const { catalog } = handler.subject;
  const sites = facts.handlersBeside(handler).flatMap((one) => one.sites);
  return new Set(
    sites.flatMap(({ node, value, local }) => {
      if (value === undefined || (local && node.range[0] === except)) return [];
      return catalog.entry(value) ?? catalog.entry(Number(value)) ?? [];
    }),
  );
}
