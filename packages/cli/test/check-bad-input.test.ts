import { chmodSync } from 'node:fs';
import { relative } from 'node:path';
import type { LintResult } from '@error-codes/linter';
import { describe, expect, test } from 'vitest';
import { canForbid, forbid, user } from './permissions.js';
import { unknownCode, workspace, type Workspace } from './workspace.js';

test('a syntax error is a message of its file, and the others are still checked', () => {
  const { check, run } = workspace({
    'a.ts': `import { CozeAPI } from '@coze/api';\nconst = 1;\n`,
    'b.ts': unknownCode,
  });
  expect(run(['check']).code).toBe(1);
  expect(check()).toEqual([
    expect.stringMatching(/^a\.ts 2:7 Parsing error: /),
    'b.ts 3:71 error-codes/no-unknown-code',
  ]);
});

test('a syntax error is told of in Chinese, with what the parser says', () => {
  const { check } = workspace({ 'a.ts': `import { CozeAPI } from '@coze/api';\nconst = 1;\n` });
  expect(check('--locale', 'zh-CN')).toEqual([expect.stringMatching(/^a\.ts 2:7 解析错误：\w/)]);
});

test('a file that has nothing to do with the APIs is not even parsed', () => {
  const { run } = workspace({ 'a.ts': 'const = 1;\n' });
  expect(run(['check'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a byte order mark and CRLF do not move places', () => {
  const { check } = workspace({ 'a.ts': `\uFEFF${unknownCode.replaceAll('\n', '\r\n')}` });
  expect(check()).toEqual(['a.ts 3:71 error-codes/no-unknown-code']);
});

test('a file that is not in UTF-8 is named, where it has to do with the APIs', () => {
  const chinese = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]); // 你好 in GBK.
  const { check, run } = workspace({
    'gbk.ts': Buffer.concat([Buffer.from(`${unknownCode}// `), chinese]),
    'other.ts': Buffer.concat([Buffer.from('export {}; // '), chinese]),
    'utf16.ts': Buffer.from(`\uFEFF${unknownCode}`, 'utf16le'),
  });
  const sentence = 'The file is not in UTF-8 and was not checked. Save it in UTF-8.';
  expect(check()).toEqual([`gbk.ts 1:1 ${sentence}`, `utf16.ts 1:1 ${sentence}`]);
  expect(run(['check']).code).toBe(1);
});

test('a file that is not in UTF-8 is never written', () => {
  const bytes = Buffer.concat([Buffer.from(unknownCode), Buffer.from([0xff, 0x0a])]);
  const { run, read } = workspace({ 'a.ts': bytes });
  const before = read('a.ts');
  expect(run(['check', '--fix']).code).toBe(1);
  expect(read('a.ts')).toBe(before);
});

test('a video with the ending .ts is no program', () => {
  const packet = Buffer.alloc(188, 0xff);
  packet.set([0x47, 0x40, 0x00, 0x10, 0x00]);
  const { run } = workspace({
    'short.ts': Buffer.concat([packet, Buffer.from('api.coze.cn')]),
    'long.ts': Buffer.concat(Array.from({ length: 40_000 }, () => packet)),
  });
  expect(run(['check'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a text of 50 MB is left out with a warning', () => {
  const { check, run } = workspace({
    'a.ts': Buffer.alloc(50_000_000, unknownCode),
    'b.ts': unknownCode,
  });
  expect(check('a.ts')).toEqual([
    'a.ts 1:1 The file has 50 MB and was not checked: it is larger than what people write.',
  ]);
  expect(run(['check', 'a.ts']).code).toBe(0);
  expect(run(['check']).code).toBe(1);
});

describe.skipIf(!canForbid)('what cannot be read is named, and all else is checked:', () => {
  const foundIn = ({ run, root }: Workspace, ...args: readonly string[]): readonly string[] => {
    const { code, stdout, stderr } = run(['check', '--format', 'json', ...args], { user });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    return (JSON.parse(stdout) as LintResult[]).flatMap(({ filePath, messages, fatalErrorCount }) =>
      messages.map(({ message }) => `${relative(root, filePath)} ${String(fatalErrorCount)} ${message}`),
    );
  };
  const unknown = expect.stringMatching(/^z\.ts 0 `4117` /) as string;

  test('a file', () => {
    const made = workspace({ 'a.ts': unknownCode, 'z.ts': unknownCode });
    forbid(made.path('a.ts'));
    expect(foundIn(made)).toEqual(['a.ts 1 The file cannot be read (EACCES) and was not checked.', unknown]);
  });

  test('a folder, in the language of the configuration, unless git ignores it', () => {
    const made = workspace({ 'src/locked/a.ts': unknownCode, 'z.ts': unknownCode });
    forbid(made.path('src/locked'));
    const sentence =
      'src/locked 1 The folder cannot be read (EACCES), and nothing in it was checked. Give yourself access to it, or let git ignore it.';
    expect(foundIn(made)).toEqual([sentence, unknown]);

    made.write('error-codes.config.json', '{ "locale": "zh-CN" }');
    expect(foundIn(made, 'src/locked')).toEqual([
      'src/locked 1 目录无法读取（EACCES），其中的文件均未检查。请为自己开放读取权限，或将该目录加入 .gitignore。',
    ]);
    made.git('init', '--quiet');
    made.write('.gitignore', 'locked\n');
    expect(foundIn(made)).toEqual([expect.stringMatching(/^z\.ts 0 /)]);
  });

  test('what is in a folder that may be listed, but not entered', () => {
    const made = workspace({ 'listed/a.ts': unknownCode, 'listed/b/b.ts': unknownCode, 'z.ts': unknownCode });
    made.write('listed/.gitignore', '');
    forbid(made.path('listed'));
    chmodSync(made.path('listed'), 0o444);
    expect(foundIn(made)).toEqual([
      'listed/a.ts 1 The file cannot be read (EACCES) and was not checked.',
      expect.stringMatching(/^listed\/b 1 The folder cannot be read \(EACCES\)/),
      unknown,
    ]);
  });

  test('a configuration, which is an error of the whole run', () => {
    const { path, run } = workspace({
      'error-codes.config.json': '{}',
      'locked/named.json': '{}',
      'z.ts': unknownCode,
    });
    const failure = (...args: readonly string[]): string => {
      const { code, stdout, stderr } = run(['check', ...args], { user });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    forbid(path('locked'));
    expect(failure('--config', 'locked/named.json')).toBe('locked/named.json cannot be read (EACCES).\n');
    forbid(path('error-codes.config.json'));
    expect(failure()).toContain('error-codes.config.json: The file cannot be read (EACCES)');
  });
});

test.each([
  ['what is not there', ['check', 'nowhere'], 'There is no file or folder nowhere.'],
  ['a folder without programs', ['check', 'empty'], 'There is no program to check in empty'],
  [
    'a file that is no program',
    ['check', 'empty/notes.txt'],
    'There is no program to check in empty/notes.txt',
  ],
])('%s is wrong use', (_, args, sentence) => {
  const { run } = workspace({ 'empty/notes.txt': '', 'a.ts': unknownCode });
  expect(run(args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(sentence) as string,
  });
});

test('--pass-on-no-files makes an empty folder a success', () => {
  const { run } = workspace({ 'notes.txt': '' });
  expect(run(['check', '--pass-on-no-files'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('standard input is checked as the file that it is said to be', () => {
  const { run, path } = workspace({
    'src/error-codes.config.json': JSON.stringify({ codes: { coze: [4117] } }),
  });
  const filesIn = (...args: string[]): unknown =>
    (
      JSON.parse(run(['check', '--stdin', '--format', 'json', ...args], { input: unknownCode }).stdout) as {
        filePath: string;
      }[]
    ).map(({ filePath }) => filePath);
  expect(filesIn()).toEqual([path('<text>')]);
  expect(filesIn('--stdin-filename', 'a.ts')).toEqual([path('a.ts')]);
  expect(filesIn('--stdin-filename', 'src/a.ts')).toEqual([]);
});
