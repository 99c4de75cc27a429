import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What the compiler says of files in copies of the demo application, by the settings there. */
export function compilerErrors(paths: readonly string[]): string[] {
  const [first] = paths;
  if (first === undefined) return [];
  const folder = join(dirname(first), '..');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(paths, options);
  return paths.flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
