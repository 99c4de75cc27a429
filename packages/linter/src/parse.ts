import { checkerFromOxc, createLoader, parserFromOxc } from '@error-codes/analysis';
import { parseSync } from 'oxc-parser';

/** Parses a text. @throws ParseError */
export const parse = parserFromOxc(parseSync);

/** Whether a text can be parsed; costs a tenth of parsing it. */
export const parses = checkerFromOxc(parseSync);

/** Finds and reads the files that a file imports; a host that reads others, too, need not do so twice. */
export const load = createLoader(parse);
