import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogs } from '../src/index.js';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What an application ships that imports one name. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from './index.js';`, resolveDir: source },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

test('isRetryable alone stays under 12 kB minified', async () => {
  const code = await bundle('isRetryable');

  expect(Buffer.byteLength(code)).toBeLessThan(12_000);
  // It is not small because something is missing.
  const { isRetryable } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as typeof import('../src/index.js');
  expect(isRetryable(4009)).toBe(true);
  expect(isRetryable('insufficient_quota', 'Free allocated quota exceeded.')).toBe(false);
});

test.each(['isRetryable', 'canonical', 'isCozeErrorCode', 'isDashScopeErrorCode', 'Coze', 'DashScope'])(
  '%s brings no explanations along',
  async (name) => {
    const code = await bundle(name);
    const texts = Object.values(catalogs).flatMap(({ entries }) =>
      entries.flatMap(({ text }) => Object.values(text)),
    );

    expect(texts.filter(({ cause }) => code.includes(cause))).toEqual([]);
  },
);
