import type { CodeAction } from '@error-codes/language-service';
import type ts from 'typescript';
import { diagnosticCode } from './diagnostics.js';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

export function codeFixSteps(project: Project): Steps {
  announce(project.compiler);
  return {
    getCodeFixesAtPosition(original, fileName, start, end, errorCodes) {
      if (!errorCodes.includes(diagnosticCode)) return original();
      // What TypeScript knows of a diagnostic that it did not make is nothing, found out at length.
      const fixes = errorCodes.every((code) => code === diagnosticCode) ? [] : original();
      const document = project.document(fileName);
      const actions = document ? (project.service?.codeActions(document, [start, end]) ?? []) : [];
      return [...fixes, ...ofReport(actions, start, end).map((action) => fixOf(action, fileName))];
    },

    getSupportedCodeFixes(original) {
      const codes = original();
      const own = String(diagnosticCode);
      return codes.includes(own) ? codes : [...codes, own];
    },
  };
}

/** Editors ask report by report; what answers another one that is around it, or within, is offered there. */
function ofReport(actions: readonly CodeAction[], start: number, end: number): readonly CodeAction[] {
  const isOf = ({ diagnostic }: CodeAction): boolean =>
    diagnostic?.range[0] === start && diagnostic.range[1] === end;
  if (!actions.some(isOf)) return actions;
  return actions.filter((action) => action.diagnostic === undefined || isOf(action));
}

function fixOf(action: CodeAction, fileName: string): ts.CodeFixAction {
  return { fixName: 'error-codes', description: action.title, changes: changesOf(action, fileName) };
}

/** The changes of an action, as tsserver wants them. */
export function changesOf({ edits }: CodeAction, fileName: string): ts.FileTextChanges[] {
  const textChanges = edits.map(({ range: [start, end], text }) => ({
    span: { start, length: end - start },
    newText: text,
  }));
  return [{ fileName, textChanges }];
}

/** Not public: TypeScript's list of what it can fix. */
interface CodeFixes {
  registerCodeFix?(registration: { errorCodes: readonly number[]; getCodeActions(): undefined }): void;
}

const announced = new WeakSet<object>();

/** VS Code asks once, for no file in particular, which diagnostics have fixes; no project is asked then. */
function announce(compiler: typeof ts): void {
  if (announced.has(compiler)) return;
  announced.add(compiler);
  const { codefix } = compiler as { codefix?: CodeFixes };
  codefix?.registerCodeFix?.({ errorCodes: [diagnosticCode], getCodeActions: () => undefined });
}
