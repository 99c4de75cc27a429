import type { Catalog, Entry } from '@error-codes/catalog';
import type { Wanted } from './wanted.js';

/** The one error that a text belongs to, by a code in it or as a part of the message; `undefined` where it is not one. */
export function entryOfText(catalog: Catalog, wanted: Wanted): Entry | undefined {
  const [only, ...others] = entriesNamedBy(catalog, wanted);
  return others.length === 0 ? only : undefined;
}

/** The errors that texts belong to, each to one; none where one of them may belong to others. */
export function entriesNamedBy(catalog: Catalog, wanted: Wanted): readonly Entry[] {
  const isByCode = codesIn(catalog, wanted.written).length > 0;
  const isClear =
    isByCode ||
    wanted.texts.every((parts) => entriesOfText(catalog, { ...wanted, texts: [parts] }).length === 1);
  const entries = isClear ? entriesOfText(catalog, wanted) : [];
  // `Throttling` in a message may stand for all codes that begin so.
  const isOpen = entries.some(
    ({ code, tier }) =>
      tier === 'seen' || catalog.entries.some((one) => String(one.code).startsWith(`${code}.`)),
  );
  return isOpen ? [] : entries;
}

/**
 * Whether a text is surely the API's, and a code stands for it: one of its messages has it, or it speaks of codes or of
 * success. Of others nobody knows whether they tell of one error or of one cause among many.
 */
export function isOfApi(catalog: Catalog, wanted: Wanted): boolean {
  return entriesOfText(catalog, wanted).length > 0 || /\bcode\b|^(?:success|ok)$/i.test(wanted.written);
}

function entriesOfText(catalog: Catalog, wanted: Wanted): readonly Entry[] {
  const written = codesIn(catalog, wanted.written);
  if (written.length > 0) return written;
  const found = wanted.texts.map((parts) =>
    isTelling(parts)
      ? catalog.entries.filter((entry) => messagesOf(entry).some((message) => hasParts(message, parts)))
      : [],
  );
  return found.every((entries) => entries.length > 0) ? [...new Set(found.flat())] : [];
}

/** Whether the message decides what the code leaves open, by what the catalogue says of the texts of the error. */
export function isDecidedByMessage(catalog: Catalog, wanted: Wanted): boolean {
  const others = entriesOfText(catalog, wanted);
  const isByCode = codesIn(catalog, wanted.written).length > 0;
  if (!isByCode && others.some(({ isGeneral }) => isGeneral)) return true;
  if (namesSide(wanted) && others.some(({ category }) => category === 'content')) return true;
  return catalog.entries.some((entry) => {
    if (entry.retry !== 'by-message') return false;
    const patterns = (entry.retryByMessage ?? []).map(({ includes }) => includes);
    return wanted.texts.some(
      (parts) =>
        [...messagesOf(entry), ...patterns].some((text) => hasParts(text, parts)) ||
        (others.length === 0 && patterns.some((pattern) => hasParts(parts.join(' '), [pattern]))),
    );
  });
}

/** Moderation has one code for what is asked and what is answered, and only the message tells which it was. */
function namesSide({ written }: Wanted): boolean {
  return /\binput\b/i.test(written) !== /\boutput\b/i.test(written);
}

function messagesOf({ responses }: Entry): string[] {
  return responses.flatMap(({ message }) => message ?? []);
}

/** Whether a text has some parts, one behind the other, whatever the case of the letters. */
function hasParts(text: string, parts: readonly string[]): boolean {
  let rest = text.toLowerCase();
  return parts.every((part) => {
    const index = rest.indexOf(part.toLowerCase());
    rest = rest.slice(index + part.length);
    return index >= 0;
  });
}

/** Words that the messages of any error have. */
const common =
  /\b(?:an?|and|are|be|been|can|cannot|does|do|errors?|exists?|failed|for|found|has|in|invalid|is|missing|must|not|of|or|please|provided|required|support(?:s|ed)?|the|this|to|valid|was|your?)\b/gi;

/** A word alone tells of no error, be it in its message, nor does `is not supported`. */
function isTelling(parts: readonly string[]): boolean {
  return parts.some(
    (part) =>
      (/\S\s+\S/.test(part.trim()) && /\w/.test(part.replace(common, ''))) || /\p{Script=Han}{4}/u.test(part),
  );
}

/** The errors whose codes are written in a text: `code: 4100`, `InternalError.Algo`. */
function codesIn(catalog: Catalog, text: string): readonly Entry[] {
  const words = text.match(/[A-Za-z\d](?:[\w.]*\w)?/g) ?? [];
  const entries = words.flatMap((word) => {
    if (catalog.codeType === 'number')
      return /^\d{4,}$/.test(word) ? (catalog.entry(Number(word)) ?? []) : [];
    // `Conflict` and `Throttling` are words of everybody, unless nothing else is looked for.
    const isCode = /[a-z][A-Z]|[._]/.test(word) || word === text.trim();
    return isCode ? (catalog.entry(word) ?? []) : [];
  });
  return [...new Set(entries)];
}
