import type { CodeAction } from '@error-codes/language-service';
import type ts from 'typescript';
import { changesOf } from './code-fixes.js';
import load from './load.cjs';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

const name = 'error-codes';

/** What is offered without a report: editors ask for it wherever the cursor goes. */
export function refactorSteps(project: Project): Steps {
  function explanationAt(fileName: string, at: number | ts.TextRange): CodeAction | undefined {
    const position = typeof at === 'number' ? at : at.pos;
    const text = project.file(fileName)?.text;
    // Nearly everywhere this is all that happens.
    if (text === undefined || !load.evidence().isAtLiteral(text, position)) return undefined;
    const document = project.document(fileName);
    return document && project.service?.explanationAt(document, position);
  }

  return {
    getApplicableRefactors(original, fileName, at) {
      const refactors = original();
      const action = explanationAt(fileName, at);
      if (!action) return refactors;
      const { title } = action;
      const actions = [{ name: 'explain', description: title, kind: 'refactor.rewrite.error-codes' }];
      return [...refactors, { name, description: title, actions }];
    },

    getEditsForRefactor(original, fileName, _formatting, at, refactor) {
      if (refactor !== name) return original();
      const action = explanationAt(fileName, at);
      return action && { edits: changesOf(action, fileName) };
    },
  };
}
