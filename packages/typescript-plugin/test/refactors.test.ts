import type ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Editor } from './editor.js';
import { coze } from './features.js';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.open({ options: { locale: 'zh-CN' } });
});

afterAll(async () => {
  await editor.close();
});

async function refactorsAt(marked: string): Promise<ts.server.protocol.ApplicableRefactorInfo[]> {
  const { line, offset } = editor.show(marked);
  const range = { startLine: line, startOffset: offset, endLine: line, endOffset: offset };
  const found = await editor.server.request<ts.server.protocol.ApplicableRefactorInfo[]>(
    'getApplicableRefactors',
    { file: editor.file, ...range },
  );
  return (found ?? []).filter(({ name }) => name === 'error-codes');
}

/** The text with a refactoring applied. */
async function refactored(marked: string, action: string): Promise<string> {
  const { line, offset } = editor.show(marked);
  const info = await editor.server.request<ts.server.protocol.RefactorEditInfo>('getEditsForRefactor', {
    file: editor.file,
    ...{ startLine: line, startOffset: offset, endLine: line, endOffset: offset },
    refactor: 'error-codes',
    action,
  });
  return editor.applied(info?.edits.flatMap(({ textChanges }) => textChanges) ?? []);
}

test('a code can be explained in a comment without a report', async () => {
  const marked = coze('if (err.code === 41‸01) return;');
  const [refactor, ...others] = await refactorsAt(marked);
  expect(refactor?.description).toBe('用注释解释 4101');
  expect(others).toEqual([]);
  expect(await refactored(marked, 'explain')).toMatch(
    /\n {4}\/\/ 4101：令牌无权访问该资源。.*\n(?: {4}\/\/ .*\n)+ {4}if \(err/,
  );
});

test.each([
  [
    'a switch',
    'swi‸tch (err.code) {\n      case 4100:\n        return;\n    }',
    'case 4101: // 令牌无权访问该资源',
  ],
  [
    'a table',
    "const tex‸ts: Record<number, string> = { 4100: '一', 4101: '二' };\n    return texts[Number(err.code)];",
    "4000: '",
  ],
])('%s can be completed without a report', async (_, handler, added) => {
  const marked = coze(handler);
  expect(await editor.diagnostics(marked.replace('‸', ''))).toEqual([]);
  const [refactor, ...others] = await refactorsAt(marked);
  expect(refactor?.description).toMatch(/^处理所有缺少的错误码（\d+ 个）$/);
  expect(others).toEqual([]);
  const completed = await refactored(marked, 'complete');
  expect(completed).toContain(added);
  expect(await editor.diagnostics(completed)).toEqual([]);
});

test('a case offers both', async () => {
  const found = await refactorsAt(coze('switch (err.code) {\n      case 41‸00:\n        return;\n    }'));
  expect(found.map(({ actions }) => actions.map(({ name }) => name))).toEqual([['complete'], ['explain']]);
});

test.each([
  ['a number that is no code', 'const limit = 41‸01;\n    if (err.code === 4100) return String(limit);'],
  ['a name', 'if (err.co‸de === 4101) return;'],
  ['a switch over something else', "swi‸tch (err.message) {\n      case 'a':\n        return;\n    }"],
])('nothing is offered at %s', async (_, handler) => {
  expect(await refactorsAt(coze(handler))).toEqual([]);
});
