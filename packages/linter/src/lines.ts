/** A place as ESLint counts it: both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset, and the offset of these. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { 0: lineBreak, index } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) {
      this.#starts.push(index + lineBreak.length);
    }
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#startOf(low) + 1 };
  }

  offsetOf({ line, column }: Position): number {
    return this.#startOf(line - 1) + column - 1;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }
}
