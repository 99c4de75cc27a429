import { alwaysExits, type Entry, type Handler, type Style, type Subject } from '@error-codes/analysis';
import type { CompletionItem, Document } from './answers.js';
import type { CodePosition } from './code-positions.js';
import type { Around } from './read.js';

const titles = {
  en: (count: number) => `all missing codes (${String(count)})`,
  'zh-CN': (count: number) => `所有缺少的错误码（${String(count)} 个）`,
};

/** The next thing is another `case`, or the end of the `switch`; nothing but a comment is left in the line. */
const clauseFollows =
  /[ \t]*(?:\/\/[^\r\n]*)?(?:\}|$|\r?\n(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*(?:\}|$|(?:case|default)\b))/y;

type Cases = Extract<Handler['node'], { readonly cases: unknown }>['cases'];

interface AroundCase extends Around {
  readonly handler: Handler;
  readonly handled: ReadonlySet<Entry>;
}

/** In a `switch`: a case for every code of the operation that has none; where cases share what they do, only the labels. */
export function missingCases(
  { text }: Document,
  position: CodePosition,
  around: AroundCase,
): CompletionItem | undefined {
  const { facts, offset, handler, handled } = around;
  const { place, quote, isFollowed, start, end, replacedEnd } = position;
  const { node, subject } = handler;
  if ((place !== 'case' && place !== 'clause') || quote || !('cases' in node)) return undefined;
  const construct = facts.constructs.find((one) => one.node === node);
  if (!construct) return undefined;
  const [from, to] = node.range;
  const written = facts.source.text;
  if (!isAllOf(text, position, written.slice(from, offset), written.slice(offset + 1, to))) return undefined;

  clauseFollows.lastIndex = end;
  const hasBody = isFollowed || !clauseFollows.test(text);
  const isEntered = isEnteredFrom(node.cases, offset);
  if (place === 'clause' && (hasBody || isEntered)) return undefined;

  const missing = facts
    .entriesFor(subject)
    .filter(
      (entry) => !handled.has(entry) && construct.reaches(entry.code) !== false && canBe(subject, entry),
    );
  if (missing.length === 0) return undefined;
  const labels = missing.map((entry) => ({
    code: facts.spellingOf(subject, entry),
    comment: snippetText(` // ${entry.text[facts.locale].summary}`),
  }));
  const cases =
    hasBody || isEntered
      ? together(labels, facts.style, { hasBody, isFollowed })
      : apart(labels, facts.style);
  const title = titles[facts.locale](missing.length);
  return {
    label: title,
    kind: 'snippet',
    detail: facts.titleOf(subject.catalog),
    documentation: () =>
      missing
        .map((entry) => `- \`${String(facts.codeFor(subject, entry))}\` ${entry.text[facts.locale].summary}`)
        .join('\n'),
    filterText: `${place === 'clause' ? 'case ' : ''}all missing ${title}`,
    sortText: '9999',
    isLast: place === 'clause' && start < replacedEnd,
    insertText: (place === 'clause' ? 'case ' : '') + cases,
    range: [start, replacedEnd],
  };
}

/** Whether all of a `switch` was read as it stands around the place: a case that was left out would be missing. */
function isAllOf(
  text: string,
  { place, start, end, isFollowed }: CodePosition,
  before: string,
  behind: string,
): boolean {
  const head = place === 'clause' ? before.replace(/case $/, '') : before;
  const rest = isFollowed ? behind : behind.slice(1);
  const tail = text.slice(end);
  return text.slice(0, start).endsWith(head) && (tail.startsWith(rest) || rest.startsWith(tail));
}

/** Whether the case before the one at an offset, or the `default`, runs into it. */
function isEnteredFrom(cases: Cases, offset: number): boolean {
  const previous = cases[cases.findIndex(({ test }) => test?.range[0] === offset) - 1];
  return previous !== undefined && !previous.consequent.some(alwaysExits);
}

/** Whether the compiler lets a subject be compared with an entry. */
function canBe({ type }: Subject, { code, aliases = [] }: Entry): boolean {
  if (type?.isUnresolved) return false;
  if (!type || type.open || type.literals.length === 0) return true;
  const literals = new Set(type.literals.map(String));
  return [code, ...aliases].some((one) => literals.has(String(one)));
}

interface Label {
  readonly code: string;
  readonly comment: string;
}

/** Each with a body of its own. */
function apart(labels: readonly Label[], style: Style): string {
  return labels
    .map(({ code, comment }, index) => `${snippetText(code)}:${comment}\n${bodyOf(style, index + 1)}`)
    .join('\ncase ');
}

/** All with the body that is there; where none is, with one. */
function together(
  labels: readonly Label[],
  style: Style,
  { hasBody, isFollowed }: { hasBody: boolean; isFollowed: boolean },
): string {
  return labels
    .map(({ code, comment }, index) => {
      const label = snippetText(code);
      if (index < labels.length - 1) return `${label}:${comment}`;
      if (hasBody) return isFollowed ? label : `${label}:`;
      return `${label}:${comment}\n${bodyOf(style, 1)}`;
    })
    .join('\ncase ');
}

function bodyOf({ indent, semicolon }: Style, stop: number): string {
  return `${indent}\${${String(stop)}:break${semicolon}}`;
}

/** A text in which nothing is a tab stop. */
function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
