import type { Catalog, Code } from '@error-codes/catalog';
import type { Facts } from '../facts.js';
import type { Handler } from './handlers.js';
import type { Site } from './sites.js';
import { isDocumented, spellingsOf } from '../subjects/entries.js';
import { isEverydayCode } from '../subjects/everyday-codes.js';
import { rightPlaces } from './right-places.js';
import { nearestNumbers, nearestTexts } from './spelling.js';
import { isKeyofCast } from '../subjects/annotated-types.js';
import { holdsCode, type Subject } from '../subjects/subjects.js';

/** What is wrong with a code that a program writes. */
export type Verdict =
  /** No entry has it. `nearest`: one candidate, or several equally near, or none. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Code[] }
  /** `'4100'` where numbers are compared. */
  | { readonly kind: 'string-against-number'; readonly number: number }
  /** `4100` where strings are compared. */
  | { readonly kind: 'number-against-string' }
  /** `401` where a code is read. */
  | { readonly kind: 'http-status' }
  /** A code of the provider where it never is: `err.code` of an axios error, `res.status`; and where it is. */
  | { readonly kind: 'wrong-place'; readonly right: readonly string[] };

/** Codes that operating systems, Node, browsers and HTTP libraries put beside those of an API. */
const systemCode =
  /^(?:E[A-Z]{2,}[A-Z\d_]*|ERR_[A-Z\d_]+|UND_ERR_[A-Z\d_]+|ABORT_ERR|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+|SELF_SIGNED_[A-Z_]+|UNABLE_TO_[A-Z_]+|HPE_[A-Z_]+|AbortError|TimeoutError)$/;

/** How such codes begin. */
const systemPrefix = /^(?:E[A-Z]|ERR_|UND_ERR|HPE_|CERT_|SELF_|UNABLE_|DEPTH_|ABORT)/;

/** What is wrong with a site; `undefined` when nothing is, or when that is not proved. */
export function verdictOf(facts: Facts, handler: Handler, site: Site): Verdict | undefined {
  const { value } = site;
  const { subject } = handler;
  if (value === undefined || value === '' || subject.fallbacks.includes(value)) return undefined;
  if (isOwnUnion(subject) && subject.type?.literals.includes(value)) return undefined;
  if (!holdsCode(subject)) return misplaced(facts, handler, value);
  return typeof value === 'number'
    ? verdictOfNumber(facts, handler, value, site)
    : verdictOfText(facts, handler, value, site);
}

/** Whether the type lists the values by itself: what stands there, the program has declared. */
function isOwnUnion({ node, type }: Subject): boolean {
  return type !== undefined && !type.open && !isKeyofCast(node);
}

/** Type, flow and declared evidence prove; a name does not, nor does a `catch` behind several libraries. */
function isCertain({ subject: { origin }, isShared }: Handler): boolean {
  return origin.evidence !== 'name' && !origin.mixed && !isShared;
}

function isHttpStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value < 600;
}

/** WebSockets close with these; SDKs pass them on in place of a code (`@coze/api/ws-tools`). */
function isCloseCode(value: number): boolean {
  return value >= 1000 && value <= 1015;
}

function misplaced(facts: Facts, handler: Handler, value: Code): Verdict | undefined {
  const { subject } = handler;
  if (!isCertain(handler) || !subject.catalog.entry(value)) return undefined;
  if (typeof value === 'number' && isHttpStatus(value)) return undefined;
  return { kind: 'wrong-place', right: rightPlaces(facts, subject) };
}

function verdictOfNumber(facts: Facts, handler: Handler, value: number, site: Site): Verdict | undefined {
  const { subject } = handler;
  const { catalog } = subject;
  if (catalog.codeType === 'string') {
    if (!isCertain(handler) || site.isKey || handler.form === 'loose-equality') return undefined;
    if (subject.type?.primitives.includes('number')) return undefined;
    if (isHttpStatus(value)) return { kind: 'http-status' };
    return value >= 600 ? { kind: 'number-against-string' } : undefined;
  }
  if (facts.isKnown(catalog, value)) return undefined;
  if (isHttpStatus(value)) {
    return isCertain(handler) && subject.kind !== 'code-or-status' ? { kind: 'http-status' } : undefined;
  }
  if (!Number.isInteger(value) || value < 1000 || isCloseCode(value)) return undefined;
  const nearest = nearestTo(facts, subject, value);
  return isProved(facts, handler, value, nearest) ? { kind: 'unknown', nearest } : undefined;
}

function verdictOfText(facts: Facts, handler: Handler, value: string, site: Site): Verdict | undefined {
  const { subject, form } = handler;
  const { catalog } = subject;
  if (catalog.codeType === 'number') {
    if (!/^\d+$/.test(value) || form === 'prefix') return undefined;
    if (form === 'loose-equality' || isText(subject))
      return verdictOfNumber(facts, handler, Number(value), site);
    return isCertain(handler) ? { kind: 'string-against-number', number: Number(value) } : undefined;
  }
  if (systemCode.test(value) || isForeign(subject, value)) return undefined;
  if (/^[1-5]\d\d$/.test(value)) return isCertain(handler) ? { kind: 'http-status' } : undefined;
  if (form === 'prefix') {
    if (systemPrefix.test(value)) return undefined;
    const known = spellings(subject).some((spelling) => spelling.startsWith(value));
    return known || !isCertain(handler)
      ? undefined
      : { kind: 'unknown', nearest: nearestTexts(value, headsOf(subject, value)) };
  }
  if (facts.isKnown(catalog, value)) return undefined;
  const nearest = nearestTo(facts, subject, value);
  return isProved(facts, handler, value, nearest) ? { kind: 'unknown', nearest } : undefined;
}

/** Whether the codes arrive as texts: through `String`, a template, or by type. */
function isText(subject: Subject): boolean {
  return subject.kind === 'code-text' || (subject.type?.primitives.includes('string') ?? false);
}

/** Whether another service sends the code through the same SDK. */
function isForeign({ catalog }: Subject, value: string): boolean {
  return catalog.surface.sdks.some(({ foreignCodes }) => foreignCodes?.includes(value));
}

/** The beginnings of codes, cut where a misspelled one ends: `Throttling` of `Throttling.RateQuota`. */
function headsOf(subject: Subject, value: string): readonly string[] {
  const parts = value.split('.').length;
  return [...new Set(spellings(subject).map((spelling) => spelling.split('.').slice(0, parts).join('.')))];
}

/** The spellings that a program may write: all but those that were only seen. */
function spellings({ catalog }: Subject): readonly string[] {
  return catalog.entries.filter(isDocumented).flatMap(spellingsOf);
}

function nearestTo(facts: Facts, subject: Subject, value: Code): readonly Code[] {
  if (typeof value === 'string')
    return inOneSpelling(subject, value, nearestTexts(value, spellings(subject)));
  const all = subject.catalog.entries.filter(isDocumented).map(({ code }) => Number(code));
  return nearestNumbers(
    value,
    facts.entriesFor(subject).map(({ code }) => Number(code)),
    all,
  );
}

/** Of several spellings of one error, the one that the protocol uses, else the one that is written alike. */
function inOneSpelling(
  { catalog, origin }: Subject,
  value: string,
  found: readonly string[],
): readonly string[] {
  const entry = catalog.entry(found[0] ?? '');
  if (found.length < 2 || !entry || found.some((spelling) => catalog.entry(spelling) !== entry)) return found;
  const ofProtocol = origin.protocol === undefined ? [] : (entry.protocols?.[origin.protocol] ?? []);
  const isSnake = (text: string): boolean => /^[^A-Z]*$/.test(text);
  const alike = found.filter((spelling) => isSnake(spelling) === isSnake(value));
  const chosen = found.find((spelling) => ofProtocol.includes(spelling)) ?? alike[0] ?? found[0];
  return chosen === undefined ? found : [chosen];
}

/**
 * Whether a value that no entry has may be called unknown. Under weak evidence nothing is without company: a text near
 * a code needs one code of the provider beside it (others have a `RequestTimeout`, too), all else needs two.
 */
function isProved(facts: Facts, handler: Handler, value: Code, nearest: readonly Code[]): boolean {
  const { subject } = handler;
  // The vendor's long numbers come from inside its services; no table has them all.
  if (typeof value === 'number' && value >= 1_000_000) return isCertain(handler) && nearest.length > 0;
  if (isCertain(handler)) return true;
  const written = facts.handlersBeside(handler).flatMap(({ sites }) => sites.map((site) => site.value));
  if (typeof value === 'string' && nearest.length > 0) {
    return subject.origin.mixed === 'same-library' || written.some((code) => isKnownText(subject, code));
  }
  if (typeof value === 'string' && subject.origin.evidence !== 'name') return false;
  if (
    typeof value === 'number' &&
    subject.origin.mixed === 'other-call' &&
    subject.origin.evidence !== 'name'
  ) {
    // What throws synchronously has no such numbers, but for those that its author made up.
    return subject.catalog.entries.some(({ code }) => sameFamily(Number(code), value));
  }
  const lookAlike =
    typeof value === 'string'
      ? written.every((code) => typeof code === 'string' && sameStyle(code, value))
      : subject.catalog.entries.some(({ code }) => sameFamily(Number(code), value));
  return lookAlike && corroborates(subject.catalog, written);
}

function isKnownText({ catalog }: Subject, code: Code | undefined): boolean {
  return typeof code === 'string' && catalog.entry(code) !== undefined;
}

/** Round numbers are everybody's; two codes of the provider, one of them not round, are its own. */
export function corroborates(catalog: Catalog, written: readonly (Code | undefined)[]): boolean {
  const known = new Set(written.flatMap((code) => (code !== undefined && catalog.entry(code) ? [code] : [])));
  return known.size >= 2 && [...known].some((code) => typeof code === 'string' || !isEverydayCode(code));
}

/** Whether two texts are written alike: `QuotaExceeded` and `InvalidApiKey`, not `TIMEOUT`. */
function sameStyle(a: string, b: string): boolean {
  const style = (text: string): string =>
    /^[A-Z][A-Z\d_]*$/.test(text) ? 'upper' : /^[A-Z]/.test(text) ? 'pascal' : 'snake';
  return style(a) === style(b);
}

/** Whether two numbers have the same length and begin alike: 4100 and 4117. */
function sameFamily(a: number, b: number): boolean {
  return String(a).length === String(b).length && String(a).slice(0, 2) === String(b).slice(0, 2);
}
