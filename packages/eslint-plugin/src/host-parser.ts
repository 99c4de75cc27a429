import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createLoader, parserFromOxc, type Parse, type Parsed, type ParseSync } from '@error-codes/analysis';
import type { Rule } from 'eslint';

/** What parsers for ESLint look like. */
interface Parser {
  parseForESLint?: (text: string, options: object) => Parsed;
  parse?: (text: string, options: object) => Parsed['ast'];
}

type Load = ReturnType<typeof createLoader>;

const loaders = new WeakMap<object, Map<string, Load>>();
const noParser = {};

/**
 * Finds and parses the files that a linted file imports, with the parser that the file itself is linted with. Where
 * that parser cannot (oxlint's throws "not implemented yet", espree knows no types), one of the linted project serves.
 */
export function loaderOf(context: Rule.RuleContext): Load {
  const parser: Parser = context.languageOptions['parser'] ?? noParser;
  const { cwd } = context;
  let byDirectory = loaders.get(parser);
  if (!byDirectory) loaders.set(parser, (byDirectory = new Map<string, Load>()));
  let load = byDirectory.get(cwd);
  if (!load) {
    load = createLoader((text, fileName) => {
      try {
        return parseWith(parser, text, fileName);
      } catch {
        return projectParser(cwd)?.(text, fileName);
      }
    });
    byDirectory.set(cwd, load);
  }
  return load;
}

function parseWith(parser: Parser, text: string, filePath: string): Parsed {
  const options = {
    filePath,
    ecmaVersion: 'latest',
    sourceType: 'module',
    ecmaFeatures: { jsx: true },
    range: true,
    loc: true,
    comment: true,
  };
  if (parser.parseForESLint) {
    const { ast, scopeManager } = parser.parseForESLint(text, options);
    return { ast, scopeManager };
  }
  if (parser.parse) return { ast: parser.parse(text, options) };
  throw new TypeError('The parser has no function to parse with.');
}

const projectParsers = new Map<string, Parse | undefined>();

/** A parser that the linted project has for purposes of its own; we bring none, they are large or native. */
function projectParser(directory: string): Parse | undefined {
  if (!projectParsers.has(directory)) projectParsers.set(directory, findParser(directory));
  return projectParsers.get(directory);
}

function findParser(directory: string): Parse | undefined {
  const requireFrom = createRequire(join(directory, 'package.json'));
  try {
    const { parseSync } = requireFrom('oxc-parser') as { parseSync: ParseSync };
    return parserFromOxc(parseSync);
  } catch {
    // Not installed, or without a build for this machine.
  }
  try {
    const parser = requireFrom('@typescript-eslint/parser') as Parser;
    return (text, fileName) => parseWith(parser, text, fileName);
  } catch {
    return undefined;
  }
}
