import { chmodSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canForbid, user } from './permissions.js';
import { fixable, unknownCode, workspace } from './workspace.js';

const fixed = fixable.replace('stream: false', 'stream: false, auto_save_history: true');

test('--fix writes what it mends, and what it mended is no finding', () => {
  const { run, read } = workspace({ 'a.ts': fixable });
  expect(run(['check', '--fix'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('a.ts')).toBe(fixed);
});

test('--fix keeps the byte order mark and the ends of lines', () => {
  const { run, read } = workspace({ 'a.ts': `\uFEFF${fixable.replaceAll('\n', '\r\n')}` });
  expect(run(['check', '--fix']).code).toBe(0);
  expect(read('a.ts')).toBe(`\uFEFF${fixed.replaceAll('\n', '\r\n')}`);
});

test('--fix-dry-run shows the new text and leaves the file as it is', () => {
  const { run, read, path } = workspace({ 'a.ts': fixable });
  const { code, stdout } = run(['check', '--fix-dry-run', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ filePath: path('a.ts'), messages: [], output: fixed }]);
  expect(read('a.ts')).toBe(fixable);
});

test('without --fix nothing is written, and the findings can be mended', () => {
  const { run, read, path } = workspace({ 'a.ts': fixable });
  const { code, stdout } = run(['check', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { filePath: path('a.ts'), errorCount: 1, fixableErrorCount: 1, source: fixable },
  ]);
  expect(read('a.ts')).toBe(fixable);
});

test('--fix-dry-run also mends what comes from standard input', () => {
  const { run } = workspace();
  const args = ['check', '--stdin', '--stdin-filename', 'a.ts', '--fix-dry-run', '--format', 'json'];
  expect(JSON.parse(run(args, { input: fixable }).stdout)).toMatchObject([{ output: fixed }]);
});

test.skipIf(!canForbid)('a file that cannot be written keeps no other from being mended or reported', () => {
  const { run, read, path } = workspace({
    'a.ts': fixable,
    'b.ts': fixable,
    'c.ts': fixable,
    'd.ts': unknownCode,
  });
  for (const name of ['a.ts', 'c.ts']) chmodSync(path(name), 0o666);
  chmodSync(path('b.ts'), 0o444);
  const { code, stdout, stderr } = run(['check', '--fix'], { user });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `The fixes could not be written to ${path('b.ts')} (EACCES).\n`,
  });
  expect(stdout).toContain('d.ts');
  expect(['a.ts', 'b.ts', 'c.ts'].map(read)).toEqual([fixed, fixable, fixed]);
});
