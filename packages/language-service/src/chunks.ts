import type { Range } from '@error-codes/analysis';
import { multilineRanges, rangeAround } from './multiline.js';

/** More text than this is not read to answer for one place. */
const most = 24_000;

/** The beginning of a line that goes on with what stands above it, although it is indented no further. */
const continues = /[\s})\]`'"\d.,?:=!&|+*]|else\b|catch\b|finally\b/y;

/** Lines without code. */
const comments = /(?:[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*)?\r?\n)*/y;

/** A part of a text; a frame is what stands around the parts of a longer one, and can only be read with these. */
export interface Chunk {
  readonly range: Range;
  readonly isFrame: boolean;
}

/**
 * Parts a text into its statements, without parsing: one that is broken spoils no other. The one around an offset is
 * parted again, into its own statements or members, as long as it is longer than a limit.
 */
export function chunksAround(text: string, offset: number, limit: number): readonly Chunk[] {
  const multiline = multilineRanges(text);
  const whole: Range = [0, text.length];
  let chunks = statementsIn(text, whole, '', multiline).map((range): Chunk => ({ range, isFrame: false }));
  for (;;) {
    const own = ownIndex(chunks, offset);
    const inner = chunks[own] && innerChunks(text, chunks[own].range, limit, multiline);
    // Where the offset is not within one of its parts, nothing is won.
    if (!inner || inner[ownIndex(inner, offset)]?.isFrame !== false) return chunks;
    chunks = [...chunks.slice(0, own), ...inner, ...chunks.slice(own + 1)];
  }
}

/** The index of the chunk that an offset is in. */
export function ownIndex(chunks: readonly Chunk[], offset: number): number {
  const index = chunks.findIndex(({ range: [, end] }) => offset < end);
  return index < 0 ? chunks.length - 1 : index;
}

function innerChunks(
  text: string,
  [start, end]: Range,
  limit: number,
  multiline: readonly Range[],
): readonly Chunk[] | undefined {
  if (end - start <= limit) return undefined;
  const outer = indentAt(text, start);
  const body = /\n([ \t]+)(?=\S)/.exec(text.slice(start, end));
  const indent = body?.[1];
  if (!body || indent === undefined || indent.length <= outer.length) return undefined;
  const from = start + body.index + 1;
  // What closes the whole is indented as it begins.
  const closers = [...text.slice(from, end).matchAll(new RegExp(`\\n${outer}[})\\]]`, 'g'))];
  const to = closers.map(({ index }) => from + index + 1).find((at) => !rangeAround(multiline, at)) ?? end;
  const parts = statementsIn(text, [from, to], indent, multiline);
  if (parts.length < 2) return undefined;
  return [
    { range: [start, from], isFrame: true },
    ...parts.map((range) => ({ range, isFrame: false })),
    ...(to < end ? [{ range: [to, end] as const, isFrame: true }] : []),
  ];
}

function indentAt(text: string, start: number): string {
  return /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
}

/** The statements of a part whose lines are indented so far. */
function statementsIn(
  text: string,
  [from, to]: Range,
  indent: string,
  multiline: readonly Range[],
): readonly Range[] {
  const starts = [from];
  let next = 0;
  let line = lineBehind(text, from);
  while (line < to) {
    while ((multiline[next]?.[1] ?? Infinity) <= line) next++;
    const [begin, end] = multiline[next] ?? [line, line];
    if (begin < line) {
      line = lineBehind(text, end);
    } else {
      // A comment begins a statement where the code behind it does.
      const isLine = isFlush(text, line, indent);
      const code = isLine ? behindComments(text, line) : line;
      if (isLine && (code === text.length || isFlush(text, code, indent))) starts.push(line);
      line = code > line ? code : lineBehind(text, line);
    }
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? to]);
}

/** Where the statement at the margin begins that an offset is in. */
export function statementStart(text: string, offset: number): number {
  const multiline = multilineRanges(text);
  let last = multiline.length - 1;
  let end = offset;
  let isInStatement = false;
  while (end > 0) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    while ((multiline[last]?.[0] ?? -1) >= line) last--;
    const [begin, behind] = multiline[last] ?? [line, line];
    const isInLiteral = line < behind;
    end = isInLiteral ? begin + 1 : line - 1;
    if (isInLiteral || !isFlush(text, line, '') || (isInStatement && isComment(text, line))) continue;
    const code = behindComments(text, line);
    if (code === text.length || isFlush(text, code, '')) return line;
    isInStatement = true; // And so are the comments further up.
  }
  return 0;
}

function isComment(text: string, offset: number): boolean {
  return text.startsWith('//', offset) || text.startsWith('/*', offset);
}

/** Whether a line is indented so far and no further, and does not go on with what stands above it. */
function isFlush(text: string, line: number, indent: string): boolean {
  continues.lastIndex = line + indent.length;
  return line < text.length && text.startsWith(indent, line) && !continues.test(text);
}

/** The first line that is no comment. */
function behindComments(text: string, line: number): number {
  comments.lastIndex = line;
  comments.test(text);
  return comments.lastIndex;
}

function lineBehind(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || text.length;
}

const declared =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\b\s*\*?|class\b|const\b|let\b|var\b|(?:const\s+)?enum\b|interface\b|type\b|namespace\b)\s*([\w$]+|[{[][^=]*)/;

const modifiers =
  /^(?:(?:public|private|protected|static|readonly|override|declare|abstract|async|get|set)\s+)*/;

/** A field, or a method up to its body. */
const member = /^#?([\w$]+)[!?]?\s*(?:[=:;]|\([^(){}]*\)\s*(?::[^{;]*)?\{)/;

/** The names that a part brings along; for a call such as `axios.defaults.…`, whom it is about. */
function namesIn(chunk: string): readonly string[] {
  if (/^import\b/.test(chunk)) return identifiersIn(chunk);
  const head = declared.exec(chunk) ?? member.exec(chunk.replace(modifiers, ''));
  return identifiersIn(head?.[1] ?? /^[\w$]+(?=\s*[.?[])/.exec(chunk)?.[0] ?? '');
}

function identifiersIn(text: string): readonly string[] {
  return text.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/** Whether calls of it tell what its parameters are. */
function isCallable(chunk: string): boolean {
  return (
    /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function|const|class)\b/.test(chunk) ||
    member.test(chunk.replace(modifiers, ''))
  );
}

/** Some parts of a text, one behind the other. */
export interface Excerpt {
  readonly text: string;
  /** Where an offset of the whole text is in the excerpt, if it is in one of its parts. */
  fromWhole(offset: number): number;
  /** Where an offset of the excerpt is in the whole text. */
  toWhole(offset: number): number;
}

/**
 * The parts that say something of one of them: it, what it mentions, and what calls it.
 * @param own the index of the part that is asked about
 * @param isWhole whether a part can be read by itself
 */
export function onlyRelevant(
  text: string,
  chunks: readonly Chunk[],
  own: number,
  isWhole: (part: string) => boolean,
): Excerpt {
  const texts = chunks.map(({ range }) => text.slice(...range));
  const kept = relevantIndexes(
    texts.map((part) => part.trimStart()),
    own,
  );
  const ranges = chunks.flatMap(({ range, isFrame }, index) =>
    index === own || isFrame || (kept.has(index) && isWhole(texts[index] ?? '')) ? [range] : [],
  );
  return excerptOf(text, ranges);
}

function excerptOf(text: string, ranges: readonly Range[]): Excerpt {
  const moved: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  let length = 0;
  for (const [start, end] of ranges) {
    moved.push({ from: length, to: length + end - start, by: start - length });
    length += end - start;
  }
  const last = moved.at(-1)?.by ?? 0;
  return {
    text: ranges.map((range) => text.slice(...range)).join(''),
    fromWhole: (offset) => offset - (moved.find(({ to, by }) => offset <= to + by)?.by ?? last),
    toWhole: (offset) => offset + (moved.find(({ to }) => offset < to)?.by ?? last),
  };
}

function relevantIndexes(texts: readonly string[], own: number): ReadonlySet<number> {
  const names = texts.map(namesIn);
  const kept = new Set([own]);
  let size = 0;
  const keep = (index: number): boolean => {
    const length = texts[index]?.length ?? 0;
    if (kept.has(index) || size + length > most) return false;
    size += length;
    kept.add(index);
    return true;
  };

  // First what calls it: that tells what its parameters are. Then what all of these mention.
  const ownText = texts[own] ?? '';
  if (isCallable(ownText)) {
    const callable = names[own] ?? [];
    texts.forEach((text, index) => {
      if (index !== own && callable.some((name) => text.includes(name))) keep(index);
    });
  }
  const queue = [...kept];
  for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
    const mentioned = new Set(identifiersIn(texts[index] ?? ''));
    names.forEach((brought, other) => {
      if (brought.some((name) => mentioned.has(name)) && keep(other)) queue.push(other);
    });
  }
  return kept;
}
