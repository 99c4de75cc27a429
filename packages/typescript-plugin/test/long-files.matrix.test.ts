import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor } from './editor.js';
import { coze } from './features.js';

/* Long files are read when nobody is typing. */

const filler = Array.from(
  { length: 400 },
  (_, i) => `export const value${i} = [${i}, ${i}, ${i}, ${i}];\n`,
).join('');
const textWith = (handler: string): string => `${filler}${coze(handler)}`;
const wrong = 'if (err.code === 4117) return;';

let editor: Editor;

beforeEach(async () => {
  editor = await Editor.open({ options: { diagnostics: true } });
});

afterEach(async () => {
  await editor.close();
});

/** The texts that are underlined. */
async function underlined(text: string): Promise<string[]> {
  const found = await editor.diagnostics(text);
  return found
    .filter(({ source }) => source === 'error-codes/no-unknown-code')
    .map(({ start, end }) => text.split('\n')[start.line - 1]?.slice(start.offset - 1, end.offset - 1) ?? '');
}

test('a file that is shown for the first time is read at once', async () => {
  expect(await underlined(textWith(wrong))).toEqual(['4117']);
});

test('what has moved stays underlined, what is new follows, and editors are told to ask again', async () => {
  await underlined(textWith(wrong));
  editor.server.forgetEvents();
  const changed = textWith(`${wrong}\n    if (err.code === 4118) return;`);
  expect(await underlined(changed)).toEqual(['4117']);
  await editor.server.event('projectsUpdatedInBackground');
  expect(await underlined(changed)).toEqual(['4117', '4118']);
});

test('what has been corrected is no longer underlined at once', async () => {
  await underlined(textWith(wrong));
  expect(await underlined(textWith('if (err.code === 4100) return;'))).toEqual([]);
});
