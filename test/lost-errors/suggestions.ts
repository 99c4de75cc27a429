import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lintText, type LintSuggestion } from '@error-codes/linter';
import type { Workspace } from '../hosts/program.js';
import { demoApp } from '../lint-demo-app.js';
import { markedLine, sourceOf, type MarkedHandler } from './marks.js';

/** Follows each suggestion at the mark of a handler in a copy of the demo application: the paths of its file there. */
export function followSuggestions(marked: MarkedHandler, workspace: Workspace): string[] {
  return suggestionsAt(marked).map(({ fix }, index) => {
    const copy = join(workspace.root, `${marked.handler}-${index}`);
    cpSync(demoApp, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
    const path = join(copy, `src/${marked.file}.ts`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]));
    return path;
  });
}

function suggestionsAt(marked: MarkedHandler): readonly LintSuggestion[] {
  const path = sourceOf(marked.file);
  const line = markedLine(marked);
  const report = lintText(readFileSync(path, 'utf8'), { filePath: path }).messages.find(
    (message) => message.ruleId === `error-codes/${marked.rule}` && message.line === line,
  );
  if (!report) throw new Error(`${marked.rule} says nothing about line ${line} of ${marked.file}.ts.`);
  return report.suggestions ?? [];
}
