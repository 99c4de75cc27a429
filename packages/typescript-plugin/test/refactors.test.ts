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

test('a code can be explained in a comment without a report', async () => {
  const marked = coze('if (err.code === 41‸01) return;');
  const [refactor] = await refactorsAt(marked);
  expect(refactor?.description).toBe('用注释解释 4101');
  const { line, offset } = editor.show(marked);
  const info = await editor.server.request<ts.server.protocol.RefactorEditInfo>('getEditsForRefactor', {
    file: editor.file,
    ...{ startLine: line, startOffset: offset, endLine: line, endOffset: offset },
    refactor: 'error-codes',
    action: 'explain',
  });
  const explained = editor.applied(info?.edits.flatMap(({ textChanges }) => textChanges) ?? []);
  expect(explained).toContain('    // 4101：令牌无权访问该资源。');
});

test.each([
  ['a number that is no code', 'const limit = 41‸01;\n    if (err.code === 4100) return String(limit);'],
  ['a name', 'if (err.co‸de === 4101) return;'],
])('nothing is explained at %s', async (_, handler) => {
  expect(await refactorsAt(coze(handler))).toEqual([]);
});
