/** A program in a page, and what the page says of it. */
export interface FencedProgram {
  readonly code: string;
  /** `ts` or `tsx`. */
  readonly language: string;
  readonly verdict: 'reported' | 'silent';
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** The line of its first line in the page. */
  readonly line: number;
}

/**
 * Reads the TypeScript programs of a page. Each has to say what happens to it:
 * ```ts reported, or ```ts silent, and perhaps options={"codes":"all"}.
 * @throws Error for a program that does not
 */
export function fencedPrograms(page: string): readonly FencedProgram[] {
  const programs: FencedProgram[] = [];
  for (const { 1: language = '', 2: info = '', 3: code = '', index } of page.matchAll(
    /^```(tsx?)\b[ \t]*(.*)\n([\s\S]*?)^```[ \t]*$/gm,
  )) {
    const line = page.slice(0, index).split('\n').length + 1;
    const said = /^(reported|silent)(?:\s+options=(\{.*\}))?\s*$/.exec(info);
    if (!said) {
      throw new Error(
        `The program at line ${String(line)} has to say "reported" or "silent", not "${info}".`,
      );
    }
    programs.push({
      code,
      language,
      verdict: said[1] as 'reported' | 'silent',
      options: JSON.parse(said[2] ?? '{}') as FencedProgram['options'],
      line,
    });
  }
  return programs;
}
