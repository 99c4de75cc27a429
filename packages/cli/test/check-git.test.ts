import { chmodSync, renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command, unknownCode, workspace, type Workspace } from './workspace.js';

const clean = 'export {};\n';
const finding = (name: string): string => `${name} 3:71 error-codes/no-unknown-code`;

function repository(files: Parameters<typeof workspace>[0]): Workspace {
  const made = workspace(files);
  made.git('init', '--quiet', '--initial-branch', 'main');
  made.git('add', '--all');
  made.git('commit', '--quiet', '--message', 'first');
  return made;
}

test('--staged checks what is staged, whatever the work tree has since', () => {
  const { check, git, write, read } = repository({ 'a.ts': clean, 'b.ts': clean, 'old.ts': unknownCode });
  write('a.ts', unknownCode);
  git('add', 'a.ts');
  write('a.ts', clean);
  write('b.ts', unknownCode);
  expect(check('--staged')).toEqual([finding('a.ts')]);
  expect(read('a.ts')).toBe(clean);
  expect(git('status', '--short')).toBe('MM a.ts\n M b.ts\n');
});

test('--staged knows new files and renamed ones, blanks and Chinese characters, and no deleted ones', () => {
  const { check, git, write, path } = repository({ 'old.ts': unknownCode, 'gone.ts': unknownCode });
  renameSync(path('old.ts'), path('new name.ts'));
  write('我的/聊天.vue', `<script lang="ts">\n${unknownCode}</script>\n`);
  git('rm', '--quiet', 'gone.ts');
  git('add', '--all');
  expect(check('--staged')).toEqual([
    finding('new name.ts'),
    '我的/聊天.vue 4:71 error-codes/no-unknown-code',
  ]);
  expect(check('--staged', '我的')).toHaveLength(1);
});

test('--staged works before the first commit, from a folder within, and for 500 files', () => {
  const names = Array.from({ length: 500 }, (_, index) => `src/a${String(index).padStart(3, '0')}.ts`);
  const { git, run } = workspace(Object.fromEntries(names.map((name) => [name, unknownCode])));
  git('init', '--quiet');
  git('add', '--all');
  const { code, stdout } = run(['check', '--staged', '--format', 'json'], { cwd: 'src' });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(500);
});

test('--staged passes where nothing is staged', () => {
  const { run } = repository({ 'a.ts': unknownCode });
  expect(run(['check', '--staged'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('--since checks what differs from where the branch began, and what git does not know yet', () => {
  const { check, git, write } = repository({ '.gitignore': 'out/\n', 'a.ts': clean, 'b.ts': unknownCode });
  git('checkout', '--quiet', '-b', 'feature');
  write('a.ts', unknownCode);
  git('commit', '--quiet', '--all', '--message', 'second');
  write('new.ts', unknownCode);
  write('out/new.ts', unknownCode);
  git('checkout', '--quiet', 'main');
  write('b.ts', `${unknownCode}// Changed on the other branch.\n`);
  git('commit', '--quiet', '--all', '--message', 'third');
  git('checkout', '--quiet', 'feature');
  expect(check('--since', 'main')).toEqual([finding('a.ts'), finding('new.ts')]);

  git('checkout', '--quiet', '--detach');
  expect(check('--since', 'main')).toHaveLength(2);
});

test.each([
  ['--staged', ['--staged'], 'needs a git repository'],
  ['--since', ['--since', 'main'], 'needs a git repository'],
])('%s outside of a repository is wrong use', (_, args, sentence) => {
  const { run } = workspace({ 'a.ts': unknownCode });
  expect(run(['check', ...args])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(sentence) as string,
  });
});

test.each(['nowhere', '--output=a.ts'])('--since=%s names no commit', (ref) => {
  const { run, read } = repository({ 'a.ts': unknownCode });
  expect(run(['check', `--since=${ref}`])).toMatchObject({
    code: 2,
    stderr: `git knows no commit ${ref}. Fetch it first, or name another one.\n`,
  });
  expect(read('a.ts')).toBe(unknownCode);
});

test('as a hook it refuses a commit, lets the mended one pass, and leaves partly staged files alone', () => {
  const { git, write, read, path } = repository({ 'a.ts': clean, 'b.ts': clean });
  write('.git/hooks/pre-commit', `#!/bin/sh\nexec '${process.execPath}' '${command}' check --staged\n`);
  chmodSync(path('.git/hooks/pre-commit'), 0o755);

  write('a.ts', unknownCode);
  git('add', 'a.ts');
  write('a.ts', clean);
  expect(() => git('commit', '--message', 'refused')).toThrow();
  expect(git('log', '--format=%s')).toBe('first\n');
  expect(read('a.ts')).toBe(clean);

  git('add', 'a.ts');
  write('b.ts', `${clean}// Staged.\n`);
  git('add', 'b.ts');
  write('b.ts', unknownCode);
  git('commit', '--quiet', '--message', 'passes');
  expect(git('log', '--format=%s')).toBe('passes\nfirst\n');
  expect(read('b.ts')).toBe(unknownCode);
});

test('a commit of everything is checked as everything', () => {
  const { git, write, path } = repository({ 'a.ts': clean });
  write('.git/hooks/pre-commit', `#!/bin/sh\nexec '${process.execPath}' '${command}' check --staged\n`);
  chmodSync(path('.git/hooks/pre-commit'), 0o755);
  write('a.ts', unknownCode);
  expect(() => git('commit', '--all', '--message', 'refused')).toThrow();
});
