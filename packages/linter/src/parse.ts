import { createLoader, parserFromOxc } from '@error-codes/analysis';
import { parseSync } from 'oxc-parser';

/** Parses a text. @throws ParseError */
export const parse = parserFromOxc(parseSync);

/** Finds and reads the files that a file imports; a host that reads others, too, need not do so twice. */
export const load = createLoader(parse);
