/** How a file is written, as far as inserted code should look like it. */
export interface Style {
  /** `'` or `"`, whichever the file has more of. */
  readonly quote: "'" | '"';
  /** One step of indentation. */
  readonly indent: string;
  /** `;`, or nothing where the file does without. */
  readonly semicolon: ';' | '';
  readonly lineBreak: LineBreak;
}

export type LineBreak = '\n' | '\r\n';

export function styleOf(text: string): Style {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const steps = new Map<string, number>();
  let before = '';
  for (const [, space = ''] of text.matchAll(/^([ \t]*)\S/gm)) {
    if (space.startsWith(before) && space.length > before.length) {
      const step = space.slice(before.length);
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    before = space;
  }
  const [indent] = [...steps].sort(([, a], [, b]) => b - a)[0] ?? ['  '];
  return {
    quote: count(/"/g) > count(/'/g) ? '"' : "'",
    indent,
    semicolon: count(/;[ \t]*$/gm) > 0 || count(/[\w)\]'"]$/gm) === 0 ? ';' : '',
    lineBreak: lineBreakOf(text),
  };
}

/** How the first line of a text ends. */
export function lineBreakOf(text: string): LineBreak {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** A string literal in the file's quotes. */
export function quoted(value: string, { quote }: Style): string {
  return quote + value.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`).replace(/\n/g, '\\n') + quote;
}
