import { chmodSync, chownSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canForbid, forbid, user } from './permissions.js';
import { command, fixable, unknownCode, workspace, type Workspace } from './workspace.js';

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

test('--since follows no links, so that --fix writes nothing outside, and takes a submodule for no file', () => {
  const { git, path, read, run } = workspace({
    'outside/a.ts': fixable,
    'inside/changed.ts': clean,
    'module.ts/a.ts': unknownCode,
  });
  for (const one of ['inside', 'module.ts']) git('init', '--quiet', one);
  git('-C', 'module.ts', 'add', '--all');
  git('-C', 'module.ts', 'commit', '--quiet', '--message', 'first');
  git('-C', 'inside', 'add', '--all');
  git('-C', 'inside', 'commit', '--quiet', '--message', 'first');
  git(
    '-C',
    'inside',
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    path('module.ts'),
    'sub.ts',
  );
  symlinkSync(path('outside/a.ts'), path('inside/linked.ts'));
  symlinkSync(path('outside'), path('inside/folder.ts'), 'junction');
  symlinkSync(path('inside/loop.ts'), path('inside/loop.ts'));
  symlinkSync(path('outside/a.ts'), path('inside/staged.ts'));
  git('-C', 'inside', 'add', 'staged.ts');
  rmSync(path('inside/changed.ts'));
  symlinkSync(path('outside/a.ts'), path('inside/changed.ts'));

  const nothing = { code: 0, stdout: '', stderr: '' };
  expect(run(['check', '--since', 'HEAD', '--fix'], { cwd: 'inside' })).toEqual(nothing);
  expect(read('outside/a.ts')).toBe(fixable);
});

test.each(['--staged', '--since=HEAD'])('%s refuses a path that is nowhere', (option) => {
  const { git, path, run } = repository({ 'a.ts': clean, 'src/gone.ts': clean, 'src/removed.ts': clean });
  rmSync(path('src/gone.ts'));
  git('rm', '--quiet', 'src/removed.ts');
  for (const name of ['nowhere', 'a.ts/nowhere', '../nowhere', '*.ts']) {
    expect(run(['check', option, name])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`There is no file or folder ${name}.`) as string,
    });
  }
  // Who removed a file may name it.
  const nothing = { code: 0, stdout: '', stderr: '' };
  expect(run(['check', option, 'src/gone.ts', 'src/removed.ts', 'src', 'a.ts'])).toEqual(nothing);
});

test('--staged checks a path that only the index has, also before the first commit', () => {
  const { check, git, path } = workspace({ 'src/a.ts': unknownCode, 'b.ts': unknownCode });
  git('init', '--quiet');
  git('add', '--all');
  rmSync(path('src'), { recursive: true });
  expect(check('--staged', 'src')).toEqual([finding('src/a.ts')]);
});

test.skipIf(!canForbid)('--staged checks what is staged of a folder that cannot be entered', () => {
  const { git, path, run } = workspace({ 'src/a.ts': unknownCode });
  git('init', '--quiet');
  git('add', '--all');
  // Git trusts nobody else's.
  if (user.uid !== undefined) for (const one of ['.', '.git']) chownSync(path(one), user.uid, user.gid);
  forbid(path('src'));
  const { code, stdout, stderr } = run(['check', '--staged', '--format', 'json'], { user });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('no-unknown-code');
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
