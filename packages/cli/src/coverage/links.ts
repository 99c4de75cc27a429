import type { Place } from './findings.js';
import { wrong } from './wrong.js';

/** The address of a place. */
export type Links = (place: Pick<Place, 'path' | 'line' | 'column'>) => string;

const besideThePage = '{path}#L{line}';

/** Makes addresses from a template such as `https://github.com/acme/app/blob/main/{path}#L{line}`. @throws WrongUse */
export function linksFor(template: string | undefined, format: string): Links {
  if (template !== undefined && format !== 'html') throw wrong('linkOfNoPage', format);
  const address = template ?? besideThePage;
  if (!address.includes('{path}')) throw wrong('linkWithoutPath', address);
  // An address that runs a program has no place on a page.
  if (/^\s*(?:javascript|data|vbscript):/i.test(address)) throw wrong('linkToProgram', address);
  const isRelative = address.startsWith('{path}');
  return ({ path, line, column }) => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const values: Readonly<Record<string, string>> = {
      // A path must not be taken for another machine, nor for a scheme.
      path: isRelative ? `./${encoded}` : encoded,
      line: String(line),
      column: String(column),
    };
    return address.replace(/\{(path|line|column)\}/g, (_, name: string) => values[name] ?? '');
  };
}
