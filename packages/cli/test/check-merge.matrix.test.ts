import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixable, unknownCode, workspace, type Workspace } from './workspace.js';

const warnings = '{ "rules": { "error-codes/no-unknown-code": "warn" } }';

/** A workspace, and the results of two parts of it in files. */
function parted(files: Readonly<Record<string, string>>, ...options: readonly string[]): Workspace {
  const space = workspace(files);
  for (const part of [1, 2]) {
    const { stdout } = space.run(['check', '--shard', `${part}/2`, '--format', 'json', ...options]);
    space.write(`${part}.json`, stdout);
  }
  return space;
}

test('warnings count over all parts, and --quiet hides them', () => {
  const names = Array.from({ length: 6 }, (_, index) => `${index}.ts`);
  const { run } = parted({
    'error-codes.config.json': warnings,
    ...Object.fromEntries(names.map((name) => [name, unknownCode])),
  });
  const merge = (...options: readonly string[]): unknown =>
    run(['check', 'merge', '1.json', '2.json', ...options]);
  for (const options of [[], ['--quiet'], ['--max-warnings', '6'], ['--max-warnings', '5']]) {
    expect(merge(...options)).toEqual(run(['check', ...options]));
  }
  expect(merge('--max-warnings', '5')).toMatchObject({ code: 1 });
});

test('no findings are merged to none', () => {
  const { run } = parted({ 'a.ts': 'export {};\n' });
  expect(run(['check', 'merge', '1.json', '2.json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(['check', 'merge', '1.json', '2.json', '--format', 'json']).stdout).toBe('[]\n');
});

test('every format shows what it shows of one run, of many parts, too', () => {
  const names = Array.from({ length: 40 }, (_, index) => `src/${index % 7}/${index}.ts`);
  const { run, write } = workspace({
    'mine.cjs':
      'module.exports = (results, { cwd, rulesMeta }) => JSON.stringify({ results, cwd, rulesMeta });',
    ...Object.fromEntries(names.map((name, index) => [name, index % 3 ? unknownCode : fixable])),
  });
  const parts = [1, 2, 3, 4, 5].map((part) => {
    write(`${part}.json`, run(['check', '--shard', `${part}/5`, '--format', 'json']).stdout);
    return `${part}.json`;
  });
  for (const format of ['json', 'sarif', 'stylish', 'github', './mine.cjs']) {
    expect(run(['check', 'merge', ...parts, '--format', format])).toEqual(run(['check', '--format', format]));
  }
});

test('what is suppressed stays so', () => {
  const space = parted({
    'a.ts': unknownCode,
    'b.ts': unknownCode,
    'eslint-suppressions.json': '{ "a.ts": { "error-codes/no-unknown-code": { "count": 1 } } }',
  });
  for (const format of ['json', 'sarif', 'stylish']) {
    expect(space.run(['check', 'merge', '1.json', '2.json', '--format', format])).toEqual(
      space.run(['check', '--format', format]),
    );
  }
});

test('a result that is there twice counts once; two that differ are refused', () => {
  const { run, read, write } = parted({ 'a.ts': unknownCode });
  const merged = run(['check', 'merge', '1.json', '2.json']);
  expect(run(['check', 'merge', '1.json', '2.json', '1.json', '2.json'])).toEqual(merged);
  for (const part of ['1.json', '2.json']) write(`new-${part}`, read(part).replaceAll('4117', '4118'));
  expect(run(['check', 'merge', '1.json', '2.json', 'new-1.json', 'new-2.json'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/two results of \S+a\.ts\./) as string,
  });
});

test('a file that PowerShell wrote is read', () => {
  const { run, read, write } = parted({ 'a.ts': unknownCode });
  const merged = run(['check', 'merge', '1.json', '2.json']);
  write('1.json', Buffer.from(`\uFEFF${read('1.json').replaceAll('\n', '\r\n')}`, 'utf16le'));
  write('2.json', `\uFEFF${read('2.json')}`);
  expect(run(['check', 'merge', '1.json', '2.json'])).toEqual(merged);
});

const result = {
  filePath: '/a.ts',
  messages: [{ ruleId: 'error-codes/valid-request', severity: 2, message: 'No.', line: 1, column: 1 }],
  suppressedMessages: [],
  errorCount: 1,
  fatalErrorCount: 0,
  warningCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
};

/** One result in which something is wrong, in the second line of it. */
function broken(wrong: object): string {
  const { filePath } = result;
  return JSON.stringify([Object.assign({ filePath }, wrong, result, wrong)], null, 2);
}

test.each([
  ['is empty', '', '1:1'],
  ['was cut off', '[{ "filePath": "a.ts",\n "messages": [', '2:15'],
  ['has text for people', '\n/a.ts\n  1:1  error  No\n', '2:1'],
  ['has SARIF', '{ "version": "2.1.0" }', '1:1'],
  ['has something else than results', '[1]', '1:2'],
  ['lacks a path', JSON.stringify([{ ...result, filePath: undefined }]), '1:2'],
  ['has a count that is none', broken({ errorCount: -1 }), '4:19'],
  ['has no messages', broken({ messages: null }), '4:17'],
  [
    'has a message without a place',
    broken({ messages: [{ ruleId: null, severity: 2, message: '' }] }),
    '5:7',
  ],
  ['has a wrong severity', broken({ messages: [{ ruleId: null, severity: 'error' }] }), '7:21'],
])('a file that %s is refused with its place', (_, content, place) => {
  const { run } = workspace({ 'good.json': JSON.stringify([result]), 'bad.json': content });
  expect(run(['check', 'merge', 'good.json', 'bad.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `bad.json:${place}: This is not what error-codes check --format json prints. Run that again, and keep its standard output as it is.\n`,
  });
});

test.each([
  [[], 'Name files with what error-codes check --format json printed.', '要检查名为 merge 的目录'],
  [['nowhere.json'], 'There is no file nowhere.json.', '没有 nowhere.json 这个文件。'],
  [['src'], 'There is no file src.', '没有 src 这个文件。'],
  [['good.json', '--fix'], 'There is no option --fix.', '没有 --fix 这个选项。'],
  [['good.json', '--max-warnings', 'few'], 'a whole number, not few.', '而不是 few'],
  [
    ['good.json', '--format', 'nowhere'],
    'The formatter nowhere cannot be loaded',
    '无法加载格式化器 nowhere',
  ],
])('check merge %j is told in both languages', (args, english, chinese) => {
  const { run, path } = workspace({ 'good.json': '[]' });
  mkdirSync(path('src'));
  expect(run(['check', 'merge', ...args])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(english) as string,
  });
  expect(run(['check', 'merge', ...args, '--locale', 'zh-CN']).stderr).toContain(chinese);
});

test('options stand behind merge, and a folder of that name is ./merge', () => {
  const { run, check } = workspace({ 'merge/a.ts': unknownCode, 'good.json': '[]' });
  expect(run(['check', '--quiet', 'merge', 'good.json'])).toMatchObject({
    code: 2,
    stderr: 'The options of check merge stand behind it. Move --quiet there.\n',
  });
  expect(check('./merge')).toEqual(['merge/a.ts 3:71 error-codes/no-unknown-code']);
});

test('with --shards a file that is in two parts is refused', () => {
  const { run, write, path } = workspace({ 'a.ts': unknownCode });
  const { stdout } = run(['check', '--format', 'json']);
  for (const name of ['1.json', '2.json']) write(name, stdout);
  expect(run(['check', 'merge', '--shards', '2', '1.json', '2.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `There are two results of ${path('a.ts')}. Name the outputs of one run only, each part once.\n`,
  });
});
