import type { Locale } from '@error-codes/catalog';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Fault, Path } from './check-schema.js';
import { toPointer } from './json-pointer.js';

/** A JSON text that was read. */
export interface ParsedJson {
  /** The value; where there are faults, what could be made out of it. */
  readonly value: unknown;
  /** Where the text is no JSON, or is not clear. */
  readonly faults: readonly JsonFault[];
  /** Where something stands that a schema does not allow. */
  readonly placeOf: (fault: Fault) => string;
}

export interface JsonFault {
  /** Line and column, both from 1. */
  readonly place: string;
  readonly say: (locale: Locale) => string;
}

/** Reads a JSON text, strictly: no comments, no spare commas, no key twice. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const place = (offset: number): string => placeIn(text, offset);
  const placeOf = ({ kind, path }: Fault): string => {
    const present = kind === 'missingKey' ? path.slice(0, -1) : path;
    const node = tree && findNodeAtLocation(tree, [...present]);
    // A key that should not be is told from its value.
    return place((kind === 'unknownKey' ? node?.parent : node)?.offset ?? 0);
  };
  try {
    const value: unknown = JSON.parse(text);
    const faults = repeatedKeys(tree).map(({ node, path }) => ({
      place: place(node.offset),
      say: (locale: Locale) => sentences.repeatedKey[locale](toPointer(path)),
    }));
    return { value, faults, placeOf };
  } catch {
    const { offset, say } = explain(text, errors[0]);
    const locale: unknown = tree && findNodeAtLocation(tree, ['locale'])?.value;
    return { value: { locale }, faults: [{ place: place(offset), say }], placeOf };
  }
}

type Sentence = Readonly<Record<Locale, (what: string) => string>>;

const sentences = {
  empty: {
    en: () => 'The file is empty. Write {}, or delete the file.',
    'zh-CN': () => '文件是空的。请写入 {}，或删除该文件。',
  },
  spareComma: {
    en: (bracket) => `JSON takes no comma before the closing ${bracket}. Remove it.`,
    'zh-CN': (bracket) => `JSON 不允许在结尾的 ${bracket} 前面加逗号，请删除。`,
  },
  comment: {
    en: () => 'JSON has no comments. Remove this one.',
    'zh-CN': () => 'JSON 不支持注释，请删除。',
  },
  missingComma: {
    en: (next) => `A comma is missing before ${next}. Add it.`,
    'zh-CN': (next) => `${inFrontOf(next)}缺少逗号，请补上。`,
  },
  missingColon: {
    en: (next) => `A colon is missing before ${next}. Add it.`,
    'zh-CN': (next) => `${inFrontOf(next)}缺少冒号，请补上。`,
  },
  missingKey: {
    en: (next) => `A key in double quotes is missing before ${next}. Add it.`,
    'zh-CN': (next) => `${inFrontOf(next)}缺少键名（要用双引号括起来），请补上。`,
  },
  missingValue: {
    en: (next) => `A value is missing before ${next}. Add it.`,
    'zh-CN': (next) => `${inFrontOf(next)}缺少值，请补上。`,
  },
  missingBracket: {
    en: (bracket) => `The closing ${bracket} is missing here. Add it.`,
    'zh-CN': (bracket) => `此处缺少结尾的 ${bracket}，请补上。`,
  },
  more: {
    en: () => 'The configuration has ended before this. Remove what follows.',
    'zh-CN': () => '配置到此之前已经结束，请删除后面多余的内容。',
  },
  openText: {
    en: () => 'This text has no end. Close it with ".',
    'zh-CN': () => '这个字符串没有结束，请补上 "。',
  },
  escape: {
    en: () => 'A backslash stands here before what JSON cannot escape. Write \\\\ for one backslash.',
    'zh-CN': () => '这个字符串里有 JSON 不认识的转义。反斜杠本身请写作 \\\\。',
  },
  control: {
    en: () => 'A control character stands in this text. Remove it, or write it with a backslash.',
    'zh-CN': () => '这个字符串里有控制字符。请删除，或用反斜杠转义。',
  },
  halfNumber: {
    en: () => 'This number is not complete. Complete it.',
    'zh-CN': () => '这个数字不完整，请补全。',
  },
  unknown: {
    en: (what) => `JSON has nothing like ${what}. Put it in double quotes if it is text.`,
    'zh-CN': (what) => `JSON 里没有 ${what} 这种写法。如果是字符串，请用双引号括起来。`,
  },
  repeatedKey: {
    en: (pointer) => `${pointer} stands here a second time, and only one could hold. Remove one.`,
    'zh-CN': (pointer) => `${pointer} 在此重复出现，只有一处能生效，请删除其中一处。`,
  },
} satisfies Record<string, Sentence>;

const sentenceOf: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, Sentence>>> = {
  InvalidNumberFormat: sentences.halfNumber,
  PropertyNameExpected: sentences.missingKey,
  ValueExpected: sentences.missingValue,
  ColonExpected: sentences.missingColon,
  CommaExpected: sentences.missingComma,
  EndOfFileExpected: sentences.more,
  InvalidCommentToken: sentences.comment,
  UnexpectedEndOfComment: sentences.comment,
  UnexpectedEndOfString: sentences.openText,
  UnexpectedEndOfNumber: sentences.halfNumber,
  InvalidUnicode: sentences.escape,
  InvalidEscapeCharacter: sentences.escape,
  InvalidCharacter: sentences.control,
};

const opposite: Readonly<Record<string, string>> = { '}': ']', ']': '}' };

/** What is wrong first; what a parser says of the rest mostly follows from it. */
function explain(text: string, error: ParseError | undefined): { offset: number; say: JsonFault['say'] } {
  if (text.trim() === '') return { offset: 0, say: (locale) => sentences.empty[locale]() };
  const { offset, length } = error ?? { offset: 0, length: 0 };
  const found = error && printParseErrorCode(error.error);
  const next = text.slice(offset, offset + Math.min(length, 40));
  const said =
    (sentence: Sentence, what?: string): JsonFault['say'] =>
    (locale) =>
      sentence[locale](what ?? (next === '' ? end[locale] : next));

  const comma = /,\s*$/.exec(text.slice(0, offset));
  const closes = next === '}' || next === ']';
  if (comma && closes) return { offset: comma.index, say: said(sentences.spareComma) };
  if (found === 'CommaExpected' && closes) {
    return { offset, say: said(sentences.missingBracket, opposite[next]) };
  }
  if (found === 'CloseBraceExpected') return { offset, say: said(sentences.missingBracket, '}') };
  if (found === 'CloseBracketExpected') return { offset, say: said(sentences.missingBracket, ']') };
  return { offset, say: said((found && sentenceOf[found]) ?? sentences.unknown) };
}

const end: Readonly<Record<Locale, string>> = { en: 'the end', 'zh-CN': '结尾' };

/** Chinese has a blank behind what is not Chinese. */
function inFrontOf(next: string): string {
  return next === end['zh-CN'] ? `${next}前面` : `${next} 前面`;
}

function repeatedKeys(node: Node | undefined, path: Path = []): readonly { node: Node; path: Path }[] {
  const seen = new Set<string>();
  return (node?.children ?? []).flatMap((child, index) => {
    if (child.type !== 'property') return repeatedKeys(child, [...path, index]);
    const [keyNode, valueNode] = child.children ?? [];
    const key = String(keyNode?.value);
    const here = [...path, key];
    const repeated = seen.has(key) ? [{ node: child, path: here }] : [];
    seen.add(key);
    return [...repeated, ...repeatedKeys(valueNode, here)];
  });
}

function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
