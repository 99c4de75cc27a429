/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each at cost 1.
 * @returns the distance, or `limit + 1` as soon as it exceeds the limit
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + cost,
          isSwap ? at(beforeLast, j - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

/** A spelling without case and separators: `Invalid-api_key` is `invalidapikey`. */
function normalized(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/**
 * The candidates that a misspelled text most likely means: one, or several that are equally near, or none.
 * Texts that differ in case and separators alone are the nearest; others may be off by a quarter of their letters,
 * three at the most.
 */
export function nearestTexts(text: string, candidates: readonly string[]): readonly string[] {
  const same = candidates.filter((candidate) => normalized(candidate) === normalized(text));
  if (same.length > 0) {
    const separators = (value: string): string => value.replace(/[\p{L}\d]/gu, '');
    const alike = same.filter((candidate) => separators(candidate) === separators(text));
    return alike.length > 0 ? alike : same;
  }
  if (text.length < 4) return [];
  const limit = Math.max(1, Math.min(3, Math.floor(text.length / 4)));
  return nearestWithin(
    text,
    candidates.filter((candidate) => candidate.length >= 4),
    limit,
  );
}

/**
 * The numbers at distance 1 from a mistyped one: among the first set where there are any, else among the second.
 * Four digits lie so close together that more is guesswork.
 */
export function nearestNumbers(
  number: number,
  nearby: readonly number[],
  all: readonly number[],
): readonly number[] {
  for (const candidates of [nearby, all]) {
    const found = nearestWithin(String(number), candidates.map(String), 1);
    if (found.length > 0) return found.map(Number);
  }
  return [];
}

function nearestWithin(text: string, candidates: readonly string[], limit: number): readonly string[] {
  let best = limit;
  let found: string[] = [];
  for (const candidate of candidates) {
    const steps = distance(text, candidate, best);
    if (steps > best) continue;
    if (steps < best) found = [];
    best = steps;
    found.push(candidate);
  }
  return found;
}
