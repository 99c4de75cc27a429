import type { Catalog, Code } from '@error-codes/catalog';
import { distance } from 'fastest-levenshtein';
import type { Match } from './explanation.js';

/** Finds errors by a code, an alias or a name, however it is written. */
export function findCode(text: string, catalogs: readonly Catalog[]): readonly Match[] {
  return catalogs.flatMap((catalog) => {
    const exact = matchOf(catalog, text);
    if (exact) return [exact];
    const wanted = plain(text);
    // Digits with something between them are another number.
    if (/^\d*$/.test(wanted)) return [];
    const spelled = spellingsOf(catalog).find(({ spelling }) => plain(spelling) === wanted);
    return spelled ? [spelled.match] : [];
  });
}

/** The error of a code as an API sent it: `4100` is a number for one and no code for another. */
export function matchOf(catalog: Catalog, value: Code): Match | undefined {
  const code = catalog.codeType === 'number' && /^\d+$/.test(String(value)) ? Number(value) : value;
  const entry = catalog.entry(code);
  return entry && { catalog, entry, code };
}

/** As many as one reads. */
const mostNear = 5;

/** Errors whose code or name is nearly spelled like what was asked for, the nearest first. */
export function findNear(text: string, catalogs: readonly Catalog[]): readonly Match[] {
  const wanted = plain(text);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = catalogs
    .flatMap(spellingsOf)
    .map(({ spelling, match }) => ({ match, spelling: plain(spelling) }))
    .filter(({ spelling }) => spelling.length > wanted.length - limit - 1)
    .map(({ spelling, match }) => ({
      match,
      distance: isSwapped(spelling, wanted) ? 1 : distance(spelling, wanted),
      // One rather mistypes the end of a code than its beginning.
      shared: commonStart(spelling, wanted),
    }))
    .filter(
      (candidate) => candidate.distance <= limit || (wanted.length > 1 && candidate.shared === wanted.length),
    )
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared);
  const seen = new Set(near.map(({ match }) => match.entry));
  return [...seen]
    .slice(0, mostNear)
    .flatMap((entry) => near.find(({ match }) => match.entry === entry)?.match ?? []);
}

/** As many as say something where the numbers are alike in nothing but their size. */
const mostNumbers = 3;

/** Errors whose number is the nearest, those with as many digits first. */
export function findNearestNumbers(text: string, catalogs: readonly Catalog[]): readonly Match[] {
  if (!/^\d+$/.test(text)) return [];
  return catalogs
    .filter(({ codeType }) => codeType === 'number')
    .flatMap((catalog) => catalog.entries.map((entry) => ({ catalog, entry, code: entry.code })))
    .map((match) => ({
      match,
      digits: Math.abs(String(match.code).length - text.length),
      distance: Math.abs(Number(match.code) - Number(text)),
    }))
    .sort((a, b) => a.digits - b.digits || a.distance - b.distance)
    .slice(0, mostNumbers)
    .map(({ match }) => match);
}

/** Errors that arrive under an HTTP status. */
export function findStatus(text: string, catalogs: readonly Catalog[]): readonly Match[] {
  return catalogs
    .flatMap((catalog) => catalog.entries.map((entry) => ({ catalog, entry, code: entry.code })))
    .filter(({ entry }) => entry.responses.some(({ status }) => String(status) === text))
    .slice(0, mostNear);
}

function spellingsOf(catalog: Catalog): readonly { spelling: string; match: Match }[] {
  return catalog.entries.flatMap((entry) => [
    ...[entry.code, ...(entry.aliases ?? [])].map((code) => ({
      spelling: String(code),
      match: { catalog, entry, code },
    })),
    { spelling: entry.name, match: { catalog, entry, code: entry.code } },
  ]);
}

/** A spelling without case and separators. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Whether two texts differ in two neighbours that have changed places. */
function isSwapped(a: string, b: string): boolean {
  const at = commonStart(a, b);
  return b === a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
}
