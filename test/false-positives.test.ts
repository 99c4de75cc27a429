import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { derivePresets, rules } from '@error-codes/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { inEslint } from './hosts/in-eslint.js';
import { inLinter } from './hosts/in-linter.js';
import { Workspace } from './hosts/program.js';

const folder = fileURLToPath(new URL('../packages/rules/false-positives/', import.meta.url));
const { recommended } = derivePresets(rules);

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});
workspace.copyFixtures('.');

const programs = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return {
      name,
      file: workspace.write(name, text),
      folder: workspace.root,
      text,
      rules: recommended,
      settings: {},
      expected: [],
    };
  });

describe.each([
  { host: 'ESLint without types', lint: inEslint(rules) },
  { host: 'ESLint with types', lint: inEslint(rules, true) },
  { host: 'our linter', lint: inLinter(rules) },
])('recommended is silent in $host', async ({ lint }) => {
  const reports = await lint(workspace, programs);
  test.each(programs.map(({ name }) => name))('%s', (name) => {
    expect(reports.get(name)).toEqual([]);
  });
});
