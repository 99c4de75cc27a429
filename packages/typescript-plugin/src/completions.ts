import type { CompletionItem } from '@error-codes/language-service';
import type ts from 'typescript';
import load from './load.cjs';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

/** Tells our entries from others when an editor asks for their details. */
const source = 'error-codes';

export function completionSteps(project: Project): Steps {
  /** What was shown last: details are asked for one by one. */
  let offered: { readonly fileName: string; readonly items: readonly CompletionItem[] } | undefined;

  function itemsAt(fileName: string, position: number): readonly CompletionItem[] | undefined {
    const text = project.file(fileName)?.text;
    // Nearly everywhere this is all that happens.
    if (text === undefined || !load.evidence().mayHoldCode(text, position)) return undefined;
    const document = project.document(fileName);
    return document && project.service?.completionsAt(document, position);
  }

  return {
    getCompletionsAtPosition(original, fileName, position, preferences = {}) {
      const completions = original();
      const items = itemsAt(fileName, position)?.filter(
        ({ kind }) => kind === 'code' || takesSnippets(preferences),
      );
      if (!items || items.length === 0) return completions;
      offered = { fileName, items };
      return withItems(project.compiler, completions, items, preferences);
    },

    getCompletionEntryDetails(original, fileName, position, name, _formatting, from) {
      if (from !== source) return original();
      const shown = offered?.fileName === fileName ? offered.items : undefined;
      const item = find(shown, name) ?? find(itemsAt(fileName, position), name);
      return item && detailsOf(project.compiler, item, name);
    },
  };
}

function takesSnippets({ includeCompletionsWithSnippetText }: ts.UserPreferences): boolean {
  return includeCompletionsWithSnippetText === true;
}

/** Editors show an entry by its name, and ask for its details by it. */
function find(items: readonly CompletionItem[] | undefined, name: string): CompletionItem | undefined {
  return items?.find(({ label, insertText }) => label === name || insertText === name);
}

function withItems(
  compiler: typeof ts,
  completions: ts.CompletionInfo | undefined,
  items: readonly CompletionItem[],
  preferences: ts.UserPreferences,
): ts.CompletionInfo {
  const own = items.map((item) => entryOf(compiler, item, preferences));
  if (!completions) {
    return {
      isGlobalCompletion: false,
      isMemberCompletion: false,
      isNewIdentifierLocation: false,
      entries: own,
    };
  }
  // TypeScript offers the literals of a union, and keys that are declared; ours say what they mean.
  const { string, memberVariableElement } = compiler.ScriptElementKind;
  const ours = new Set(items.flatMap(({ label, insertText }) => [label, insertText]));
  const others = completions.entries.filter(
    ({ name, kind }) =>
      !(kind === string && ours.has(withSingleQuotes(name))) &&
      !(kind === memberVariableElement && ours.has(withoutQuotes(name))),
  );
  return { ...completions, entries: [...own, ...others] };
}

/** Which quotes TypeScript prefers is its own affair. */
function withSingleQuotes(name: string): string {
  return name.replace(/^"(.*)"$/, "'$1'");
}

/** A key that is no name stands in quotes. */
function withoutQuotes(name: string): string {
  return name.replace(/^(['"])(.*)\1$/, '$2');
}

function entryOf(
  compiler: typeof ts,
  { label, kind, detail, filterText, sortText, isLast, insertText, range: [start, end] }: CompletionItem,
  preferences: ts.UserPreferences,
): ts.CompletionEntry {
  return {
    // What is inserted where an editor knows of nothing else.
    name: preferences.includeCompletionsWithInsertText === false ? insertText : label,
    kind: kindOf(compiler, kind),
    kindModifiers: '',
    // TypeScript's own begin with `1`.
    sortText: `${isLast ? 2 : 0}${sortText}`,
    insertText,
    filterText,
    ...(kind === 'snippet' && { isSnippet: true }),
    replacementSpan: { start, length: end - start },
    // `.` behind `41` must not become `4100.`.
    commitCharacters: [],
    source,
    ...(preferences.useLabelDetailsInCompletionEntries && { labelDetails: { description: detail } }),
  };
}

function detailsOf(compiler: typeof ts, item: CompletionItem, name: string): ts.CompletionEntryDetails {
  return {
    name,
    kind: kindOf(compiler, item.kind),
    kindModifiers: '',
    displayParts: [{ text: item.detail, kind: 'text' }],
    documentation: [{ text: item.documentation(), kind: 'text' }],
  };
}

function kindOf({ ScriptElementKind }: typeof ts, kind: CompletionItem['kind']): ts.ScriptElementKind {
  return kind === 'code' ? ScriptElementKind.string : ScriptElementKind.unknown;
}
