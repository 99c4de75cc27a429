import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentedSetups } from './documented-setups.js';

const setupsOf = (path: string): ReturnType<typeof documentedSetups> =>
  documentedSetups(readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8'));

test.each([
  [
    'hooks.md',
    [
      ['.githooks/pre-commit', 'package.json'],
      ['.husky/pre-commit', 'package.json'],
      ['lefthook.yml'],
      ['.husky/pre-commit', 'package.json'],
      ['.pre-commit-config.yaml'],
    ],
  ],
  [
    'scale.md',
    [
      ['package.json', 'turbo.json'],
      ['package.json', 'nx.json'],
      ['package.json', 'eslint.config.mjs', 'turbo.json', 'nx.json'],
      ['.github/workflows/error-codes.yml'],
    ],
  ],
])('%s shows the same files and commands in both languages', (page, files) => {
  const english = setupsOf(page);
  const chinese = setupsOf(`zh-CN/${page}`);
  expect(english.map((setup) => Object.keys(setup.files))).toEqual(files);
  expect(chinese.map((setup) => [setup.files, setup.commands])).toEqual(
    english.map((setup) => [setup.files, setup.commands]),
  );
});
