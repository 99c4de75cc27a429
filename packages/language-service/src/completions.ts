import type { Facts, Handler, Site, Subject } from '@error-codes/analysis';
import type { Catalog, Code, Entry } from '@error-codes/catalog';
import type { CompletionItem, Document } from './answers.js';
import { type CodePosition, positionAt } from './code-positions.js';
import { explain } from './explanation.js';
import { missingCases } from './missing-cases.js';
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
  if (!handler) return undefined;
  const handled = facts.handledEntries(handler.subject, around.offset);
  const codes =
    position.place === 'clause' ? [] : itemsOfHandler(facts, position, handler, handled, around.offset);
  const snippet = codes && missingCases(document, position, { ...around, handler, handled });
  return snippet ? [...codes, snippet] : codes;
}

function handlerAt(facts: Facts, offset: number): Handler | undefined {
  const isThere = ({ node, local }: Site): boolean => local && node.range[0] === offset;
  return facts.codeHandlers.find(({ sites }) => sites.some(isThere));
}

/** What can be compared with a subject: in the order of use, and as the subject spells it. */
function itemsOfHandler(
  facts: Facts,
  position: CodePosition,
  { subject }: Handler,
  handled: ReadonlySet<Entry>,
  offset: number,
): readonly CompletionItem[] | undefined {
  const { catalog } = subject;
  // A number in quotes is never equal to one.
  const isText = catalog.codeType === 'string' || subject.kind === 'code-text' || position.place === 'key';
  if (position.quote && !isText) return undefined;

  const likely = facts.entriesFor(subject);
  const rank = rankOf(facts, subject, handled, likely);
  const all = [...new Set([...likely, ...facts.entriesFor(subject, 'all')])];
  const ordered = all.map((entry, index) => ({ entry, rank: rank(entry), index }));
  ordered.sort((a, b) => a.rank - b.rank || a.index - b.index);

  const items = ordered.map(({ entry }, index) => {
    const code = facts.codeFor(subject, entry);
    const written = writtenAt(position, code, facts.spellingOf(subject, entry));
    return itemOf(facts, position, catalog, entry, { code, written, index });
  });
  const configured = codesOfSettings(facts, subject, offset).map((code, index) => {
    const spelling = isText ? facts.quoted(String(code)) : String(code);
    const written = writtenAt(position, code, spelling);
    return itemOfSettings(facts, position, catalog, { code, written, index: items.length + index });
  });
  return [...items, ...configured];
}

/** A code as it is written at a place. */
function writtenAt({ place, quote }: CodePosition, code: Code, spelling: string): string {
  if (quote)
    return String(code)
      .replace(/\\|\$(?=\{)/g, '\\$&')
      .replaceAll(quote, `\\${quote}`);
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
    isLast: false,
    insertText: written,
    range: [start, replacedEnd],
  };
}

/** The codes that only the settings know; what is handled last, but for what stands at an offset. */
function codesOfSettings(facts: Facts, subject: Subject, offset: number): readonly Code[] {
  const { catalog } = subject;
  const codes = new Set<Code>(facts.configuration.settings.codes?.[catalog.provider]);
  const others = [...codes].filter((code) => !catalog.entry(code) && code !== catalog.surface.success);
  const sites = facts.handlersOf(subject).flatMap((handler) => handler.sites);
  const isHandled = (code: Code): boolean =>
    sites.some(
      ({ node, value, local }) => !(local && node.range[0] === offset) && String(value) === String(code),
    );
  return [...others.filter((code) => !isHandled(code)), ...others.filter(isHandled)];
}

const fromSettings = {
  en: {
    detail: 'Named by your configuration',
    documentation: (api: string) =>
      `A code of ${api} that stands under \`codes\` of your configuration. The catalogue says nothing about it.`,
  },
  'zh-CN': {
    detail: '来自你的配置',
    documentation: (api: string) => `${api}的错误码，写在配置的 \`codes\` 中；错误码表里没有它的说明。`,
  },
} as const;

function itemOfSettings(
  { locale }: Facts,
  { start, replacedEnd }: CodePosition,
  { title }: Catalog,
  { code, written, index }: { code: Code; written: string; index: number },
): CompletionItem {
  const { detail, documentation } = fromSettings[locale];
  return {
    label: String(code),
    kind: 'code',
    detail,
    documentation: () => documentation(title[locale]),
    filterText: written,
    sortText: String(index).padStart(4, '0'),
    isLast: false,
    insertText: written,
    range: [start, replacedEnd],
  };
}
