import {
  analyze,
  type Configuration,
  type Facts,
  ParseError,
  readSettings,
  type Types,
} from '@error-codes/analysis';
import { concerns as concernsText, loaderFor, parse, parses } from '@error-codes/linter';
import type { Document } from './answers.js';
import { chunksAround, type Excerpt, onlyRelevant, ownIndex } from './chunks.js';
import type { CodePosition } from './code-positions.js';
import { firstReadable, withoutBrokenStatements } from './readable.js';
import { type Repaired, repairsAt } from './repair.js';

/** Smaller texts are read as a whole. */
const small = 12_000;

function configurationOf(document: Document): Configuration {
  return readSettings(document.settings, 'settings');
}

/** Whether a document can be about error codes at all, by its text. */
export function concerns(document: Document): boolean {
  const { fileName, text, types } = document;
  return concernsText(text, fileName, configurationOf(document), types !== undefined);
}

/** What a document does with codes; `undefined` where it does not parse. */
export function factsOf(document: Document): Facts | undefined {
  return factsOfText(document, document.text, document.types);
}

/** What those statements of a document do with codes that can be read, where others cannot; all stand where they stood. */
export function factsInPart(document: Document): Facts | undefined {
  const readable = withoutBrokenStatements(document.text, document.fileName);
  return readable === undefined ? undefined : factsOfText(document, readable, document.types);
}

function factsOfText(document: Document, text: string, types: Types | undefined): Facts | undefined {
  const { fileName } = document;
  // Facts are kept longer than the program behind the types: it is asked once, and then let go.
  let program = types;
  const once: Types = { answer: (questions) => program?.answer(questions) ?? questions.map(() => undefined) };
  try {
    const { ast, scopeManager } = parse(text, fileName);
    const source = { fileName, text, ast, scopeManager, types: types && once, load: loaderFor(fileName) };
    return analyze(source, configurationOf(document));
  } catch (error) {
    // What nobody can read has no facts; that it is wrong, others say.
    if (error instanceof ParseError || error instanceof RangeError) return undefined;
    throw error;
  } finally {
    program = undefined;
  }
}

/** What is known where a code is being typed. */
export interface Around {
  readonly facts: Facts;
  /** Where something stands for the code. */
  readonly offset: number;
}

/** Reads a document around a place where a code is being typed, which need not parse. */
export function readAround(document: Document, position: CodePosition): Around | undefined {
  const { text } = document;
  const isSmall = text.length <= small;
  const whole = isSmall ? read(document, text, position) : undefined;
  if (whole) return whole;
  // First member by member; where that tears something, statement by statement.
  for (const limit of [isSmall ? 0 : small, text.length]) {
    const around = readExcerpt(document, position, limit);
    if (around) return around;
  }
  return undefined;
}

/** Reads what of a text says something of a place in it: all of that, or what of it is not broken. */
function readExcerpt(document: Document, position: CodePosition, limit: number): Around | undefined {
  const { text, fileName } = document;
  const chunks = chunksAround(text, position.start, limit);
  const own = ownIndex(chunks, position.start);
  const all = onlyRelevant(text, chunks, own, () => true);
  const asItStands = readAsItStands(document, all.text, within(all, position), all);
  if (asItStands) return asItStands;
  const sound = onlyRelevant(text, chunks, own, (part) =>
    [part, `class Any {${part}\n}`, `({${part}\n})`].some((one) => parses(one, fileName)),
  );
  return read(document, sound.text, within(sound, position), sound);
}

function within(excerpt: Excerpt, position: CodePosition): CodePosition {
  const start = excerpt.fromWhole(position.start);
  return { ...position, start, end: start + position.end - position.start };
}

function read(
  document: Document,
  text: string,
  position: CodePosition,
  excerpt?: Excerpt,
): Around | undefined {
  const asItStands = readAsItStands(document, text, position, excerpt);
  if (asItStands) return asItStands;
  const { fileName } = document;
  const { whole, before } = repairsAt(text, position);
  const repaired = firstReadable(whole, fileName) ?? firstReadable(before, fileName);
  return repaired && factsAround(document, repaired, excerpt);
}

/** Reads a text in which nothing but the code that is being typed is out of order. */
function readAsItStands(
  document: Document,
  text: string,
  position: CodePosition,
  excerpt?: Excerpt,
): Around | undefined {
  for (const repaired of repairsAt(text, position).whole) {
    const around = factsAround(document, repaired, excerpt);
    if (around) return around;
  }
  return undefined;
}

function factsAround(document: Document, repaired: Repaired, excerpt?: Excerpt): Around | undefined {
  const facts = factsOfText(document, repaired.text, typesOf(document.types, repaired, excerpt));
  return facts && { facts, offset: repaired.start };
}

/** Asks about a repaired text what the host knows of the one that its author sees. */
function typesOf(
  types: Types | undefined,
  { same, growth, placeholder, start }: Repaired,
  excerpt: Excerpt | undefined,
): Types | undefined {
  if (!types) return undefined;
  const beforeRepair = (offset: number): number | undefined => {
    if (offset <= same) return offset;
    return growth === undefined || offset < start + placeholder.length ? undefined : offset - growth;
  };
  /** The end of an expression may be where another part begins: what counts is its last character. */
  const toOriginal = (offset: number, index: number): number | undefined => {
    const before = beforeRepair(offset);
    if (before === undefined || !excerpt) return before;
    return index === 0 ? excerpt.toWhole(before) : excerpt.toWhole(before - 1) + 1;
  };
  return {
    answer: (questions) => {
      const ranges = questions.map(({ range }) => range.map(toOriginal));
      const known = ranges.flatMap(([from, to]) =>
        from === undefined || to === undefined ? [] : [{ range: [from, to] as const }],
      );
      const answers = [...types.answer(known)];
      return ranges.map((range) => (range.includes(undefined) ? undefined : answers.shift()));
    },
  };
}
