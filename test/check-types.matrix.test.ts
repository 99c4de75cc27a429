import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintResult } from '@error-codes/linter';
import { ruleId, rules } from '@error-codes/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { allCases } from '../packages/rules/test/all-cases.js';
import { demoApp, lintDemoApp } from './lint-demo-app.js';
import { inEslint } from './hosts/in-eslint.js';
import { place, sorted, Workspace, type Program, type Report } from './hosts/program.js';

/* `error-codes check --types` finds what typed ESLint finds, and without types what ESLint finds without. */

const repository = fileURLToPath(new URL('../', import.meta.url));
const command = join(repository, 'packages/cli/dist/main.js');
const none = Object.fromEntries(Object.values(rules).map((rule) => [ruleId(rule), 'off']));

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});

/** All programs that types decide on, and some of the others. */
let count = 0;
const programs = workspace.writeCases(
  allCases,
  ({ types }) => types === 'only' || (types !== 'never' && count++ % 25 === 0),
);
configure(workspace, programs);

describe('programs of the rules', async () => {
  const names = programs.map(({ name }) => name);
  const [typed, untyped] = await Promise.all([
    inEslint(rules, true)(workspace, programs),
    inEslint(rules)(workspace, programs),
  ]);
  const checkedTyped = check(workspace.root, '--types');
  const checkedUntyped = check(workspace.root);

  test('there are programs in which types tell something', () => {
    const differing = names.filter((name) => typed.get(name)?.length !== untyped.get(name)?.length);
    expect(differing.length).toBeGreaterThan(0);
  });

  test.each(programs.map((program) => [program.name, program] as const))('%s', (name, { file }) => {
    expect(checkedTyped(file), 'differs from typed ESLint').toEqual(said(typed.get(name)));
    expect(checkedUntyped(file), 'differs from untyped ESLint').toEqual(said(untyped.get(name)));
  });
});

test.each(['5.0', '5.4', '5.9'])('TypeScript %s of a project tells the same', (version) => {
  const project = new Workspace();
  try {
    const some = project.writeCases(allCases, ({ types }) => types === 'only').slice(-5);
    configure(project, some);
    for (const { folder } of some) {
      const at = join(folder, 'node_modules/typescript');
      mkdirSync(dirname(at));
      symlinkSync(join(repository, `test/hosts/typescript-${version}/node_modules/typescript`), at, 'dir');
    }
    const folders = some.map(({ folder }) => folder);
    const checked = check(project.root, '--types', ...folders);
    for (const { file, expected } of some) {
      expect(checked(file).map(({ place }) => place)).toEqual(expected.map(({ place }) => place));
    }
    expect(some.flatMap(({ expected }) => expected).length).toBeGreaterThan(0);
  } finally {
    project.remove();
  }
});

test('the demo application', async () => {
  const { results } = await lintDemoApp();
  const checked = check(demoApp, '--types', 'src');
  expect(results.flatMap(({ messages }) => messages).length).toBeGreaterThan(0);
  for (const { filePath, messages } of results) expect(checked(filePath)).toEqual(reportsOf(messages));
});

/** Has each program linted as its case says. */
function configure(at: Workspace, all: readonly Program[]): void {
  for (const { folder, rules: chosen, settings } of all) {
    const config = { ...settings, rules: { ...none, ...chosen } };
    at.write(join(folder.slice(at.root.length), 'error-codes.config.json'), JSON.stringify(config));
  }
}

/** What `error-codes check` reports of each file. */
function check(cwd: string, ...args: readonly string[]): (file: string) => Said[] {
  const { stdout, stderr } = spawnSync(process.execPath, [command, 'check', '--format', 'json', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as LintResult[];
  const byFile = new Map(results.map(({ filePath, messages }) => [filePath, reportsOf(messages)]));
  return (file) => byFile.get(file) ?? [];
}

type Said = Pick<Report, 'rule' | 'message' | 'place'>;

function reportsOf(
  messages: readonly { ruleId: string | null; message: string; line: number; column: number }[],
): Said[] {
  return said(
    messages.map((message) => ({
      rule: message.ruleId ?? 'fatal',
      messageId: '',
      message: message.message,
      place: place(message),
    })),
  );
}

function said(reports: readonly Report[] = []): Said[] {
  return sorted(reports).map(({ rule, message, place }) => ({ rule, message, place }));
}
