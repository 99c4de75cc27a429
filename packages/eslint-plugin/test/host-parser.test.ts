import parser from '@typescript-eslint/parser';
import { type Linter, Linter as ESLintLinter } from 'eslint';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Module, Source } from '@error-codes/analysis';
import { defineRule } from '@error-codes/rules';
import type { ParserOptions } from '@typescript-eslint/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlugin } from '../src/create-plugin.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'parser-')));
/** One project that has parsers of its own, and one that has none. */
const projects = { furnished: folder(), bare: folder() };

beforeAll(() => {
  symlinkSync(join(repository, 'node_modules'), join(projects.furnished, 'node_modules'), 'dir');
  for (const project of Object.values(projects)) {
    writeFileSync(join(project, 'typed.ts'), 'export const key: string = "4100" as const;\n');
    writeFileSync(join(project, 'plain.js'), 'export const key = "4100";\n');
  }
});

afterAll(() => {
  for (const project of Object.values(projects)) rmSync(project, { recursive: true });
});

/** What a rule gets when it asks for a module that the linted file imports. */
function imported(
  specifier: string,
  cwd: string,
  languageOptions: Linter.LanguageOptions,
): Source | undefined {
  let module: Module | undefined;
  const plugin = createPlugin({
    look: defineRule({
      name: 'look',
      description: 'Look',
      preset: 'recommended',
      messages: {},
      options: {},
      check({ facts }) {
        module = facts.source.load?.(specifier);
        return [];
      },
    }),
  });
  const messages = new ESLintLinter({ cwd }).verify(
    `import { CozeAPI } from '@coze/api';\nimport { key } from '${specifier}';\n`,
    { ...plugin.configs.recommended, files: ['**/*.js'], languageOptions },
    { filename: join(cwd, 'file.js') },
  );
  expect(messages).toEqual([]);
  return module?.read();
}

/** As oxlint's, which parses the linted file and nothing else. */
const closed = {
  ...parser,
  parseForESLint(text: string, options: ParserOptions) {
    if (options.filePath?.endsWith('file.js')) return parser.parseForESLint(text, options);
    throw new Error('not implemented yet');
  },
};

describe('an imported file is parsed', () => {
  test("by typescript-eslint's parser where that is at hand", () => {
    const source = imported('./typed', projects.bare, { parser });
    expect(source?.ast.body[0]?.type).toBe('ExportNamedDeclaration');
    expect(source?.scopeManager.scopes.flatMap(({ set }) => [...set.keys()])).toContain('key');
    expect(source?.ast.body[0]?.parent).toBe(source?.ast);
  });

  test('by espree where that is enough', () => {
    const source = imported('./plain.js', projects.bare, {});
    expect(source?.scopeManager.scopes.flatMap(({ set }) => [...set.keys()])).toContain('key');
  });

  test.each([
    ['espree knows no types', {}],
    ['a parser parses nothing else', { parser: closed }],
  ])('by a parser of the project where %s', (_name, languageOptions) => {
    expect(imported('./typed', projects.furnished, languageOptions)?.ast.body).toHaveLength(1);
  });

  test.each([
    ['espree knows no types', {}],
    ['a parser parses nothing else', { parser: closed }],
  ])('by none where %s and the project has none', (_name, languageOptions) => {
    expect(imported('./typed', projects.bare, languageOptions)).toBeUndefined();
  });
});
