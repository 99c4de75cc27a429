import type { CodeIdentity, Document } from '@error-codes/language-service';
import type ts from 'typescript';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

export function referenceSteps(project: Project): Steps {
  return {
    findReferences(original, fileName, position) {
      const symbols = original();
      const code = codeAt(project, fileName, position);
      if (!code) return symbols;
      const known = symbols?.flatMap(({ references }) => references) ?? [];
      const references = handlersOf(project, code).filter((entry) => !isAmong(known, entry));
      const [first] = references;
      if (!first) return symbols;
      return [...(symbols ?? []), { definition: definitionOf(project.compiler, code, first), references }];
    },

    getReferencesAtPosition(original, fileName, position) {
      const entries = original();
      const code = codeAt(project, fileName, position);
      if (!code) return entries;
      const known = entries ?? [];
      return [...known, ...handlersOf(project, code).filter((entry) => !isAmong(known, entry))];
    },
  };
}

function codeAt(project: Project, fileName: string, position: number): CodeIdentity | undefined {
  const document = project.document(fileName);
  return document && project.service?.codeAt(document, position);
}

/** Every handler of a code in the program. */
function handlersOf(project: Project, code: CodeIdentity): ts.ReferencedSymbolEntry[] {
  const inDocument = (document: Document): ts.ReferencedSymbolEntry[] =>
    (project.service?.handlersOf(document, code) ?? []).map(([start, end]) => ({
      fileName: document.fileName,
      textSpan: { start, length: end - start },
      isWriteAccess: false,
    }));
  return project.documents().flatMap(inDocument);
}

/** A code is defined nowhere in the program; its first handler stands for it. */
function definitionOf(
  { ScriptElementKind }: typeof ts,
  { provider, code }: CodeIdentity,
  { fileName, textSpan }: ts.ReferencedSymbolEntry,
): ts.ReferencedSymbolDefinitionInfo {
  const name = String(code);
  return {
    containerKind: ScriptElementKind.unknown,
    containerName: provider,
    kind: ScriptElementKind.string,
    name,
    fileName,
    textSpan,
    displayParts: [{ text: name, kind: 'text' }],
  };
}

/** TypeScript leaves out the quotes of a text. */
function isAmong(known: readonly ts.DocumentSpan[], { fileName, textSpan }: ts.DocumentSpan): boolean {
  return known.some(
    (one) =>
      one.fileName === fileName &&
      one.textSpan.start >= textSpan.start &&
      one.textSpan.start <= textSpan.start + 1,
  );
}
