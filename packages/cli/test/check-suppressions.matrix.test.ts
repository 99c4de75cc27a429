import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LintResult } from '@error-codes/linter';
import { describe, expect, test } from 'vitest';
import { canForbid, forbid, user } from './permissions.js';
import { fixable, unknownCode, workspace, type Run, type Workspace } from './workspace.js';

const require = createRequire(import.meta.url);
const plugin = fileURLToPath(new URL('../../eslint-plugin/dist/index.js', import.meta.url));
const urlOf = (path: string): string => JSON.stringify(pathToFileURL(path).href);

/** ESLint with our rules, and with one of its own. */
const eslintConfig = `
import parser from ${urlOf(require.resolve('@typescript-eslint/parser'))};
import errorCodes from ${urlOf(plugin)};
export default [
  { files: ['**/*.ts'], languageOptions: { parser } },
  errorCodes.configs.recommended,
  { files: ['**/*.ts'], rules: { 'no-var': process.env.OWN_RULES_ONLY ? 'off' : 'error' } },
];
`;

/** Three unknown codes, and what can be mended. */
const files = {
  'eslint.config.mjs': eslintConfig,
  'src/b.ts': unknownCode.replace('=== 4100', '=== 4119'),
  'src/a.ts': unknownCode,
  'src/深/c.ts': fixable,
  'clean.ts': 'export {};\n',
};
const name = 'eslint-suppressions.json';

interface Tool {
  readonly run: (space: Workspace, ...args: readonly string[]) => Run;
}

const ours: Tool = {
  run: ({ run }, ...args) => run(['check', ...args]),
};

const eslint: Tool = {
  run: ({ root }, ...args) => runEslint(root, args, { OWN_RULES_ONLY: '1' }),
};

function runEslint(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const bin = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '.', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { code: status, stdout, stderr };
}

/** What a tool left of the errors, and what it suppressed. */
function outcomeOf(tool: Tool, space: Workspace): unknown {
  const { code, stdout } = tool.run(space, '--format', 'json');
  const results = (JSON.parse(stdout) as LintResult[])
    .filter(({ messages, suppressedMessages }) => messages.length + suppressedMessages.length > 0)
    .map(({ filePath, messages, suppressedMessages, errorCount, fixableErrorCount }) => ({
      file: filePath.slice(space.root.length),
      messages: messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
      suppressed: suppressedMessages.map(({ ruleId, line, column, suppressions }) => [
        ruleId,
        line,
        column,
        suppressions,
      ]),
      errorCount,
      fixableErrorCount,
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { code, results };
}

describe('with ESLint on the same files', () => {
  test('both write the same file, and each accepts that of the other', () => {
    const [mine, its] = [workspace(files), workspace(files)];
    expect(ours.run(mine, '--suppress-all')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(eslint.run(its, '--suppress-all')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(mine.read(name)).toBe(its.read(name));
    expect(JSON.parse(mine.read(name))).toEqual({
      'src/a.ts': { 'error-codes/no-unknown-code': { count: 1 } },
      'src/b.ts': { 'error-codes/no-unknown-code': { count: 2 } },
      'src/深/c.ts': { 'error-codes/require-auto-save-history': { count: 1 } },
    });
    expect(eslint.run(mine)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(ours.run(its)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(outcomeOf(ours, mine)).toEqual(outcomeOf(eslint, mine));
  });

  test('both report all errors of a rule where there are more than are known', () => {
    const space = workspace(files);
    ours.run(space, '--suppress-all');
    space.write('src/a.ts', unknownCode.replace('=== 4100', '=== 4119'));
    expect(outcomeOf(ours, space)).toEqual(outcomeOf(eslint, space));
    expect(ours.run(space).code).toBe(1);
    expect(space.check()).toHaveLength(2);
  });

  test('both fail where there are fewer than are known, and prune to the same file', () => {
    const [mine, its] = [workspace(files), workspace(files)];
    for (const space of [mine, its]) {
      ours.run(space, '--suppress-all');
      space.write('src/b.ts', unknownCode);
      space.write('src/a.ts', 'export {};\n');
      renameSync(space.path('src/深/c.ts'), space.path('src/c.ts'));
      expect(ours.run(space, '--pass-on-unpruned-suppressions').code).toBe(1);
      expect(eslint.run(space, '--pass-on-unpruned-suppressions').code).toBe(1);
      space.write('src/c.ts', 'export {};\n');
      expect(ours.run(space).code).toBe(2);
      expect(eslint.run(space).code).toBe(2);
      expect(ours.run(space, '--pass-on-unpruned-suppressions').code).toBe(0);
    }
    expect(ours.run(mine, '--prune-suppressions')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(eslint.run(its, '--prune-suppressions').code).toBe(0);
    expect(mine.read(name)).toBe(its.read(name));
    expect(JSON.parse(mine.read(name))).toEqual({
      'src/b.ts': { 'error-codes/no-unknown-code': { count: 1 } },
    });
  });

  test('both add one rule to what is known', () => {
    const [mine, its] = [workspace(files), workspace(files)];
    const rule = 'error-codes/require-auto-save-history';
    expect(ours.run(mine, '--suppress-rule', rule).code).toBe(1);
    expect(eslint.run(its, '--suppress-rule', rule).code).toBe(1);
    expect(mine.read(name)).toBe(its.read(name));
    expect(Object.keys(JSON.parse(mine.read(name)) as object)).toEqual(['src/深/c.ts']);
    // A rule of ours needs no prefix.
    expect(ours.run(mine, '--suppress-rule', 'no-unknown-code', '--suppress-rule', rule).code).toBe(0);
    expect(eslint.run(its, '--suppress-rule', 'error-codes/no-unknown-code').code).toBe(0);
    expect(mine.read(name)).toBe(its.read(name));
  });

  test('suppressions of other rules stay as they are, and nobody complains of them', () => {
    const space = workspace({ ...files, 'src/a.ts': `var old = 1;\n${unknownCode}` });
    expect(runEslint(space.root, ['--suppress-all']).code).toBe(0);
    const before = JSON.parse(space.read(name)) as Record<string, Record<string, unknown>>;
    expect(before['src/a.ts']).toEqual({
      'error-codes/no-unknown-code': { count: 1 },
      'no-var': { count: 1 },
    });
    const shared = {
      ...before,
      'src/gone.ts': { 'no-var': { count: 3 } },
      'clean.ts': { 'acme/any': { count: 1 } },
    };
    space.write(name, JSON.stringify(shared));
    expect(ours.run(space)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(ours.run(space, '--prune-suppressions').code).toBe(0);
    // Nothing had to be changed, not even the layout.
    expect(space.read(name)).toBe(JSON.stringify(shared));

    space.write('src/a.ts', 'var old = 1;\nexport {};\n');
    expect(ours.run(space, '--prune-suppressions').code).toBe(0);
    expect(JSON.parse(space.read(name))).toEqual({ ...shared, 'src/a.ts': { 'no-var': { count: 1 } } });
    space.write('src/a.ts', `var old = 1;\n${unknownCode}`);
    expect(ours.run(space, '--suppress-all').code).toBe(0);
    expect(JSON.parse(space.read(name))).toEqual(shared);
  });

  test('a file without suppressions is the same for both', () => {
    const [mine, its] = [workspace(files), workspace(files)];
    for (const space of [mine, its]) {
      ours.run(space, '--suppress-rule', 'require-auto-save-history');
      space.write('src/深/c.ts', 'export {};\n');
    }
    ours.run(mine, '--prune-suppressions');
    eslint.run(its, '--prune-suppressions');
    expect(JSON.parse(mine.read(name))).toEqual(JSON.parse(its.read(name)));
  });
});

test('warnings are neither counted nor suppressed', () => {
  const { run, read } = workspace({
    'error-codes.config.json': '{ "rules": { "error-codes/no-unknown-code": "warn" } }',
    'a.ts': unknownCode,
  });
  expect(run(['check', '--suppress-all'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 warning') as string,
  });
  expect(JSON.parse(read(name))).toEqual({});
});

test('the file can have any name; it must be there, unless it is to be written', () => {
  const { run, read } = workspace({ 'a.ts': unknownCode });
  const location = ['--suppressions-location', 'known/coze.json'];
  expect(run(['check', ...location])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'There is no file known/coze.json. Create it with --suppress-all or --suppress-rule.\n',
  });
  expect(run(['check', '--prune-suppressions', ...location]).code).toBe(2);
  expect(run(['check', '--suppress-all', ...location]).code).toBe(0);
  expect(Object.keys(JSON.parse(read('known/coze.json')) as object)).toEqual(['a.ts']);
  expect(run(['check', ...location]).code).toBe(0);
  expect(run(['check']).code).toBe(1);
  expect(run(['check', '--suppressions-location', 'known']).stderr).toContain('is a folder.');
});

test('only what was looked into is judged', () => {
  const { run, read, write, git } = workspace({ 'src/a.ts': unknownCode, 'src/b.ts': unknownCode });
  git('init', '--quiet', '--initial-branch', 'main');
  run(['check', '--suppress-all']);
  const before = read(name);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  write('src/a.ts', 'export {};\n');
  write('src/b.ts', `${unknownCode}// Changed.\n`);
  git('add', 'src/b.ts');
  // Of the staged file nothing is gone; the other is none of this commit.
  expect(run(['check', '--staged'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(['check', 'src/b.ts'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(['check', '--since', 'main'])).toMatchObject({ code: 2, stdout: '' });
  // A text on standard input is suppressed as the file, and cannot be pruned.
  const stdin = ['check', '--stdin', '--stdin-filename', 'src/a.ts'];
  expect(run(stdin, { input: unknownCode })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(stdin, { input: 'export {};\n' })).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read(name)).toBe(before);

  // What cannot be read now may have its problems all the same.
  write('src/a.ts', `${unknownCode}(`);
  expect(run(['check', '--prune-suppressions'])).toMatchObject({ code: 1, stderr: '' });
  expect(read(name)).toBe(before);
});

test('a commit has the suppressions that are staged', () => {
  const { run, write, git } = workspace({ 'a.ts': unknownCode });
  git('init', '--quiet');
  run(['check', '--suppress-all']);
  git('add', 'a.ts');
  // Not yet in the index, the file holds as it is.
  expect(run(['check', '--staged']).code).toBe(0);
  write(name, '{}');
  git('add', name);
  run(['check', '--suppress-all']);
  expect(run(['check']).code).toBe(0);
  expect(run(['check', '--staged']).code).toBe(1);
});

test('each part has its own, and together they are those of one run', () => {
  const names = Array.from({ length: 9 }, (_, index) => `src/${index}.ts`);
  const { run, read, path } = workspace(Object.fromEntries(names.map((name) => [name, unknownCode])));
  run(['check', '--suppress-all']);
  renameSync(path(name), path('whole.json'));
  for (const part of ['1/3', '2/3', '3/3']) {
    expect(run(['check', '--suppress-all', '--shard', part])).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  expect(read(name)).toBe(read('whole.json'));
  expect(run(['check', '--shard', '2/3'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.skipIf(process.platform === 'win32')('the file keeps its rights, and nothing is left beside it', () => {
  const { run, path, write } = workspace({ 'a.ts': unknownCode });
  write(name, '{}');
  const { mode } = statSync(path(name));
  expect(run(['check', '--suppress-all']).code).toBe(0);
  expect(statSync(path(name)).mode).toBe(mode);
  expect(readdirSync(path('.')).sort()).toEqual(['a.ts', name]);
});

test.each([
  ['no JSON', '{\n  "a.ts": {\n}', '3:2'],
  ['nothing', '', '1:1'],
  ['a list', '[]', '1:1'],
  ['a number for a file', '{ "a.ts": 1 }', '1:11'],
  ['a number for a rule', '{\n  "a.ts": { "error-codes/valid-request": 1 }\n}', '2:42'],
  ['a count that is none', '{ "a.ts": { "error-codes/valid-request": { "count": -1 } } }', '1:53'],
  ['no count', '{ "a.ts": { "error-codes/valid-request": {} } }', '1:42'],
])('a file with %s is refused with its place, and stays', (_, content, place) => {
  const { run, read, path } = workspace({ 'a.ts': unknownCode, [name]: content });
  const { code, stdout, stderr } = run(['check', '--suppress-all']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`${path(name)}:${place}: This does not say how many problems are suppressed.`);
  expect(read(name)).toBe(content);
});

test.each([
  [
    ['--suppress-all', '--suppress-rule', 'valid-request'],
    '--suppress-all and --suppress-rule exclude each other.',
  ],
  [['--suppress-all', '--prune-suppressions'], '--suppress-all and --prune-suppressions exclude each other.'],
  [
    ['--suppress-rule', 'valid-request', '--prune-suppressions'],
    '--suppress-rule and --prune-suppressions exclude',
  ],
  [['--stdin', '--suppress-all'], '--stdin and --suppress-all exclude each other.'],
  [['--suppress-rule', 'no-var'], 'There is no rule no-var. The rules are error-codes/'],
])('%j is refused', (args, sentence) => {
  const { run, path } = workspace({ 'a.ts': unknownCode });
  expect(run(['check', ...args])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(sentence) as string,
  });
  expect(readdirSync(path('.'))).toEqual(['a.ts']);
});

test.skipIf(!canForbid)(
  'a folder that cannot be read is in one part only, and its known problems stay',
  () => {
    const { run, read, path } = workspace({ 'locked/a.ts': unknownCode, 'z.ts': unknownCode });
    expect(run(['check', '--suppress-all', 'locked'])).toMatchObject({ code: 0 });
    const record = read('eslint-suppressions.json');
    forbid(path('locked'));
    const parts = ['1/3', '2/3', '3/3'].map((part) => run(['check', '--shard', part], { user }).stdout);
    expect(parts.filter((part) => part.includes('The folder cannot be read'))).toHaveLength(1);
    expect(run(['check', '--prune-suppressions'], { user })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('The folder cannot be read') as string,
      stderr: '',
    });
    expect(read('eslint-suppressions.json')).toBe(record);
  },
);
