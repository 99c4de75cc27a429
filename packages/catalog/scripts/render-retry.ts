import type { Catalog, Code, Entry, Retry } from '../src/types.js';
import { banner, literal, spellings } from './render.js';

type Certain = Exclude<Retry, 'by-message'>;

/** TypeScript that tells of every code, seen ones and aliases included, whether it can be retried, and nothing else. */
export function renderRetry(catalogs: readonly Catalog[]): string {
  const entries = catalogs.flatMap((catalog) => catalog.entries);
  const codesByRetry: Record<Certain, Code[]> = { never: [], 'after-fix': [], backoff: [], later: [] };
  for (const entry of entries) {
    if (entry.retry !== 'by-message') codesByRetry[entry.retry].push(...spellings(entry));
  }
  return `${banner}
import type { Code, Retry } from '../types.js';

type Certain = Exclude<Retry, 'by-message'>;

export const codesByRetry: Readonly<Record<Certain, readonly Code[]>> = {
${Object.entries(codesByRetry)
  .map(([retry, codes]) => `  ${literal(retry)}: ${list(codes)},`)
  .join('\n')}
};

interface ByMessage {
  readonly codes: readonly Code[];
  /** In lower case; the first that the message contains decides. */
  readonly patterns: readonly { readonly includes: string; readonly retry: Certain }[];
}

export const retryByMessage: readonly ByMessage[] = [
${entries
  .filter((entry) => entry.retry === 'by-message')
  .map(renderByMessage)
  .join('\n')}
];
`;
}

function renderByMessage(entry: Entry): string {
  const patterns = (entry.retryByMessage ?? []).map(
    ({ includes, retry }) => `{ includes: ${literal(includes.toLowerCase())}, retry: ${literal(retry)} }`,
  );
  return `  { codes: ${list(spellings(entry))}, patterns: [${patterns.join(', ')}] },`;
}

function list(codes: readonly Code[]): string {
  return `[${codes.map(literal).join(', ')}]`;
}
