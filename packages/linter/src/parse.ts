import { checkerFromOxc, createLoader, type Load, type Module, parserFromOxc } from '@error-codes/analysis';
import { parseSync } from 'oxc-parser';

/** Parses a text. @throws ParseError */
export const parse = parserFromOxc(parseSync);

/** Whether a text can be parsed; costs a tenth of parsing it. */
export const parses = checkerFromOxc(parseSync);

/** Finds and reads the files that others import, as they lie on the disk. */
export const loadFromDisk: Load = createLoader(parse);

/** Finds and reads the files that a file imports; whoever reads others, too, does not do so twice. */
export function loaderFor(fileName: string): (specifier: string) => Module | undefined {
  return (specifier) => loadFromDisk(specifier, fileName);
}
