import {
  analyze,
  type Configuration,
  type Facts,
  mayConcern,
  type Module,
  ParseError,
  readSettings,
  type Types,
} from '@error-codes/analysis';
import { load, parse, parses } from '@error-codes/linter';
import type { Document } from './answers.js';
import { chunksOf, relevantChunks } from './chunks.js';
import type { CodePosition } from './code-positions.js';
import { type Repaired, repairsAt } from './repair.js';

/** Smaller texts are read as a whole. */
const small = 12_000;

function configurationOf(document: Document): Configuration {
  return readSettings(document.settings, 'settings');
}

/** Whether a document can be about error codes at all, by its text. */
export function concerns(document: Document): boolean {
  const { fileName, text, types } = document;
  return mayConcern(
    { text, fileName, load: loaderOf(document), hasTypes: types !== undefined },
    configurationOf(document),
  );
}

/** What a document does with codes; `undefined` where it does not parse. */
export function factsOf(document: Document): Facts | undefined {
  return factsOfText(document, document.text, document.types);
}

function factsOfText(document: Document, text: string, types: Types | undefined): Facts | undefined {
  const { fileName } = document;
  // Facts are kept longer than the program behind the types: it is asked once, and then let go.
  let program = types;
  const once: Types = { answer: (questions) => program?.answer(questions) ?? questions.map(() => undefined) };
  try {
    const { ast, scopeManager } = parse(text, fileName);
    const source = { fileName, text, ast, scopeManager, types: types && once, load: loaderOf(document) };
    return analyze(source, configurationOf(document));
  } catch (error) {
    // What nobody can read has no facts; that it is wrong, others say.
    if (error instanceof ParseError || error instanceof RangeError) return undefined;
    throw error;
  } finally {
    program = undefined;
  }
}

function loaderOf({ fileName }: Document): (specifier: string) => Module | undefined {
  return (specifier) => load(specifier, fileName);
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
  if (text.length <= small) {
    const whole = firstThatParses(document, repairsAt(text, position));
    if (whole) return factsAround(document, whole);
  }
  const chunks = chunksOf(text);
  const own = chunks.findIndex(([, end]) => position.start < end);
  const [from, to] = chunks[own] ?? [0, text.length];
  const within = { ...position, start: position.start - from, end: position.end - from };
  const repaired = firstThatParses(document, repairsAt(text.slice(from, to), within));
  if (!repaired) return undefined;

  const kept = relevantChunks(text, chunks, own).filter(
    (index) => index === own || parses(text.slice(...(chunks[index] ?? [0, 0])), document.fileName),
  );
  const parts = chunks.map(([start, end], index) => {
    if (index === own) return repaired.text;
    return kept.includes(index) ? text.slice(start, end) : `\n${' '.repeat(end - start - 1)}`;
  });
  const { growth } = repaired;
  return factsAround(document, {
    ...repaired,
    text: parts.join(''),
    start: repaired.start + from,
    same: repaired.same + from,
    // What was closed behind the part pushes all that follows further away.
    growth: growth !== undefined && repaired.text.length - growth === to - from ? growth : undefined,
  });
}

function firstThatParses(document: Document, repairs: readonly Repaired[]): Repaired | undefined {
  return repairs.find(({ text }) => parses(text, document.fileName));
}

function factsAround(document: Document, repaired: Repaired): Around | undefined {
  const facts = factsOfText(document, repaired.text, typesOf(document.types, repaired));
  return facts && { facts, offset: repaired.start };
}

/** Asks about a repaired text what the host knows of the one that its author sees. */
function typesOf(
  types: Types | undefined,
  { same, growth, placeholder, start }: Repaired,
): Types | undefined {
  if (!types) return undefined;
  const toOriginal = (offset: number): number | undefined => {
    if (offset <= same) return offset;
    return growth === undefined || offset < start + placeholder.length ? undefined : offset - growth;
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
