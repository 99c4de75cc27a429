import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const require = createRequire(import.meta.url);
export const bundle = fileURLToPath(new URL('../dist/index.cjs', import.meta.url));

type Init = (modules: { typescript: typeof ts }) => ts.server.PluginModule;

/** The plugin over a language service in this process, with what it needs of a project. */
export interface Hosted {
  readonly languageService: ts.LanguageService;
  readonly log: readonly string[];
}

/** A language service over files in memory. */
export function languageServiceOver(files: Readonly<Record<string, string>>): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({ noLib: true, types: [] }),
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      files[name] === undefined ? undefined : ts.ScriptSnapshot.fromString(files[name]),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'lib.d.ts',
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
  });
}

export function host(languageService: ts.LanguageService, options: object = {}): Hosted {
  const log: string[] = [];
  const project = {
    projectService: { logger: { info: (message: string) => log.push(message) } },
    refreshDiagnostics: () => undefined,
  };
  const info = { project, languageService, serverHost: {}, config: options };
  const plugin = (require(bundle) as Init)({ typescript: ts });
  return { languageService: plugin.create(info as unknown as ts.server.PluginCreateInfo), log };
}
