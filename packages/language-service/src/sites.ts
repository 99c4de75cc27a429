import type { Facts, Handler, Range, Site } from '@error-codes/analysis';
import type { Catalog, Code, Entry } from '@error-codes/catalog';

/** A code that a handler writes in this file. */
export interface WrittenCode {
  readonly handler: Handler;
  readonly site: Site;
  readonly entry: Entry | undefined;
}

/** The readers of error codes; an HTTP status and another's code are none. */
export function codeHandlers({ handlers }: Facts): readonly Handler[] {
  return handlers.filter(({ subject: { kind } }) => kind !== 'status' && kind !== 'foreign-code');
}

/** Every code that handlers of a file write there, once. */
export function writtenCodes(facts: Facts): readonly WrittenCode[] {
  const seen = new Set<number>();
  return codeHandlers(facts).flatMap((handler) =>
    handler.sites.flatMap((site): WrittenCode[] => {
      const { value, local, node } = site;
      if (!local || value === undefined || seen.has(node.range[0])) return [];
      seen.add(node.range[0]);
      return [{ handler, site, entry: entryOf(handler.subject.catalog, value) }];
    }),
  );
}

/** The code that is written at an offset. */
export function codeWrittenAt(facts: Facts, offset: number): WrittenCode | undefined {
  return writtenCodes(facts).find(({ site: { node } }) => node.range[0] <= offset && offset <= node.range[1]);
}

/** A place that is about a code, although the code may be written elsewhere. */
export interface Mention extends WrittenCode {
  readonly range: Range;
}

/** Every place where handlers of a file decide on a code, once: the codes that they write, and what stands for others. */
export function mentions(facts: Facts): readonly Mention[] {
  const named = codeHandlers(facts).flatMap((handler) =>
    handler.sites.flatMap((site): Mention[] => {
      const { value, local } = site;
      // A list of another file is mentioned where it is read.
      const range = testedBy(handler, site)?.range ?? (local ? undefined : handler.node.range);
      if (value === undefined || !range) return [];
      return [{ handler, site, entry: entryOf(handler.subject.catalog, value), range }];
    }),
  );
  const written = writtenCodes(facts).map((one) => ({ ...one, range: one.site.node.range }));
  const places = new Map(
    [...named, ...written].map((one) => [`${String(one.range[0])} ${String(one.entry?.code)}`, one]),
  );
  return [...places.values()];
}

/** The code that a `case` is about, from its keyword on, or that a comparison names by a constant. */
export function codeMentionedAt(facts: Facts, offset: number): Mention | undefined {
  for (const handler of codeHandlers(facts)) {
    for (const site of handler.sites) {
      const tested = testedBy(handler, site);
      if (!tested || site.value === undefined) continue;
      const { parent } = tested;
      const start = parent?.type === 'SwitchCase' ? parent.range[0] : tested.range[0];
      const range: Range = [start, tested.range[1]];
      if (start > offset || offset > range[1]) continue;
      return { handler, site, entry: entryOf(handler.subject.catalog, site.value), range };
    }
  }
  return undefined;
}

/** The expression of a `case` or a comparison that a site gives its value. */
function testedBy({ node, sites, subject }: Handler, site: Site): Handler['node'] | undefined {
  if (node.type === 'SwitchStatement') {
    const tests = node.cases.flatMap(({ test }) => test ?? []);
    return tests[sites.indexOf(site)];
  }
  if (node.type !== 'BinaryExpression' || node.operator === 'in') return undefined;
  const isLeft = node.left.range[0] <= subject.node.range[0] && subject.node.range[1] <= node.left.range[1];
  return isLeft ? node.right : node.left;
}

/** What the handlers of the same subject compare it with already, but for what stands at an offset. */
export function handledEntries(facts: Facts, handler: Handler, except?: number): ReadonlySet<Entry> {
  const { catalog } = handler.subject;
  const beside = facts.handlersBeside(handler);
  return new Set(
    beside.flatMap(({ sites, form }) =>
      sites.flatMap(({ node, value, local }) => {
        if (value === undefined || (local && node.range[0] === except)) return [];
        return form === 'prefix'
          ? entriesBeginningWith(catalog, String(value))
          : (entryOf(catalog, value) ?? []);
      }),
    ),
  );
}

function entryOf(catalog: Catalog, value: Code): Entry | undefined {
  return catalog.entry(value) ?? catalog.entry(Number(value));
}

function entriesBeginningWith({ entries }: Catalog, head: string): readonly Entry[] {
  return entries.filter(({ code, tier }) => tier !== 'seen' && String(code).startsWith(head));
}
