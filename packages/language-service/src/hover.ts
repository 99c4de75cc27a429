import type { Facts, Range, Subject, Types } from '@error-codes/analysis';
import type { Entry, Locale } from '@error-codes/catalog';
import type { Document, Hover } from './answers.js';
import { explain } from './explanation.js';
import type { LastGood, Understood } from './last-good.js';

/** What the code or the subject at an offset is. */
export function hoverAt(lastGood: LastGood<Facts>, document: Document, offset: number): Hover | undefined {
  const understood = lastGood.read(document);
  const before = understood?.change.toBefore(offset);
  if (!understood || before === undefined) return undefined;
  const { known: facts, change, isCurrent } = understood;
  const types = isCurrent ? document.types : undefined;
  const found = hoverOfCode(facts, before) ?? hoverOfSubject(understood, before, types);
  const range = found && change.toNow(found.range);
  return found && range && { range, contents: found.contents };
}

function hoverOfCode(facts: Facts, offset: number): Hover | undefined {
  const mentioned = facts.codeMentionedAt(offset);
  if (!mentioned) return hoverOfArgument(facts, offset);
  const { handler, site, entry, range } = mentioned;
  if (!entry) return undefined;
  return {
    range,
    contents: explain(handler.subject.catalog, entry, site.value ?? entry.code, facts.locale),
  };
}

/** The code that a function of the catalogue is given. */
function hoverOfArgument(facts: Facts, offset: number): Hover | undefined {
  const range = literalAt(facts.source.text, offset);
  const catalogs = range && facts.catalogsOfArgument(range[0]);
  if (!catalogs) return undefined;
  const text = facts.source.text.slice(...range);
  const code = /^\d/.test(text) ? Number(text) : text.slice(1, -1);
  for (const catalog of catalogs) {
    const entry = catalog.entry(code);
    if (entry) return { range, contents: explain(catalog, entry, code, facts.locale) };
  }
  return undefined;
}

/** The number or the text in quotes that stands at an offset. */
function literalAt(text: string, offset: number): Range | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const literals = /'[^'\n]*'|"[^"\n]*"|`[^`\n]*`|\b\d+\b/g;
  literals.lastIndex = start;
  for (let found = literals.exec(text); found && found.index <= offset; found = literals.exec(text)) {
    if (offset <= literals.lastIndex) return [found.index, literals.lastIndex];
  }
  return undefined;
}

function hoverOfSubject(
  { known: facts, isWhole }: Understood<Facts>,
  offset: number,
  types: Types | undefined,
): Hover | undefined {
  const subject = facts.subjectAt(offset, types);
  if (!subject) return undefined;
  const [start, end] = subject.node.range;
  // In `{ code: name } = err`, the key stands before the name.
  return { range: [Math.min(start, offset), end], contents: aboutSubject(facts, subject, isWhole) };
}

const words = {
  en: {
    codeOf: (api: string) => `An error code of **${api}**`,
    operations: (ids: readonly string[]) =>
      `${ids.length > 1 ? 'Operations' : 'Operation'}: ${ids.join(', ')}`,
    evidence: {
      type: 'Known by its type, which comes from the SDK or the catalogue.',
      flow: 'Known by following the value from the call that it came from.',
      declared: 'Known by a comment or by the settings.',
      name: 'Guessed from the names around it, so little is reported on it.',
    },
    handled: (count: number, all: number, list: string) =>
      `Handled here (${String(count)} of ${String(all)}): ${list}`,
    none: 'none',
    missing: (list: string) => `Not handled here: ${list}`,
    more: (list: string, rest: number) => `${list} and ${String(rest)} more`,
  },
  'zh-CN': {
    // A bold part that ends in a bracket has to end before a blank.
    codeOf: (api: string) => `**${api}的错误码**`,
    operations: (ids: readonly string[]) => `接口：${ids.join('、')}`,
    evidence: {
      type: '依据：类型来自 SDK 或错误码表。',
      flow: '依据：沿着数据流追溯到了发起调用的地方。',
      declared: '依据：注释或设置中的声明。',
      name: '依据：仅凭周围的命名推断，因此很少据此报告。',
    },
    handled: (count: number, all: number, list: string) =>
      `此处已处理（${String(count)}/${String(all)}）：${list}`,
    none: '无',
    missing: (list: string) => `此处未处理：${list}`,
    more: (list: string, rest: number) => `${list}，另有 ${String(rest)} 个`,
  },
} as const;

/** Codes that are named before the rest is counted. */
const shown = 12;

/** Whose code a subject is, why we think so and, where nothing is out of sight, which codes it can have. */
function aboutSubject(facts: Facts, subject: Subject, isWhole: boolean): string {
  const say = words[facts.locale];
  const operations = [...(subject.origin.operations ?? [])];
  return [
    say.codeOf(facts.titleOf(subject.catalog)),
    ...(operations.length > 0 ? [say.operations(operations.map((id) => `\`${id}\``))] : []),
    say.evidence[subject.origin.evidence],
    ...(isWhole ? aboutCodes(facts, subject) : []),
  ].join('\n\n');
}

function aboutCodes(facts: Facts, subject: Subject): readonly string[] {
  const { locale } = facts;
  const say = words[locale];
  const handled = facts.handledEntries(subject);
  const missing = facts.entriesFor(subject).filter((entry) => !handled.has(entry));
  return [
    say.handled(handled.size, handled.size + missing.length, listOf(facts, subject, [...handled], locale)),
    ...(missing.length > 0 ? [say.missing(listOf(facts, subject, missing, locale))] : []),
  ];
}

function listOf(facts: Facts, subject: Subject, entries: readonly Entry[], locale: Locale): string {
  const say = words[locale];
  if (entries.length === 0) return say.none;
  const list = entries
    .slice(0, shown)
    .map((entry) => `\`${String(facts.codeFor(subject, entry))}\``)
    .join(locale === 'en' ? ', ' : '、');
  return entries.length > shown ? say.more(list, entries.length - shown) : list;
}
