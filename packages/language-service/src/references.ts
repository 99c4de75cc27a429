import type { Facts, Range } from '@error-codes/analysis';
import type { CodeIdentity, Document } from './answers.js';
import type { LastGood } from './last-good.js';

/** The code that a handler writes at an offset. */
export function codeAt(
  lastGood: LastGood<Facts>,
  document: Document,
  offset: number,
): CodeIdentity | undefined {
  const understood = lastGood.read(document);
  const before = understood?.change.toBefore(offset);
  if (!understood || before === undefined) return undefined;
  const written = understood.known.codeWrittenAt(before);
  return written?.entry && { provider: written.handler.subject.catalog.provider, code: written.entry.code };
}

/** Every place where a handler decides on a code, in any of its spellings. */
export function handlersOf(
  lastGood: LastGood<Facts>,
  document: Document,
  code: CodeIdentity,
): readonly Range[] {
  const understood = lastGood.read(document);
  if (!understood) return [];
  return understood.known.codeMentions.flatMap(({ handler, entry, range }) => {
    const isCode = entry?.code === code.code && handler.subject.catalog.provider === code.provider;
    return isCode ? [understood.change.toNow(range)].filter((now) => now !== undefined) : [];
  });
}
