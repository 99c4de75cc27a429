import disk from 'node:fs';
import { dirname, resolve } from 'node:path';
import { analyze as analyzeScopes } from '@typescript-eslint/scope-manager';
import type { FileStats, FileSystem } from './file-system.js';
import type { Load, Module, Parse, Source } from './source.js';
import { setParents } from '../syntax/syntax.js';

/** What an import's specifier may leave out, likeliest first: most imports cost one question to the file system. */
const endings = [
  '.ts',
  '.tsx',
  '/index.ts',
  '.js',
  '.jsx',
  '.mts',
  '.cts',
  '.mjs',
  '.cjs',
  '/index.tsx',
  '/index.js',
];

const written = /\.([cm]?)js(x?)$/;

/** `.`, `./`, `..`, `./llm/`: only the folder is meant. */
const isFolder = /(?:^|\/)\.{0,2}$/;

/** Larger files are bundles; no client is made there by hand. */
const largest = 500_000;

/** Modules that are remembered: more than a file imports, and fewer than a folder has. */
const most = 100;

interface Cached {
  readonly modified: number;
  readonly size: number;
  readonly module: Module;
}

/** Gives a `Source.load` that follows relative imports with the parser at hand. */
export function createLoader(parse: Parse, files: FileSystem = disk): Load {
  let modules = new Map<string, Cached>();

  const load: Load = (specifier, from) => {
    if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return undefined;
    const file = findFile(resolve(dirname(from), specifier), isFolder.test(specifier), files);
    if (!file) return undefined;
    const known = modules.get(file.fileName);
    if (known && known.modified === file.modified && known.size === file.size) return known.module;
    const module = moduleIn(file.fileName, { parse, load, files });
    // A map that is emptied, and filled again, keeps what it had from being collected for long.
    if (modules.size >= most) modules = new Map();
    modules.set(file.fileName, { modified: file.modified, size: file.size, module });
    return module;
  };
  return load;
}

/** The files that a specifier can mean: TypeScript writes `./x.js` for its own `x.ts`. */
function candidatesFor(base: string, inFolder: boolean): string[] {
  if (inFolder) return ['ts', 'tsx', 'js'].map((ending) => `${base}/index.${ending}`);
  if (written.test(base)) return [base.replace(written, '.$1ts$2'), base.replace(/\.js$/, '.tsx'), base];
  if (/\.[cm]?tsx?$/.test(base)) return [base];
  return endings.map((ending) => base + ending);
}

function findFile(
  base: string,
  inFolder: boolean,
  files: FileSystem,
): { fileName: string; modified: number; size: number } | undefined {
  for (const fileName of candidatesFor(base, inFolder)) {
    const stats = statsOf(fileName, files);
    if (!stats?.isFile()) continue;
    return stats.size <= largest ? { fileName, modified: stats.mtimeMs, size: stats.size } : undefined;
  }
  return undefined;
}

/** `undefined` for what is not there, or not below a folder, or not ours to see. */
function statsOf(fileName: string, files: FileSystem): FileStats | undefined {
  try {
    return files.statSync(fileName, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function moduleIn(
  fileName: string,
  { parse, load, files }: { readonly parse: Parse; readonly load: Load; readonly files: FileSystem },
): Module {
  let source: Source | null | undefined;
  const loadFromHere = (specifier: string): Module | undefined => load(specifier, fileName);
  const readText = (): string | undefined => {
    try {
      return files.readFileSync(fileName).toString();
    } catch {
      return undefined; // Gone since, or not ours to read.
    }
  };
  const read = (): Source | undefined => {
    if (source === undefined) {
      const text = readText();
      source = text === undefined ? null : parseModule(fileName, text, parse, loadFromHere);
    }
    return source ?? undefined;
  };
  return { fileName, readText, read, load: loadFromHere };
}

function parseModule(fileName: string, text: string, parse: Parse, load: Source['load']): Source | null {
  try {
    const parsed = parse(text, fileName);
    if (!parsed) return null;
    setParents(parsed.ast);
    const scopeManager = parsed.scopeManager ?? analyzeScopes(parsed.ast, { sourceType: 'module', lib: [] });
    return { fileName, text, ast: parsed.ast, scopeManager, load };
  } catch {
    return null; // A file that does not parse is reported where it is linted.
  }
}
