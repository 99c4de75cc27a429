import type { Range } from '@error-codes/analysis';

/** How one text became another: both are alike before the change and behind it. */
export interface TextChange {
  /** Where a range of the text before is now; `undefined` where it has changed. */
  toNow(range: Range): Range | undefined;
  /** Where an offset of the text now was before; `undefined` where it is new. */
  toBefore(offset: number): number | undefined;
}

export function changeBetween(before: string, now: string): TextChange {
  if (before === now) return { toNow: (range) => range, toBefore: (offset) => offset };
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const growth = now.length - before.length;
  return {
    toNow: ([from, to]) => {
      if (to <= start) return [from, to];
      return from >= before.length - end ? [from + growth, to + growth] : undefined;
    },
    toBefore: (offset) => {
      if (offset < start) return offset;
      return offset > now.length - end ? offset - growth : undefined;
    },
  };
}
