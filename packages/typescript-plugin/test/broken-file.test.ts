import { afterAll, beforeAll, expect, test } from 'vitest';
import { Editor } from './editor.js';
import { coze } from './features.js';

/** Broken in the editor since it was opened. */
const broken = (handler: string): string => `${coze(handler)}\nexport function broken( {\n  return 1;\n`;

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.open({ options: { inlayHints: true } });
});

afterAll(async () => {
  await editor.close();
});

test.each([
  ['a code', 'if (err.code === 41‸01) return;', 'PERMISSION_DENIED'],
  ['what holds a code', 'if (err.co‸de === 4101) return;', 'Operations: `chat.create`'],
  ['a code that nobody compares', 'console.log(err.co‸de);', 'An error code of **Coze**'],
])('hover over %s', async (_, handler, part) => {
  const info = await editor.hover(broken(handler));
  expect(info?.documentation).toContain(part);
  expect(info?.documentation).not.toMatch(/andled here/);
});

test('inlay hints', async () => {
  const hints = await editor.hints(broken('if (err.code === 4101) return;'));
  expect(hints.map(({ text }) => text)).toEqual(['/* The token may not access this resource */']);
});
