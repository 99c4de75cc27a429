import type { Range } from '@error-codes/analysis';

/** More text than this is not read to answer for one place. */
const most = 24_000;

/** The beginning of a line that goes on with what stands above it, although it begins at the margin. */
const continues = /[\s})\]`.?:&|+*]|else\b|catch\b|finally\b/y;

/**
 * Parts a text into the statements at its margin, without parsing: one that is broken spoils no other. Text that is
 * indented as a whole is one part.
 */
export function chunksOf(text: string): readonly Range[] {
  const starts = [0];
  let commentEnd = 0;
  for (
    let start = text.indexOf('\n') + 1;
    start > 0 && start < text.length;
    start = text.indexOf('\n', start) + 1
  ) {
    if (start < commentEnd) continue;
    continues.lastIndex = start;
    if (continues.test(text)) continue;
    starts.push(start);
    if (text.startsWith('/*', start)) commentEnd = text.indexOf('*/', start) + 1 || text.length;
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? text.length]);
}

const declared =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\b\s*\*?|class\b|const\b|let\b|var\b|(?:const\s+)?enum\b|interface\b|type\b|namespace\b)\s*([\w$]+|[{[][^=]*)/;

/** The names that a part brings along; for a call such as `axios.defaults.…`, whom it is about. */
function namesIn(chunk: string): readonly string[] {
  const isImport = /^import\b/.test(chunk);
  const head = isImport ? chunk : (declared.exec(chunk)?.[1] ?? /^[\w$]+/.exec(chunk)?.[0] ?? '');
  return head.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/**
 * The parts that say something of one of them: it, what it mentions, and what calls it.
 * @param own the index of the part that is asked about
 */
export function relevantChunks(text: string, chunks: readonly Range[], own: number): readonly number[] {
  const textOf = (index: number): string => text.slice(...(chunks[index] ?? [0, 0]));
  const names = chunks.map((_, index) => namesIn(textOf(index)));
  const kept = new Set([own]);
  let size = 0;
  const keep = (index: number): boolean => {
    const [start, end] = chunks[index] ?? [0, 0];
    if (kept.has(index) || size + end - start > most) return false;
    size += end - start;
    kept.add(index);
    return true;
  };
  const words = (index: number): Set<string> => new Set(textOf(index).match(/[A-Za-z_$][\w$]*/g));

  // First what calls it: that tells what its parameters are. Then what all of these mention.
  const callable = names[own] ?? [];
  if (/^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function|const|class)\b/.test(textOf(own))) {
    chunks.forEach((_, index) => {
      if (index !== own && callable.some((name) => textOf(index).includes(name))) keep(index);
    });
  }
  const queue = [...kept];
  for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
    const mentioned = words(index);
    names.forEach((brought, other) => {
      if (brought.some((name) => mentioned.has(name)) && keep(other)) queue.push(other);
    });
  }
  return [...kept].sort((a, b) => a - b);
}
