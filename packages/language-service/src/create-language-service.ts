import type { LanguageService } from './answers.js';
import { codeActions } from './code-actions.js';
import { completionsAt } from './completions.js';
import { currentReports, lastDiagnostics, lint } from './diagnostics.js';
import { hoverAt } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { LastGood } from './last-good.js';
import { concerns, factsInPart, factsOf } from './read.js';
import { refactoringsAt } from './refactorings.js';
import { codeAt, handlersOf } from './references.js';

/** Makes a service that answers for texts, whoever shows them. It remembers the last few, and holds nothing else. */
export function createLanguageService(): LanguageService {
  const facts = new LastGood((document) => (concerns(document) ? factsOf(document) : null), factsInPart);
  const reports = new LastGood(lint);
  return {
    completionsAt,
    hoverAt: (document, offset) => hoverAt(facts, document, offset),
    inlayHints: (document, range) => inlayHints(facts, document, range),
    diagnostics: (document) => currentReports(reports, document).map(({ diagnostic }) => diagnostic),
    lastDiagnostics: (document) => lastDiagnostics(reports, document),
    codeActions: (document, range) => codeActions(reports, facts, document, range),
    refactoringsAt: (document, offset) => refactoringsAt(facts, document, offset),
    codeAt: (document, offset) => codeAt(facts, document, offset),
    handlersOf: (document, code) => handlersOf(facts, document, code),
  };
}
