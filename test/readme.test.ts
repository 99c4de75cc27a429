import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import errorCodes from 'eslint-plugin-error-codes';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

/** `✗ rule` stands behind the line that it speaks of, or alone above it. */
function markedFindings(code: string): string[] {
  return code.split('\n').flatMap((line, index) => {
    const [, before, rule] = /^(.*)\/\/ ✗ ([\w-]+)/.exec(line) ?? [];
    if (before === undefined || rule === undefined) return [];
    return `${index + (before.trim() === '' ? 2 : 1)} error-codes/${rule}`;
  });
}

test.for(['README.md', 'README.zh-CN.md'])('%s shows what the recommended rules report', async (name) => {
  const text = readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
  const code = /```ts\n(.*?)```/s.exec(text)?.[1] ?? '';
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      { ...errorCodes.configs.recommended, files: ['**/*.ts'] },
    ],
  });
  const [result] = await eslint.lintText(code, { filePath: 'readme.ts' });
  const reported = result?.messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`);

  expect(markedFindings(code)).toHaveLength(3);
  expect(reported?.sort()).toEqual(markedFindings(code).sort());
});
