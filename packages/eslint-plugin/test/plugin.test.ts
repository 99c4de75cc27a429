import parser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import type { Facts } from '@error-codes/analysis';
import { defineRule } from '@error-codes/rules';
import { describe, expect, test } from 'vitest';
import { toyListRule } from '../../rules/test/toy-list-rule.js';
import { toyRules } from '../../rules/test/toy-rules.js';
import { createPlugin } from '../src/create-plugin.js';

const plugin = createPlugin(toyRules);
const project = fileURLToPath(new URL('fixtures/project/', import.meta.url));
const importing = `import { CozeAPI } from '@coze/api';\n`;

function lint(code: string, config: Linter.Config = plugin.configs.recommended): Linter.LintMessage[] {
  return new Linter().verify(importing + code, { ...config, files: ['**/*.ts'] }, { filename: 'file.ts' });
}

describe('configurations', () => {
  test('the plugin in them is the plugin', () => {
    for (const preset of ['recommended', 'strict', 'all'] as const) {
      expect(plugin.configs[preset].plugins['error-codes']).toBe(plugin);
      expect(plugin.configs[preset].name).toBe(`error-codes/${preset}`);
    }
  });

  test('strict sets options, all does not', () => {
    expect(lint('badCode2;', plugin.configs.strict)).toMatchObject([{ messageId: 'numbered', severity: 2 }]);
    expect(lint('badCode2;', plugin.configs.all)).toEqual([]);
  });

  test.each([
    ['as objects', [plugin.configs.recommended]],
    ['as names', ['error-codes/recommended']],
  ])('extend others %s', async (_name, extending) => {
    const eslint = new ESLint({
      cwd: project,
      overrideConfigFile: true,
      overrideConfig: defineConfig({
        files: ['**/*.ts'],
        plugins: { 'error-codes': plugin },
        extends: extending,
        languageOptions: { parser },
      }),
    });
    const [result] = await eslint.lintText(`${importing}badCode as string;\n`, { filePath: 'file.ts' });
    expect(result?.messages).toMatchObject([{ ruleId: 'error-codes/no-bad-code', line: 2 }]);
  });

  test('the one for .eslintrc has names only', () => {
    expect(plugin.configs['legacy-recommended']).toEqual({
      plugins: ['error-codes'],
      rules: { 'error-codes/no-bad-code': 'error' },
    });
  });
});

test('rules carry what documentation, editors and formatters ask for', () => {
  expect(plugin.rules['no-bad-code']).toMatchObject({
    meta: {
      type: 'problem',
      docs: {
        description: 'Disallow `badCode`',
        recommended: true,
        url: 'https://github.com/error-codes/error-codes/blob/main/docs/rules/no-bad-code.md',
      },
      fixable: 'code',
      hasSuggestions: true,
      messages: { rename: 'Rename it to {{ better }}.', 'rename.zh-CN': '改名为 {{ better }}。' },
      schema: [
        {
          type: 'object',
          additionalProperties: false,
          properties: {
            numbers: {
              enum: ['report', 'allow'],
              default: 'allow',
              description: 'Whether `badCode1` is reported',
            },
          },
        },
      ],
      defaultOptions: [{ numbers: 'allow' }],
    },
  });
});

test('an option can be a list of texts', () => {
  const listing = createPlugin({ [toyListRule.name]: toyListRule });
  const given = (words: unknown): Linter.LintMessage[] => {
    const rules = { 'error-codes/no-listed-word': ['error', { words }] } as Linter.RulesRecord;
    return lint('badWord; other;', { ...listing.configs.recommended, rules });
  };
  expect(lint('badWord; other;', listing.configs.recommended)).toMatchObject([
    { message: 'badWord is listed.' },
  ]);
  expect(given(['other'])).toMatchObject([{ message: 'other is listed.', line: 2, column: 10 }]);
  expect(given([])).toEqual([]);
  expect(() => given([4003])).toThrow('should be string');
});

test('wrong options are refused', () => {
  const rules: Linter.RulesRecord = { 'error-codes/no-bad-code': ['error', { number: 'report' }] };
  expect(() => lint('', { ...plugin.configs.recommended, rules })).toThrow('Unexpected property "number"');
});

describe('settings', () => {
  const settings = (given: object): Linter.Config => ({
    ...plugin.configs.recommended,
    settings: { 'error-codes': given },
  });

  test('choose the language', () => {
    expect(lint('badCode;', settings({ locale: 'zh-CN' }))).toMatchObject([
      { messageId: 'bad.zh-CN', message: '请用 goodCode 代替 badCode。' },
    ]);
  });

  test('that are wrong end the run and say where', () => {
    expect(() => lint('', settings({ providers: ['openai'] }))).toThrow(
      `settings['error-codes'].providers[0] must be one of "coze", "dashscope", not "openai".`,
    );
  });
});

describe('a file', () => {
  const seen: Facts[] = [];
  const spies = Object.fromEntries(
    ['first', 'second'].map((name) => [
      name,
      defineRule({
        name,
        description: 'Look',
        preset: 'recommended',
        messages: {},
        options: {},
        check({ facts }) {
          seen.push(facts);
          return [];
        },
      }),
    ]),
  );
  const watched = createPlugin(spies);
  const look = (code: string, parserOptions: object = {}): readonly Facts[] => {
    seen.length = 0;
    const config: Linter.Config = {
      ...watched.configs.recommended,
      files: ['**/*.ts'],
      languageOptions: { parser, parserOptions },
    };
    const messages = new Linter({ cwd: project }).verify(code, config, { filename: `${project}file.ts` });
    expect(messages).toEqual([]);
    return [...seen];
  };

  test('is read once for all rules', () => {
    const [first, second, ...more] = look(importing);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(more).toEqual([]);
  });

  test('is read anew when it is linted again', () => {
    const [before] = look(importing);
    const [after] = look(importing);
    expect(after).not.toBe(before);
  });

  test('of no concern is not read', () => {
    expect(look('export const sum = 1 + 1;')).toEqual([]);
  });

  test('comes with types where the parser made a program, and only there', () => {
    expect(look(importing)[0]?.source.types).toBeUndefined();
    expect(
      look(importing, { projectService: true, tsconfigRootDir: project })[0]?.source.types,
    ).toBeDefined();
    // A byte order mark is neither in ESLint's text nor in TypeScript's.
    const marked = look(`\uFEFF${importing}`, { projectService: true, tsconfigRootDir: project });
    expect(marked[0]?.source.types).toBeDefined();
  });
});
