import { catalogs, type Catalog, type Code, type Entry, type Locale } from '@error-codes/catalog';
import type { Call, Findings, HandlerFound, ProviderFindings, Skipped } from './findings.js';

/** How a code is met: by a branch of its own, together with all others, or not at all. */
export type Coverage = 'handled' | 'fallback' | 'unhandled';

export const coverages = ['handled', 'fallback', 'unhandled'] as const satisfies readonly Coverage[];

/** How many codes are met in which way. */
export interface Counts extends Readonly<Record<Coverage, number>> {
  readonly codes: number;
}

/** Stands for calls whose operation is not known. */
export const anyOperation = '*';

export interface OperationCoverage extends Counts {
  readonly operation: string;
  readonly calls: number;
  /** The codes that must be handled by name, and are not. */
  readonly missing: readonly Code[];
}

export interface CodeCoverage {
  readonly code: Code;
  readonly name: string;
  readonly summary: string;
  /** Whether it must be handled by name. */
  readonly required: boolean;
  /** What the best of its operations has. */
  readonly coverage: Coverage;
  /** For each operation that can send it; none where only a handler speaks of it. */
  readonly operations: Readonly<Record<string, Coverage>>;
  /** Where a handler decides on it. */
  readonly places: readonly CodePlace[];
}

export interface CodePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Whether only names say that the provider is meant. */
  readonly weak: boolean;
}

export interface ProviderCoverage {
  readonly provider: string;
  readonly title: string;
  readonly required: readonly Code[];
  readonly summary: Counts;
  readonly operations: readonly OperationCoverage[];
  /** Those first that must be handled and are not; then what is unhandled, met by a fallback, handled. */
  readonly codes: readonly CodeCoverage[];
  readonly calls: readonly Call[];
  readonly handlers: readonly HandlerFound[];
}

/** What `--format json` prints. */
export interface CoverageReport {
  readonly version: 1;
  readonly locale: Locale;
  readonly shard?: string | undefined;
  readonly catalogs: Readonly<Record<string, string>>;
  readonly providers: readonly ProviderCoverage[];
  readonly skipped: readonly Skipped[];
}

/** What findings amount to. */
export function coverageReportOf({ providers, ...findings }: Findings, locale: Locale): CoverageReport {
  return {
    version: 1,
    locale,
    shard: findings.shard,
    catalogs: findings.catalogs,
    providers: providers.flatMap((found) => {
      const catalog = Object.values(catalogs).find(({ provider }) => provider === found.provider);
      return catalog ? [providerCoverageOf(catalog, found, locale)] : [];
    }),
    skipped: findings.skipped,
  };
}

function providerCoverageOf(catalog: Catalog, found: ProviderFindings, locale: Locale): ProviderCoverage {
  const { provider, required, calls, handlers } = found;
  const operations = operationsOf(catalog, found);
  const byOperation = new Map(operations.map((id) => [id, coverageIn(catalog, id, found)]));
  const codes = catalog.entries.flatMap((entry) => codeCoverageOf(entry, byOperation, found, locale));
  return {
    provider,
    title: catalog.title[locale],
    required,
    summary: countsOf(codes.flatMap((one) => (canCome(one) ? [one.coverage] : []))),
    operations: operations.map((operation) => {
      const covered = byOperation.get(operation) ?? new Map<Entry, Coverage>();
      return {
        operation,
        calls: callsOf(calls, operation).length,
        ...countsOf([...covered.values()]),
        missing: [...covered].flatMap(([{ code }, coverage]) =>
          required.includes(code) && coverage !== 'handled' ? [code] : [],
        ),
      };
    }),
    codes: codes.sort((a, b) => urgencyOf(a) - urgencyOf(b)),
    calls,
    handlers,
  };
}

/** The operations that are called or whose errors are handled, as the catalogue orders them. */
function operationsOf(catalog: Catalog, { calls, handlers }: ProviderFindings): readonly string[] {
  const used = new Set([...calls, ...handlers].flatMap(({ operations }) => operations ?? []));
  const known = catalog.operations.flatMap(({ id }) => (used.has(id) ? [id] : []));
  const isUnknown = calls.some(({ operations }) => operations === null);
  return isUnknown || known.length === 0 ? [...known, anyOperation] : known;
}

/** How the codes that an operation can send are met. */
function coverageIn(
  catalog: Catalog,
  operation: string,
  { calls, handlers }: ProviderFindings,
): ReadonlyMap<Entry, Coverage> {
  const own = callsOf(calls, operation);
  // What an SDK makes up itself is in no raw response.
  const isRaw = own.length > 0 && own.every((call) => call.package === null && call.evidence === 'flow');
  // Where nothing is called, a handler may be given any code; a call that is not known sends what all of them do.
  const isAll = operation === anyOperation && calls.length === 0;
  const entries = isAll ? catalog.entries : catalog.entriesOf(operation);
  const reached = handlers.filter(({ operations }) => operations?.includes(operation) ?? true);
  const named = new Set(reached.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const otherwise = reached.some(({ others }) => others) ? 'fallback' : 'unhandled';
  return new Map(
    entries
      .filter(({ tier, category }) => tier !== 'seen' && !(isRaw && category === 'client'))
      .map((entry) => [entry, named.has(entry.code) ? 'handled' : otherwise]),
  );
}

function callsOf(calls: readonly Call[], operation: string): readonly Call[] {
  return calls.filter(({ operations }) => operations?.includes(operation) ?? operation === anyOperation);
}

/** What becomes of a code; none where it can neither come nor is handled. */
function codeCoverageOf(
  entry: Entry,
  byOperation: ReadonlyMap<string, ReadonlyMap<Entry, Coverage>>,
  { required, handlers }: ProviderFindings,
  locale: Locale,
): readonly CodeCoverage[] {
  const places = handlers.flatMap(({ path, codes, evidence }) =>
    codes.flatMap(({ code, line, column }) =>
      code === entry.code ? [{ path, line, column, weak: evidence === 'name' }] : [],
    ),
  );
  const operations = [...byOperation].flatMap(([id, covered]) => {
    const coverage = covered.get(entry);
    return coverage ? [[id, coverage] as const] : [];
  });
  if (operations.length === 0 && places.length === 0) return [];
  const found = operations.map(([, coverage]) => coverage);
  return [
    {
      code: entry.code,
      name: entry.name,
      summary: entry.text[locale].summary,
      required: required.includes(entry.code),
      coverage: coverages.find((coverage) => found.includes(coverage)) ?? 'handled',
      operations: Object.fromEntries(operations),
      places: [
        ...new Map(places.map((place) => [`${place.path}:${place.line}:${place.column}`, place])).values(),
      ],
    },
  ];
}

/** The operations in which a code must be handled by name, and is not. */
export function missingIn({ required, operations }: CodeCoverage): readonly string[] {
  return required ? Object.keys(operations).filter((id) => operations[id] !== 'handled') : [];
}

/** Whether an operation in use can send a code. */
function canCome({ operations }: CodeCoverage): boolean {
  return Object.keys(operations).length > 0;
}

function urgencyOf(code: CodeCoverage): number {
  if (missingIn(code).length > 0) return 0;
  return canCome(code) ? { unhandled: 1, fallback: 2, handled: 3 }[code.coverage] : 4;
}

function countsOf(found: readonly Coverage[]): Counts {
  const count = (coverage: Coverage): number => found.filter((one) => one === coverage).length;
  return {
    codes: found.length,
    handled: count('handled'),
    fallback: count('fallback'),
    unhandled: count('unhandled'),
  };
}
