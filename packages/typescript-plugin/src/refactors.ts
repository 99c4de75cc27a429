import type { CodeAction } from '@error-codes/language-service';
import type ts from 'typescript';
import { changesOf } from './code-fixes.js';
import load from './load.cjs';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

const name = 'error-codes';

/** What is offered without a report: editors ask for it wherever the cursor goes. */
export function refactorSteps(project: Project): Steps {
  function actionsAt(fileName: string, at: number | ts.TextRange): readonly CodeAction[] {
    const position = typeof at === 'number' ? at : at.pos;
    const text = project.file(fileName)?.text;
    // Nearly everywhere this is all that happens.
    if (text === undefined || !load.evidence().mayRefactor(text, position)) return [];
    const document = project.document(fileName);
    return document ? (project.service?.refactoringsAt(document, position) ?? []) : [];
  }

  return {
    getApplicableRefactors(original, fileName, at) {
      const refactors = original();
      const actions = actionsAt(fileName, at).map(({ kind, title }) => ({
        name,
        description: title,
        actions: [{ name: kind, description: title, kind: 'refactor.rewrite.error-codes' }],
      }));
      return actions.length > 0 ? [...refactors, ...actions] : refactors;
    },

    getEditsForRefactor(original, fileName, _formatting, at, refactor, wanted) {
      if (refactor !== name) return original();
      const action = actionsAt(fileName, at).find(({ kind }) => kind === wanted);
      return action && { edits: changesOf(action, fileName) };
    },
  };
}
