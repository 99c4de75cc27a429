import node = require('node:module');

type Parser = typeof import('oxc-parser', { with: { 'resolution-mode': 'import' } });

/** The parser, as something that only Node resolves: it is loaded when this module is evaluated. */
export = node.createRequire(__filename)('oxc-parser') as Parser;
