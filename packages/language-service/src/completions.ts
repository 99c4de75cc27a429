import type { Facts, Handler, Site, Subject } from '@error-codes/analysis';
import type { Catalog, Code, Entry } from '@error-codes/catalog';
import type { CompletionItem, Document } from './answers.js';
import { type CodePosition, positionAt } from './code-positions.js';
import { explain } from './explanation.js';
import { readAround } from './read.js';

/** The codes that can stand at an offset, most likely first. */
export function completionsAt(document: Document, offset: number): readonly CompletionItem[] | undefined {
  const position = positionAt(document.text, offset);
  if (!position) return undefined;
  const around = readAround(document, position);
  if (!around) return undefined;
  const { facts } = around;
  if (position.place === 'argument') {
    const chosen = facts.catalogsOfArgument(around.offset);
    if (chosen) return itemsOfCatalogs(facts, position, chosen);
  }
  const handler = handlerAt(facts, around.offset);
  return handler && itemsOfHandler(facts, position, handler, around.offset);
}

function handlerAt(facts: Facts, offset: number): Handler | undefined {
  const isThere = ({ node, local }: Site): boolean => local && node.range[0] === offset;
  return facts.codeHandlers.find(({ sites }) => sites.some(isThere));
}

/** What can be compared with a subject: in the order of use, and as the subject spells it. */
function itemsOfHandler(
  facts: Facts,
  position: CodePosition,
  handler: Handler,
  offset: number,
): readonly CompletionItem[] | undefined {
  const { subject } = handler;
  const { catalog } = subject;
  // A number in quotes is never equal to one.
  const isText = catalog.codeType === 'string' || subject.kind === 'code-text' || position.place === 'key';
  if (position.quote && !isText) return undefined;

  const handled = facts.handledEntries(subject, offset);
  const likely = facts.entriesFor(subject);
  const rank = rankOf(facts, subject, handled, likely);
  const all = [...new Set([...likely, ...facts.entriesFor(subject, 'all')])];
  const ordered = all.map((entry, index) => ({ entry, rank: rank(entry), index }));
  ordered.sort((a, b) => a.rank - b.rank || a.index - b.index);

  const items = ordered.map(({ entry }, index) => {
    const code = facts.codeFor(subject, entry);
    const written = position.quote ? String(code) : writtenFor(facts, position, subject, entry);
    return itemOf(facts, position, catalog, entry, { code, written, index });
  });
  const missing = missingSnippet(facts, position, handler, handled);
  return missing ? [...items, missing] : items;
}

/** A code as it is written outside of quotes. */
function writtenFor(facts: Facts, { place }: CodePosition, subject: Subject, entry: Entry): string {
  const spelling = facts.spellingOf(subject, entry);
  // A key is a text without quotes where it can be.
  return place === 'key' ? spelling.replace(/^['"]([A-Za-z_$][\w$]*|\d+)['"]$/, '$1') : spelling;
}

/** The lower, the earlier: the operation's codes first, those that must be handled before others, what is handled last. */
function rankOf(
  facts: Facts,
  { catalog, origin }: Subject,
  handled: ReadonlySet<Entry>,
  likely: readonly Entry[],
): (entry: Entry) => number {
  const mustHandle = new Set(facts.mustHandle(catalog).map((code) => catalog.entry(code)));
  const ofSubject = new Set(likely);
  return (entry) => {
    const isOwn = entry.operations?.some((id) => origin.operations?.has(id)) === true;
    return (
      (handled.has(entry) ? 8 : 0) +
      (ofSubject.has(entry) ? 0 : 4) +
      (mustHandle.has(entry) ? 0 : 2) +
      (isOwn || origin.operations === undefined ? 0 : 1)
    );
  };
}

/** Both catalogues, or the one that a call names. */
function itemsOfCatalogs(
  facts: Facts,
  position: CodePosition,
  chosen: readonly Catalog[],
): readonly CompletionItem[] {
  let index = 0;
  return chosen.flatMap((catalog) => {
    if (position.quote && catalog.codeType === 'number') return [];
    const first = facts.mustHandle(catalog).flatMap((code) => catalog.entry(code) ?? []);
    const all = new Set([...first, ...facts.documentedEntries(catalog)]);
    return [...all].map((entry) => {
      const { code } = entry;
      const written = typeof code === 'number' || position.quote ? String(code) : facts.quoted(code);
      return itemOf(facts, position, catalog, entry, { code, written, index: index++ });
    });
  });
}

function itemOf(
  { locale }: Facts,
  { start, replacedEnd }: CodePosition,
  catalog: Catalog,
  entry: Entry,
  { code, written, index }: { code: Code; written: string; index: number },
): CompletionItem {
  const { summary } = entry.text[locale];
  return {
    label: String(code),
    kind: 'code',
    detail: summary,
    documentation: () => explain(catalog, entry, code, locale),
    filterText: `${written} ${entry.name} ${entry.text.en.summary}`,
    sortText: String(index).padStart(4, '0'),
    insertText: written,
    range: [start, replacedEnd],
  };
}

const allMissing = {
  en: (count: number) => `all missing codes (${String(count)})`,
  'zh-CN': (count: number) => `所有缺少的错误码（${String(count)} 个）`,
};

/** In a `switch`: a case for every code of the operation that has none. */
function missingSnippet(
  facts: Facts,
  { place, quote, isFollowed, start, replacedEnd }: CodePosition,
  handler: Handler,
  handled: ReadonlySet<Entry>,
): CompletionItem | undefined {
  const { subject, node } = handler;
  if (place !== 'case' || quote || isFollowed) return undefined;
  const construct = facts.constructs.find((one) => one.node === node);
  const missing = facts
    .entriesFor(subject)
    .filter((entry) => !handled.has(entry) && construct?.reaches(entry.code) !== false);
  if (missing.length === 0) return undefined;
  const { indent, semicolon } = facts.style;
  const cases = missing.map((entry, index) => {
    const { summary } = entry.text[facts.locale];
    const head = `${facts.spellingOf(subject, entry)}: // ${summary}`;
    return `${snippetText(head)}\n${indent}\${${String(index + 1)}:break${semicolon}}`;
  });
  return {
    label: allMissing[facts.locale](missing.length),
    kind: 'snippet',
    detail: facts.titleOf(subject.catalog),
    documentation: () =>
      missing
        .map((entry) => `- \`${String(facts.codeFor(subject, entry))}\` ${entry.text[facts.locale].summary}`)
        .join('\n'),
    filterText: `all missing ${allMissing[facts.locale](missing.length)}`,
    sortText: '9999',
    insertText: cases.join('\ncase '),
    range: [start, replacedEnd],
  };
}

/** A text in which nothing is a tab stop. */
function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
