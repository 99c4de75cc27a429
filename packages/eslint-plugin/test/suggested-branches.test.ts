import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import cases from '../../rules/src/no-unhandled-stream-error/cases.js';

const project = fileURLToPath(new URL('fixtures/project/', import.meta.url));

test('what is suggested compiles as far as the program did, with the types of the SDK', () => {
  const programs = cases.invalid.flatMap(({ name, code, filename = 'file.ts', errors }) =>
    errors
      .flatMap(({ suggestions = [] }) => suggestions)
      .filter(() => /\.tsx?$/.test(filename))
      .map(({ output }, index) => {
        const path = (state: string): string =>
          join(project, `${name.replace(/\W+/g, '-')}-${String(index)}-${state}${extname(filename)}`);
        return {
          name,
          before: { path: path('before'), text: code },
          after: { path: path('after'), text: output },
        };
      }),
  );
  const errorsIn = compile(programs.flatMap(({ before, after }) => [before, after]));
  const added = programs.flatMap(({ name, before, after }) => {
    const known = errorsIn(before.path);
    return errorsIn(after.path).flatMap((error) => (known.includes(error) ? [] : [{ name, error }]));
  });
  expect(added).toEqual([]);
  expect(programs.length).toBeGreaterThan(50);
});

interface File {
  readonly path: string;
  readonly text: string;
}

/** What the compiler says of files that stand in the project of fixtures in thought only. */
function compile(files: readonly File[]): (path: string) => readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return (path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
