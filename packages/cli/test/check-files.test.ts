import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { command, unknownCode, workspace } from './workspace.js';

const found = (...names: string[]): string[] =>
  names.map((name) => `${name} 3:71 error-codes/no-unknown-code`);

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the programs of a folder are found by their endings, in the order of their paths', () => {
  const endings = ['cjs', 'cts', 'js', 'jsx', 'mjs', 'mts', 'ts', 'tsx'];
  const { check } = workspace({
    ...Object.fromEntries(endings.map((ending) => [`src/a.${ending}`, unknownCode.replace(/: \w+/g, '')])),
    'b.ts': unknownCode,
    'readme.md': unknownCode,
    'data.json': unknownCode,
  });
  expect(check()).toEqual(found('b.ts', ...endings.map((ending) => `src/a.${ending}`)));
});

test('dependencies and what git ignores are left out, folder by folder', () => {
  const { check, git } = workspace({
    '.gitignore': 'dist/\n*.gen.ts\n',
    'src/.gitignore': '!kept.gen.ts\n/only-here.ts\n',
    'src/a.ts': unknownCode,
    'src/kept.gen.ts': unknownCode,
    'src/other.gen.ts': unknownCode,
    'src/only-here.ts': unknownCode,
    'src/deeper/only-here.ts': unknownCode,
    'dist/a.ts': unknownCode,
    'src/dist/a.ts': unknownCode,
    'node_modules/a/a.ts': unknownCode,
  });
  git('init', '--quiet');
  expect(check()).toEqual(found('src/a.ts', 'src/deeper/only-here.ts', 'src/kept.gen.ts'));
});

test.each(['!build/', '!build', '!/build/'])('a nested .gitignore takes a folder back in: %s', (line) => {
  const { check, git } = workspace({
    '.gitignore': 'build/\n',
    'tools/.gitignore': `${line}\n`,
    'tools/build/a.ts': unknownCode,
    'tools/build/deeper/a.ts': unknownCode,
    'tools/build/deeper/build/a.ts': unknownCode,
    'build/a.ts': unknownCode,
  });
  git('init', '--quiet');
  const listed = git('ls-files', '--others', '--exclude-standard', '*.ts').trim().split('\n');
  expect(listed).toContain('tools/build/a.ts');
  expect(check()).toEqual(found(...listed));
  expect(check('tools/build')).toEqual(found(...listed));
});

test.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  'where names differ by case, what git ignores does too',
  () => {
    const { check, git } = workspace({
      '.gitignore': 'build/\n',
      'Build/a.ts': unknownCode,
      'build/b.ts': unknownCode,
    });
    git('init', '--quiet');
    expect(check()).toEqual(found('Build/a.ts'));
  },
);

test('a .gitignore that is a link says nothing, as for git', () => {
  const { check, git, path } = workspace({ rules: 'a.ts\n', 'a.ts': unknownCode });
  git('init', '--quiet');
  symlinkSync(path('rules'), path('.gitignore'));
  expect(git('ls-files', '--others', '--exclude-standard', '*.ts')).toBe('a.ts\n');
  expect(check()).toEqual(found('a.ts'));
});

test('what the user lets git ignore everywhere is left out, unless the repository takes it back in', () => {
  const { check, git, path } = workspace({
    'settings/git/ignore': 'mine*.ts\n',
    '.gitignore': 'settings\n!mine2.ts\n',
    'a.ts': unknownCode,
    'mine.ts': unknownCode,
    'mine2.ts': unknownCode,
  });
  vi.stubEnv('XDG_CONFIG_HOME', path('settings'));
  git('init', '--quiet');
  expect(git('ls-files', '--others', '--exclude-standard', '*.ts')).toBe('a.ts\nmine2.ts\n');
  expect(check()).toEqual(found('a.ts', 'mine2.ts'));
});

test('what the repository excludes on this machine alone is left out of its other work trees, too', () => {
  const { check, git, write, path } = workspace({ 'main/a.ts': unknownCode });
  git('init', '--quiet', 'main');
  git('-C', 'main', 'add', '--all');
  git('-C', 'main', 'commit', '--quiet', '--message', 'first');
  git('-C', 'main', 'worktree', 'add', '--quiet', path('other'));
  write('main/.git/info/exclude', 'mine.ts\n');
  write('other/mine.ts', unknownCode);
  expect(git('-C', 'other', 'ls-files', '--others', '--exclude-standard')).toBe('');
  expect(check('other')).toEqual(found('other/a.ts'));
});

test('what the repository excludes on this machine alone is left out', () => {
  const { check, git, write } = workspace({ 'a.ts': unknownCode, 'mine.ts': unknownCode });
  git('init', '--quiet');
  write('.git/info/exclude', 'mine.ts\n');
  expect(check()).toEqual(found('a.ts'));
});

test('the .gitignore of the repository holds in a folder that is named', () => {
  const { check, git, run } = workspace({
    '.gitignore': '*.gen.ts\nout/\n',
    'packages/a/a.ts': unknownCode,
    'packages/a/b.gen.ts': unknownCode,
    'out/a.ts': unknownCode,
  });
  git('init', '--quiet');
  expect(check('packages/a')).toEqual(found('packages/a/a.ts'));
  expect(run(['check', 'out'])).toMatchObject({ code: 2, stdout: '' });
});

test('a file that is named is checked although git ignores it, and once where it is named twice', () => {
  const { check } = workspace({ '.gitignore': 'a.ts\n', 'a.ts': unknownCode });
  expect(check('a.ts', './a.ts')).toEqual(found('a.ts'));
});

test('what is named in several ways is checked once', () => {
  const { check } = workspace({ 'src/a.ts': unknownCode, 'src/deeper/a.ts': unknownCode });
  expect(check('src/deeper', 'src', './src/', 'src/a.ts')).toEqual(found('src/a.ts', 'src/deeper/a.ts'));
});

test('paths may have blanks and Chinese characters', () => {
  const { check } = workspace({ '我的 代码/聊天 1.ts': unknownCode });
  expect(check('我的 代码')).toEqual(found('我的 代码/聊天 1.ts'));
});

test('links are not followed, so that loops end; a link that is named is', () => {
  const { check, path } = workspace({ 'src/a.ts': unknownCode });
  symlinkSync(path('src'), path('src/loop'), 'junction');
  symlinkSync(path('src/self.ts'), path('src/self.ts'));
  symlinkSync(path('src/a.ts'), path('linked.ts'));
  expect(check()).toEqual(found('src/a.ts'));
  expect(check('linked.ts')).toEqual(found('linked.ts'));
});

test('what is named by a link, too, is checked once, and without what git ignores there', () => {
  const { check, git, path } = workspace({
    '.gitignore': '/src/*.gen.ts\n',
    'src/a.ts': unknownCode,
    'src/a.gen.ts': unknownCode,
  });
  git('init', '--quiet');
  symlinkSync(path('src'), path('link'), 'junction');
  expect(check('.', 'link')).toHaveLength(1);
  expect(check('src/a.ts', 'link/a.ts')).toHaveLength(1);
  expect(check('link')).toEqual(found('link/a.ts'));
});

test('shards part the files, and a file stays in its shard whatever else there is', () => {
  const names = Array.from({ length: 40 }, (_, index) => `src/a${index}.ts`);
  const { check, write } = workspace(Object.fromEntries(names.map((name) => [name, unknownCode])));
  const shards = ['1/3', '2/3', '3/3'];
  const before = shards.map((shard) => check('--shard', shard));

  expect(before.flat().sort()).toEqual(found(...names).sort());
  for (const part of before) expect(part.length).toBeGreaterThan(0);

  write('aa.ts', unknownCode);
  write('src/b.ts', unknownCode);
  shards.forEach((shard, index) => {
    expect(check('--shard', shard)).toEqual(expect.arrayContaining([...(before[index] ?? [])]));
  });
});

test('the sum of the shards as JSON is the whole run', () => {
  const names = Array.from({ length: 12 }, (_, index) => `a${index}.ts`);
  const { run } = workspace(Object.fromEntries(names.map((name) => [name, unknownCode])));
  const results = (...args: string[]): { filePath: string }[] =>
    JSON.parse(run(['check', '--format', 'json', ...args]).stdout) as { filePath: string }[];
  const merged = ['1/2', '2/2'].flatMap((shard) => results('--shard', shard));
  merged.sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
  expect(JSON.stringify(merged)).toBe(JSON.stringify(results()));
});

test('standard input is read to its end, however it comes', () => {
  const { root, path, write } = workspace({ 'a.ts': unknownCode });
  write('long.ts', `${unknownCode}${'// more than a pipe takes at once\n'.repeat(50_000)}`);
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', 'cat long.ts | "$0" "$1" check --stdin --format json', process.execPath, command],
    { cwd: root, encoding: 'utf8', maxBuffer: Infinity },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(JSON.parse(stdout)).toMatchObject([{ filePath: path('<text>'), errorCount: 1 }]);
});
