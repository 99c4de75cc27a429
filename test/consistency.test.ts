import { existsSync, readdirSync } from 'node:fs';
import { catalogs, locales } from '@error-codes/catalog';
import { presets } from '@error-codes/linter';
import { rules } from '@error-codes/rules';
import plugin from 'eslint-plugin-error-codes';
import { describe, expect, test } from 'vitest';
import { allCases, ruleFolders } from '../packages/rules/test/all-cases.js';
import { inEslint } from './hosts/in-eslint.js';
import { inLinter } from './hosts/in-linter.js';
import { Workspace } from './hosts/program.js';

const names = Object.keys(rules).sort();
const ids = (chosen: readonly string[]): string[] => chosen.map((name) => `error-codes/${name}`).sort();

test('the rules are the folders, the exports, the ESLint rules and the cases', () => {
  expect(Object.entries(rules).map(([key, rule]) => [key, rule.name])).toEqual(
    Object.keys(rules).map((key) => [key, key]),
  );
  expect(ruleFolders).toEqual(names);
  expect(Object.keys(plugin.rules).sort()).toEqual(names);
  expect(allCases.map(({ rule }) => rule)).toEqual(names);
});

test.each(['docs/rules/', 'docs/zh-CN/rules/'])('%s has a page for each rule and no other', (path) => {
  const folder = new URL(`../${path}`, import.meta.url);
  const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  expect(pages.map((name) => name.slice(0, -'.md'.length)).sort()).toEqual(names);
});

test('the presets hold what the rules say', () => {
  const recommended = names.filter((name) => rules[name]?.preset === 'recommended');
  expect(Object.keys(plugin.configs.recommended.rules).sort()).toEqual(ids(recommended));
  expect(Object.keys(plugin.configs['legacy-recommended'].rules).sort()).toEqual(ids(recommended));
  expect(Object.keys(plugin.configs.strict.rules).sort()).toEqual(ids(names));
  expect(Object.keys(plugin.configs.all.rules).sort()).toEqual(ids(names));
  for (const name of names) {
    const stricter = rules[name]?.strict;
    expect(plugin.configs.strict.rules[`error-codes/${name}`]).toEqual(
      stricter ? ['error', stricter] : 'error',
    );
    expect(plugin.configs.all.rules[`error-codes/${name}`]).toBe('error');
  }
  for (const preset of ['recommended', 'strict', 'all'] as const) {
    expect(presets[preset]).toEqual(plugin.configs[preset].rules);
  }
});

test('the version of the plugin holds those of the catalogues', () => {
  for (const { version } of Object.values(catalogs)) expect(plugin.meta.version).toContain(version);
});

test('nothing is reported in a file without code', async () => {
  const workspace = new Workspace();
  try {
    const programs = ['', "import '@coze/api';\n", '// 扣子\n'].map((text, index) => {
      const name = `file-${String(index)}.ts`;
      const file = workspace.write(name, text);
      return { name, file, folder: workspace.root, text, rules: presets.strict, settings: {}, expected: [] };
    });
    for (const lint of [inEslint(rules), inLinter(rules)]) {
      expect([...(await lint(workspace, programs)).values()]).toEqual([[], [], []]);
    }
  } finally {
    workspace.remove();
  }
});

describe.each(Object.entries(rules))('%s', (name, rule) => {
  const { valid, invalid } = allCases.find((cases) => cases.rule === name) ?? { valid: [], invalid: [] };

  test('every message is a sentence in every language, with the same placeholders', () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, placeholder = '']) => placeholder).sort();
    for (const [id, texts] of Object.entries(rule.messages)) {
      expect(id).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(Object.keys(texts).sort()).toEqual([...locales].sort());
      expect(texts.en).toMatch(/^[^\p{Script=Han}]+\.$/u);
      expect(texts['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
      expect(placeholders(texts['zh-CN'])).toEqual(placeholders(texts.en));
    }
  });

  test('every message is expected by a case', () => {
    const expected = invalid.flatMap(({ errors }) =>
      errors.flatMap(({ messageId, suggestions = [] }) => [
        messageId,
        ...suggestions.map((suggestion) => suggestion.messageId),
      ]),
    );
    expect([...new Set(expected)].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test('there are cases of both kinds', () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
  });

  test('what it says of its edits is what its cases show', () => {
    expect(rule.hasFix).toBe(invalid.some(({ output }) => output !== undefined));
    expect(rule.hasSuggestions).toBe(
      invalid.some(({ errors }) => errors.some(({ suggestions }) => suggestions !== undefined)),
    );
  });

  test('descriptions are phrases, and defaults are among the values', () => {
    expect(rule.description).toMatch(/^[A-Z].*[^.]$/);
    for (const [name, option] of Object.entries(rule.options)) {
      expect(option.description, name).toMatch(/^[A-Z].*[^.]$/);
      if (!('enum' in option)) continue; // A list takes any texts.
      expect(option.enum).toContain(option.default);
      const stricter = rule.strict?.[name];
      if (stricter !== undefined) expect(option.enum).toContain(stricter);
    }
  });
});
