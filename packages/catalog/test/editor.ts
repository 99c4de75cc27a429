import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const options = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, undefined, {
  fileExists: (path) => ts.sys.fileExists(path),
  readFile: (path) => ts.sys.readFile(path),
  readDirectory: () => [],
  getCurrentDirectory: () => root,
  useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
})?.options;
if (!options) throw new Error('There is no tsconfig.json');

const fileName = fileURLToPath(new URL('open-in-editor.ts', import.meta.url));
let text = '';
let version = 0;

// One language service for all texts: the libraries and the catalogue are read once.
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [fileName],
  getScriptVersion: (path) => (path === fileName ? String(version) : '0'),
  getScriptSnapshot: (path) => {
    const content = path === fileName ? text : ts.sys.readFile(path);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  fileExists: (path) => path === fileName || ts.sys.fileExists(path),
  readFile: (path) => (path === fileName ? text : ts.sys.readFile(path)),
  directoryExists: (path) => ts.sys.directoryExists(path),
  getDirectories: (path) => ts.sys.getDirectories(path),
});

/** What TypeScript's language service, with no plugin, says about a program at the place marked `┃`. */
export function editor(marked: string) {
  const position = marked.indexOf('┃');
  text = marked.replace('┃', '');
  version += 1;
  return {
    /** The text of a hover. */
    hover: () => plain(service.getQuickInfoAtPosition(fileName, position)?.documentation),
    hoverTags: () => service.getQuickInfoAtPosition(fileName, position)?.tags?.map(({ name }) => name) ?? [],
    /** Whether a completion is offered. */
    offers: (name: string) =>
      service
        .getCompletionsAtPosition(fileName, position, {})
        ?.entries.some((entry) => entry.name === name) ?? false,
    /** The text beside one completion. */
    completionText: (name: string) =>
      plain(
        service.getCompletionEntryDetails(fileName, position, name, {}, undefined, {}, undefined)
          ?.documentation,
      ),
    errors: () =>
      [...service.getSyntacticDiagnostics(fileName), ...service.getSemanticDiagnostics(fileName)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      ),
  };
}

function plain(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return ts.displayPartsToString(parts ? [...parts] : undefined);
}
