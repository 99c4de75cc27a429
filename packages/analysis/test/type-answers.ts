import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { createTypes } from '../src/types/create-types.js';
import type { Range } from '../src/sources/source.js';
import type { TypeAnswer } from '../src/types/types.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A program with an expression marked as `⟦err.code⟧`, and the modules beside it. */
export interface MarkedProgram {
  readonly program: string;
  readonly modules?: Readonly<Record<string, string>>;
}

/** The text without its marks, and the range between them as ESTree counts: without a byte order mark. */
export function unmarked(program: string): { text: string; range: Range } {
  const text = program.replace(/[⟦⟧]/g, '');
  const counted = program.replace('\uFEFF', '');
  return { text, range: [counted.indexOf('⟦'), counted.indexOf('⟧') - 1] };
}

/** What the adapter says of many programs. One TypeScript reads them together, as modules that do not see each other. */
export function typeAnswers(
  compiler: typeof ts,
  marked: readonly MarkedProgram[],
): readonly { answer: TypeAnswer | undefined; errors: readonly string[] }[] {
  const files = new Map<string, string>();
  const programs = marked.map(({ program, modules = {} }, index) => {
    // In the repository, where `@coze/api` is found.
    const folder = `${root}program-${String(index)}/`;
    const { text, range } = unmarked(program);
    for (const [name, module] of Object.entries(modules)) files.set(folder + name, module);
    files.set(`${folder}program.ts`, text);
    return { fileName: `${folder}program.ts`, range };
  });
  const program = createProgram(compiler, files);
  return programs.map(({ fileName, range }) => {
    const file = program.getSourceFile(fileName);
    const [answer] = createTypes(compiler, program, fileName).answer([{ range }]);
    return {
      answer: answer && {
        ...answer,
        literals: [...answer.literals].sort(byText),
        primitives: [...answer.primitives].sort(),
      },
      errors: [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => compiler.flattenDiagnosticMessageText(messageText, '\n'),
      ),
    };
  });
}

/** TypeScript gives the members of a union in the order in which it met them. */
export function byText(a: string | number, b: string | number): number {
  return String(a) < String(b) ? -1 : 1;
}

/** A program whose own files are in memory. */
export function createProgram(compiler: typeof ts, files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
    moduleDetection: compiler.ModuleDetectionKind.Force,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    paths: { '@error-codes/*': [`${root}packages/*/src/index.ts`] },
  };
  const disk = compiler.createCompilerHost(options);
  const folders = new Set([...files.keys()].map((path) => path.replace(/\/[^/]*$/, '')));
  return compiler.createProgram([...files.keys()], options, {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    directoryExists: (path) => folders.has(path) || (disk.directoryExists?.(path) ?? false),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, languageVersion, ...rest) => {
      const text = files.get(path);
      return text === undefined
        ? disk.getSourceFile(path, languageVersion, ...rest)
        : compiler.createSourceFile(path, text, languageVersion);
    },
  });
}
