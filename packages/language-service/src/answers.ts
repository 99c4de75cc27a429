import type { Range, Settings, Types } from '@error-codes/analysis';
import type { RulesConfig } from '@error-codes/linter';

/** A text as an editor shows it at this moment; it need not parse. */
export interface Document {
  /** The path of the file, absolute where its imports are to be followed. */
  readonly fileName: string;
  readonly text: string;
  readonly settings?: Settings | undefined;
  /** The rules of diagnostics; the preset `recommended` by default. */
  readonly rules?: RulesConfig | undefined;
  /** Answers about the types of this very text, as far as the host's parser makes sense of it. */
  readonly types?: Types | undefined;
}

/** Replaces a range of the text. All offsets are in UTF-16 units. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** One entry of a completion list. */
export interface CompletionItem {
  /** The code, or what a snippet does. */
  readonly label: string;
  readonly kind: 'code' | 'snippet';
  /** What the code means, in a phrase. */
  readonly detail: string;
  /** Cause, remedy and facts, in Markdown; made when it is asked for. */
  documentation(): string;
  /** What typed words are compared with: the code, its mnemonic, its English summary. */
  readonly filterText: string;
  readonly sortText: string;
  /** Whether it comes behind what the editor offers there itself, and not before. */
  readonly isLast: boolean;
  /** What replaces `range`; a snippet has tab stops in the syntax of LSP: `${1:…}`, `$0`. */
  readonly insertText: string;
  readonly range: Range;
}

/** What a place in the text is about, in Markdown. */
export interface Hover {
  readonly range: Range;
  readonly contents: string;
}

/** A note in the line that is not part of the text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

/** What a rule reports. */
export interface Diagnostic {
  /** `error-codes/…`; `undefined` where a comment that configures rules is wrong. */
  readonly ruleId: string | undefined;
  readonly range: Range;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** The page of the rule. */
  readonly url: string | undefined;
}

/** What was reported of a document the last time, as far as it still stands, without a look at the text. */
export interface LastDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing has changed since. */
  readonly isCurrent: boolean;
}

/** A change that is offered at a place. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'fix' | 'suggestion' | 'disable' | 'complete' | 'explain';
  /** The report that it answers; `undefined` for what is offered without one. */
  readonly diagnostic: Diagnostic | undefined;
  readonly edits: readonly TextEdit[];
}

/** A code of a provider, whatever spelling stands in the text. */
export interface CodeIdentity {
  readonly provider: string;
  /** The canonical spelling. */
  readonly code: string | number;
}

/** Answers for editors. Whatever cannot be told is left out: `undefined`, or an empty list. */
export interface LanguageService {
  /** The codes that can stand at an offset. */
  completionsAt(document: Document, offset: number): readonly CompletionItem[] | undefined;
  /** What the code or the subject at an offset is. */
  hoverAt(document: Document, offset: number): Hover | undefined;
  /** The summaries of bare numbers, within a range. */
  inlayHints(document: Document, range: Range): readonly InlayHint[];
  /** What the rules report; where the text does not parse, what of the last reports still stands. */
  diagnostics(document: Document): readonly Diagnostic[];
  /** What the rules reported the last time: for long files while somebody is typing. */
  lastDiagnostics(document: Document): LastDiagnostics | undefined;
  /** Changes that are offered in a range. */
  codeActions(document: Document, range: Range): readonly CodeAction[];
  /** Changes that need no report: to handle all codes that a construct leaves out, to explain a code in a comment. */
  refactoringsAt(document: Document, offset: number): readonly CodeAction[];
  /** The code that a handler writes at an offset. */
  codeAt(document: Document, offset: number): CodeIdentity | undefined;
  /** Every place where a handler of a file writes a code, in any of its spellings, or names what stands for it. */
  handlersOf(document: Document, code: CodeIdentity): readonly Range[];
}
