/** A component as a program: everything but its scripts is blank, so that all places are those of the file. */
export interface Scripts {
  readonly program: string;
  readonly hasJsx: boolean;
  /** Where the scripts stand. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** An element at the top level of a component: what stands between its tags. */
interface Block {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const types = new Set(['module', 'text/javascript', 'text/typescript', 'application/javascript', 'ts', 'js']);
const languages = new Set(['js', 'javascript', 'ts', 'typescript', 'jsx', 'tsx']);

/** Finds the scripts of a `.vue` or `.svelte` file. They share one scope, as the compilers of both have it. */
export function scriptsOf(text: string, path: string): Scripts {
  const ranges: [number, number][] = [];
  let hasJsx = false;
  let program = '';
  for (const { name, attributes, start, end } of blocksOf(text, /\.vue$/i.test(path))) {
    const lang = attributes.get('lang') ?? 'js';
    const type = attributes.get('type') ?? 'module';
    if (name !== 'script' || !languages.has(lang) || !types.has(type)) continue;
    ranges.push([start, end]);
    hasJsx ||= lang.endsWith('x');
    program += blank(text.slice(program.length, start)) + text.slice(start, end);
  }
  return { program: program + blank(text.slice(program.length)), hasJsx, ranges };
}

/** A comment, or a tag with its name and attributes; a quoted value may hold a `>`. */
const tag = (name: string): string =>
  String.raw`<!--[^]*?-->|<(${name})(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>`;

const anyTag = tag('[a-zA-Z][^\\s/>]*');
/** Markup in Svelte is no HTML; its compiler, too, looks for nothing but the tags, so one in quotes is none. */
const svelteTag = `(?<!["'\`])(?:${tag('script|svelte:head')})`;
const tagInTemplate = String.raw`\{\{[^]*?\}\}|${tag('/?[a-zA-Z][^\\s/>]*')}`;

function* blocksOf(text: string, isVue: boolean): Generator<Block> {
  const opening = new RegExp(isVue ? anyTag : svelteTag, 'g');
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [, name, written = ''] = found;
    if (name === undefined || written.endsWith('/')) continue;
    const attributes = attributesOf(written);
    const start = opening.lastIndex;
    const isMarkup = isVue && name === 'template' && (attributes.get('lang') ?? 'html') === 'html';
    const end = isMarkup ? endOfTemplate(text, start) : text.indexOf(`</${name}`, start);
    if (end < start) continue; // It has no end.
    yield { name, attributes, start, end };
    opening.lastIndex = end;
  }
}

/** Templates may stand in each other. */
function endOfTemplate(text: string, start: number): number {
  let depth = 1;
  const tags = new RegExp(tagInTemplate, 'g');
  tags.lastIndex = start;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    const [, name, attributes = ''] = found;
    if (name === '/template') depth--;
    else if (name === 'template' && !attributes.endsWith('/')) depth++;
    if (depth === 0) return found.index;
  }
  return text.lastIndexOf('</template');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
  return new Map([...pairs].map(([, name = '', ...values]) => [name, values.find(Boolean) ?? '']));
}

/** Lines stay as long as they are. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
