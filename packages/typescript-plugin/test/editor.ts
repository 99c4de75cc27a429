import type ts from 'typescript';
import { Folder, tsconfig } from './project.js';
import { TsServer } from './tsserver.js';

export type CompletionEntry = ts.server.protocol.CompletionEntry;
export type CompletionDetails = ts.server.protocol.CompletionEntryDetails;
export type Diagnostic = ts.server.protocol.Diagnostic;
export type CodeFix = ts.server.protocol.CodeFixAction;
type CodeEdit = ts.server.protocol.CodeEdit;
type Location = ts.server.protocol.Location;

/** Stands in a text where the cursor is. */
const cursor = '‸';

/** What VS Code sets. */
const preferences: ts.server.protocol.UserPreferences = {
  includeCompletionsWithInsertText: true,
  includeCompletionsWithSnippetText: true,
  useLabelDetailsInCompletionEntries: true,
};

export interface EditorOptions {
  readonly typescript?: string | undefined;
  /** The options of the plugin. */
  readonly options?: object;
  /** Other files of the project. */
  readonly files?: Readonly<Record<string, string | object>>;
}

/** A file in a project with the real SDKs, open in an editor that speaks to a real tsserver. */
export class Editor {
  readonly folder = new Folder();
  readonly server: TsServer;
  readonly file: string;
  #text = '';

  private constructor({ typescript, options, files = {} }: EditorOptions) {
    const { folder } = this;
    folder.install('project', '@coze/api', 'openai');
    folder.write('project/package.json', { name: 'project', type: 'module' });
    folder.write('project/tsconfig.json', tsconfig(options));
    this.file = folder.write('project/src/chat.ts', 'export {};\n');
    for (const [path, content] of Object.entries(files)) folder.write(`project/${path}`, content);
    this.server = new TsServer({ typescript, log: folder.path('tsserver.log') });
  }

  static async open(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    await editor.prefer({});
    editor.show('export {};\n');
    return editor;
  }

  /** Sets preferences beside those of VS Code. */
  async prefer(others: ts.server.protocol.UserPreferences): Promise<void> {
    await this.server.request('configure', { preferences: { ...preferences, ...others } });
  }

  /** Shows a text, without the cursor that may stand in it. */
  show(marked: string): Location {
    this.#text = marked.replace(cursor, '');
    this.server.notify('open', { file: this.file, fileContent: this.#text });
    return this.location(Math.max(0, marked.indexOf(cursor)));
  }

  get text(): string {
    return this.#text;
  }

  async completions(marked: string): Promise<CompletionEntry[] | undefined> {
    const location = this.show(marked);
    const info = await this.server.request<{ entries: CompletionEntry[] }>('completionInfo', {
      file: this.file,
      ...location,
    });
    return info?.entries;
  }

  /** The entries that are ours. */
  async codes(marked: string): Promise<CompletionEntry[]> {
    return ((await this.completions(marked)) ?? []).filter(({ source }) => source === 'error-codes');
  }

  async details({ name, source }: CompletionEntry, marked: string): Promise<CompletionDetails | undefined> {
    const location = this.show(marked);
    const entryNames = [{ name, source }];
    const parameters = { file: this.file, ...location, entryNames };
    const details = await this.server.request<CompletionDetails[]>('completionEntryDetails', parameters);
    return details?.[0];
  }

  /** The text with a completion accepted. */
  accepted({ name, insertText = name, replacementSpan }: CompletionEntry, marked: string): string {
    const at = this.location(marked.indexOf(cursor));
    return this.applied([{ ...(replacementSpan ?? { start: at, end: at }), newText: insertText }]);
  }

  async hover(marked: string): Promise<ts.server.protocol.QuickInfoResponseBody | undefined> {
    const location = this.show(marked);
    return this.server.request('quickinfo', { file: this.file, ...location });
  }

  async hints(text: string): Promise<ts.server.protocol.InlayHintItem[]> {
    this.show(text);
    const parameters = { file: this.file, start: 0, length: text.length };
    return (await this.server.request('provideInlayHints', parameters)) ?? [];
  }

  async diagnostics(text: string): Promise<Diagnostic[]> {
    this.show(text);
    return (await this.server.request('semanticDiagnosticsSync', { file: this.file })) ?? [];
  }

  async fixes({ start, end, code }: Diagnostic): Promise<CodeFix[]> {
    const fixes = await this.server.request<CodeFix[]>('getCodeFixes', {
      file: this.file,
      startLine: start.line,
      startOffset: start.offset,
      endLine: end.line,
      endOffset: end.offset,
      errorCodes: [code],
    });
    return fixes ?? [];
  }

  async references(marked: string): Promise<ts.server.protocol.ReferencesResponseItem[]> {
    const location = this.show(marked);
    const parameters = { file: this.file, ...location };
    const found = await this.server.request<ts.server.protocol.ReferencesResponseBody>(
      'references',
      parameters,
    );
    return [...(found?.refs ?? [])];
  }

  /** The text with edits, which do not overlap. */
  applied(edits: readonly CodeEdit[]): string {
    return edits
      .map(({ start, end, newText }) => ({ from: this.#offset(start), to: this.#offset(end), newText }))
      .sort((a, b) => b.from - a.from)
      .reduce((text, { from, to, newText }) => text.slice(0, from) + newText + text.slice(to), this.#text);
  }

  /** Lines and columns from 1. */
  location(offset: number): Location {
    const before = this.#text.slice(0, offset).split('\n');
    return { line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 };
  }

  #offset({ line, offset }: Location): number {
    const lines = this.#text.split('\n').slice(0, line - 1);
    return lines.reduce((sum, { length }) => sum + length + 1, 0) + offset - 1;
  }

  async close(): Promise<void> {
    await this.server.stop();
    this.folder.remove();
  }
}
