import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createTypes, type Types } from '@error-codes/analysis';
import type { Rule } from 'eslint';
import type * as ts from 'typescript';

/** Answers about types where the parser made a TypeScript program for the file. */
export function typesOf(context: Rule.RuleContext): Types | undefined {
  const { text } = context.sourceCode;
  const { program } = context.sourceCode.parserServices as { program?: ts.Program | null };
  const file = program?.getSourceFile(context.filename);
  // Vue and others give their parser a text that is not the file's; ranges would not fit.
  if (!program || file?.text !== text) return undefined;
  const compiler = compilerOf(program, context.cwd);
  return compiler && createTypes(compiler, program, context.filename);
}

type Compiler = typeof ts;

const compilers = new WeakMap<ts.Program, Compiler | undefined>();
let latest: Compiler | undefined;

/**
 * The TypeScript that made a program. Parser services carry the program and not the compiler, and a project can have
 * several. But whoever made the program has loaded its compiler, so it stands among the loaded CommonJS modules; what
 * the linted directory resolves is tried last, for loaders that keep modules elsewhere. Each candidate has to prove itself.
 */
function compilerOf(program: ts.Program, directory: string): Compiler | undefined {
  if (latest && made(latest, program)) return latest;
  if (!compilers.has(program)) compilers.set(program, findCompiler(program, directory));
  return (latest = compilers.get(program));
}

function findCompiler(program: ts.Program, directory: string): Compiler | undefined {
  const requireFrom = createRequire(join(directory, 'package.json'));
  for (const [path, module] of Object.entries(requireFrom.cache)) {
    const exported: unknown = module?.exports;
    if (/[\\/]typescript\.js$/.test(path) && made(exported, program)) return exported;
  }
  try {
    const resolved: unknown = requireFrom('typescript');
    return made(resolved, program) ? resolved : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a module is the compiler of a program: its source files are of the same class. */
function made(candidate: unknown, program: ts.Program): candidate is Compiler {
  const { createSourceFile, ScriptTarget } = (candidate ?? {}) as Partial<Compiler>;
  const [file] = program.getSourceFiles();
  return (
    file !== undefined &&
    createSourceFile?.('', '', ScriptTarget?.Latest ?? 99).constructor === file.constructor
  );
}
