import { Parser } from 'htmlparser2';

/** A component as a program: everything but its scripts is blank, so that all places are those of the file. */
export interface Scripts {
  readonly program: string;
  readonly hasJsx: boolean;
  /** Where the scripts stand. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const types = new Set(['module', 'text/javascript', 'text/typescript', 'application/javascript', 'ts', 'js']);
const languages = new Set(['js', 'javascript', 'ts', 'typescript', 'jsx', 'tsx']);

/** Finds the scripts of a `.vue` or `.svelte` file. They share one scope, as the compilers of both have it. */
export function scriptsOf(text: string): Scripts {
  const ranges: [number, number][] = [];
  let hasJsx = false;
  let depth = 0;
  let start: number | undefined;
  const parser = new Parser(
    {
      onopentag(name, { type, lang = 'js' }) {
        const isScript = name === 'script' && depth === 0;
        depth++;
        if (!isScript || !languages.has(lang) || (type !== undefined && !types.has(type))) return;
        start = parser.endIndex + 1;
        hasJsx ||= lang.endsWith('x');
      },
      onclosetag() {
        depth--;
        if (depth > 0 || start === undefined) return;
        ranges.push([start, Math.max(parser.startIndex, start)]);
        start = undefined;
      },
    },
    { lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.end(text);

  let program = '';
  let end = 0;
  for (const [from, to] of ranges) {
    program += blank(text.slice(end, from)) + text.slice(from, to);
    end = to;
  }
  return { program: program + blank(text.slice(end)), hasJsx, ranges };
}

/** Lines stay as long as they are. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
