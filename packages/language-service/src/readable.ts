import { ParseError } from '@error-codes/analysis';
import { parse, parses } from '@error-codes/linter';
import { chunksAround } from './chunks.js';
import { balanced, type Repaired } from './repair.js';
import { scan } from './scan.js';

/** Broken lines that are left out of one text. */
const most = 3;

/** The first way of reading a text that gives a program; where none does, lines that are broken elsewhere are left out. */
export function firstReadable(repairs: readonly Repaired[], fileName: string): Repaired | undefined {
  for (const repaired of repairs) {
    const text = [repaired.text, balanced(repaired.text)].find((one) => parses(one, fileName));
    if (text !== undefined) return { ...repaired, text };
  }
  // What makes sense the longest is mended nearly right.
  const [furthest] = repairs
    .map((repaired) => ({ repaired, fault: faultIn(repaired.text, fileName) }))
    .sort((a, b) => b.fault - a.fault);
  if (!furthest) return undefined;
  const text = withoutBrokenLines(furthest.repaired, furthest.fault, fileName);
  return text === undefined ? undefined : { ...furthest.repaired, text };
}

function withoutBrokenLines({ text, start }: Repaired, fault: number, fileName: string): string | undefined {
  let best = { text, fault };
  for (let count = 0; count < most; count++) {
    const { fault: at } = best;
    const further = linesBefore(best.text, at)
      .filter(([from, to]) => start < from || start > to)
      .map((line) => blankedOut(best.text, line))
      .map((one) => ({ text: one, fault: faultIn(one, fileName) }))
      .sort((a, b) => b.fault - a.fault)[0];
    if (!further || further.fault <= at) return undefined;
    if (further.fault === Infinity) return balanced(further.text);
    best = further;
  }
  return undefined;
}

const onlyComments = /^(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*$/;

/**
 * A text without those of its statements that make no sense, and what is said above them; the others stay where they
 * are. `undefined` where the others may not be statements of their own.
 */
export function withoutBrokenStatements(text: string, fileName: string): string | undefined {
  const parts = chunksAround(text, 0, text.length).map(({ range }) => text.slice(...range));
  const broken = new Set<number>();
  for (const [index, part] of parts.entries()) {
    if (parses(part, fileName)) continue;
    if (runsOn(part)) return undefined;
    broken.add(index);
    for (let above = index - 1; onlyComments.test(parts[above] ?? '.'); above--) broken.add(above);
  }
  return parts.map((part, index) => (broken.has(index) ? part.replace(/[^\r\n]/g, ' ') : part)).join('');
}

/** Whether what stands below a statement may be a part of it: of a template, or of what it has in brackets. */
function runsOn(part: string): boolean {
  const { open } = scan(part);
  // What is in its brackets stands in lines of its own that belong to it.
  return open.some(({ bracket }) => bracket === '`') || (open.length > 0 && !part.trim().includes('\n'));
}

/** Where a text stops making sense, once its brackets are closed; `Infinity` where it never does. */
function faultIn(text: string, fileName: string): number {
  const whole = balanced(text);
  if (parses(whole, fileName)) return Infinity;
  try {
    parse(whole, fileName);
    return Infinity;
  } catch (error) {
    if (error instanceof ParseError || error instanceof RangeError)
      return error instanceof ParseError ? error.offset : 0;
    throw error;
  }
}

/** The line of an offset, and the one before it that is not empty: a fault is noticed behind what is missing. */
function linesBefore(text: string, offset: number): readonly (readonly [number, number])[] {
  const line = lineAt(text, Math.min(offset, text.length));
  const before = text.slice(0, line[0]).trimEnd().length;
  return before > 0 ? [line, lineAt(text, before)] : [line];
}

function lineAt(text: string, offset: number): readonly [number, number] {
  const end = text.indexOf('\n', offset);
  return [text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end];
}

function blankedOut(text: string, [from, to]: readonly [number, number]): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
