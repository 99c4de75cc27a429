import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import errorCodes from 'eslint-plugin-error-codes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(content: unknown, folder = '.'): string {
  const file = join(root, folder, 'error-codes.config.json');
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('errorCodes.settings(directory)', () => {
  test('has none where there is no file', () => {
    expect(errorCodes.settings(root)).toEqual({});
  });

  test('reads the files from the directory upwards', () => {
    write({ locale: 'zh-CN', providers: ['coze'] });
    write({ providers: ['dashscope'] }, 'packages/bot');
    expect(errorCodes.settings(join(root, 'packages/bot'))).toEqual({
      locale: 'zh-CN',
      providers: ['dashscope'],
    });
  });

  test('leaves out what ESLint has of its own: the preset and the rules', () => {
    write({
      $schema: 'https://example.com/schema.json',
      locale: 'zh-CN',
      preset: 'strict',
      rules: { 'error-codes/valid-request': 'off' },
    });
    expect(errorCodes.settings(root)).toEqual({ locale: 'zh-CN' });
  });

  test('refuses a file that is wrong, in parts that it leaves out too', () => {
    const file = write({ rules: { 'error-codes/valid-request': 'of' } });
    expect(() => errorCodes.settings(root)).toThrow(
      `${file}:1:39: /rules/error-codes~1valid-request must be one of "off", "warn", "error", 0, 1, 2, not "of".`,
    );
  });

  test('refuses what is no directory, as import.meta.dirname is none in CommonJS', () => {
    expect(() => errorCodes.settings(undefined as unknown as string)).toThrow(
      'errorCodes.settings takes the path of a directory, such as import.meta.dirname, not undefined.',
    );
  });

  test('reads anew what has changed', () => {
    write({ locale: 'en' });
    expect(errorCodes.settings(root)).toEqual({ locale: 'en' });
    const file = write({ locale: 'zh-CN' });
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    expect(errorCodes.settings(root)).toEqual({ locale: 'zh-CN' });
  });
});

describe('in ESLint', () => {
  const text = `import { APIError } from '@coze/api';
export function isSignedOut(error: unknown): boolean {
  return error instanceof APIError && error.code === 4117;
}
`;

  function eslint(): ESLint {
    const config: Linter.Config = {
      ...errorCodes.configs.recommended,
      files: ['**/*.ts'],
      languageOptions: { parser },
      settings: { 'error-codes': errorCodes.settings(root) },
    };
    return new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: config,
      cache: true,
      cacheLocation: join(root, '.eslintcache'),
      cacheStrategy: 'content',
    });
  }

  test('the file decides, and a change of it reaches files that are in the cache', async () => {
    writeFileSync(join(root, 'chat.ts'), text);
    const idsOf = async (): Promise<unknown> =>
      (await eslint().lintFiles('chat.ts')).flatMap(({ messages }) =>
        messages.map(({ messageId }) => messageId),
      );

    write({ locale: 'en' });
    const [english] = (await idsOf()) as string[];
    expect(english).toMatch(/^\w+$/);
    expect(await idsOf()).toEqual([english]);
    write({ locale: 'zh-CN' });
    expect(await idsOf()).toEqual([`${String(english)}.zh-CN`]);
    write({ locale: 'zh-CN', codes: { coze: [4117] } });
    expect(await idsOf()).toEqual([]);
  });
});
