export type {
  CodeAction,
  CodeIdentity,
  CompletionItem,
  Diagnostic,
  Document,
  Hover,
  InlayHint,
  LastDiagnostics,
  LanguageService,
  TextEdit,
} from './answers.js';
export { mayHoldCode, mayRefactor } from './code-positions.js';
export { createLanguageService } from './create-language-service.js';
