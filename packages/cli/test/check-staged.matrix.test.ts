import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { command, unknownCode, workspace, type Workspace } from './workspace.js';

/** Asks Coze in a way that is reported, if what it imports is a client of Coze. */
const asking = (client: string): string => `import { client } from '${client}';
export const ask = () => client.chat.create({ bot_id: '1', stream: false });
`;
const found = (name: string): string => `${name} 2:60 error-codes/require-auto-save-history`;

const coze = `import { CozeAPI } from '@coze/api';
export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
`;
const other = `import { Wallet } from '@acme/wallet';
export const client = new Wallet();
`;

function repository(files: Parameters<typeof workspace>[0]): Workspace {
  const made = workspace(files);
  made.git('init', '--quiet', '--initial-branch', 'main');
  made.git('add', '--all');
  made.git('commit', '--quiet', '--allow-empty', '--message', 'first');
  return made;
}

function addHook({ write, path }: Workspace, script = ''): void {
  write(
    '.git/hooks/pre-commit',
    `#!/bin/sh\n${script}\nexec '${process.execPath}' '${command}' check --staged\n`,
  );
  chmodSync(path('.git/hooks/pre-commit'), 0o755);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what a staged file imports is read as it is staged', () => {
  test.each([
    ['a client is staged, and the work tree has another module', coze, other, [found('a.ts')]],
    ['another module is staged, and the work tree has a client', other, coze, []],
  ])('%s', (_, staged, inWorkTree, expected) => {
    const { check, git, write } = repository({ 'llm.ts': inWorkTree });
    write('llm.ts', staged);
    write('a.ts', asking('./llm.js'));
    git('add', '--all');
    write('llm.ts', inWorkTree);
    expect(check('--staged')).toEqual(expected);
    expect(git('status', '--short')).toBe(staged === coze ? 'A  a.ts\nMM llm.ts\n' : 'A  a.ts\nMM llm.ts\n');
  });

  test('also where only the import of a committed module changed since', () => {
    const { check, git, write } = repository({ 'llm.ts': coze });
    write('a.ts', asking('./llm.js'));
    git('add', 'a.ts');
    write('llm.ts', other);
    expect(check('--staged')).toEqual([found('a.ts')]);
  });

  test('a module that is gone from the work tree is there', () => {
    const { check, git, write, path } = repository({ 'llm.ts': coze, 'a.ts': '' });
    write('a.ts', asking('./llm.js'));
    git('add', 'a.ts');
    rmSync(path('llm.ts'));
    expect(check('--staged')).toEqual([found('a.ts')]);
  });

  test('a module that the commit deletes or that git does not have is not there; one that git ignores is', () => {
    const { check, git, write } = repository({ '.gitignore': 'generated/', 'llm.ts': coze });
    git('rm', '--quiet', '--cached', 'llm.ts');
    write('new.ts', coze);
    write('generated/llm.ts', coze);
    write('a.ts', asking('./llm.js'));
    write('b.ts', asking('./new.js'));
    write('c.ts', asking('./generated/llm.js'));
    git('add', 'a.ts', 'b.ts', 'c.ts');
    expect(check('--staged')).toEqual([found('c.ts')]);
  });

  test('a module that was renamed is where it was staged', () => {
    const { check, git, write, path } = repository({ 'llm.ts': coze });
    git('mv', 'llm.ts', 'client.ts');
    write('a.ts', asking('./llm.js'));
    write('b.ts', asking('./client.js'));
    git('add', 'a.ts', 'b.ts');
    renameSync(path('client.ts'), path('llm.ts'));
    expect(check('--staged')).toEqual([found('b.ts')]);
  });

  test('through what passes it on, in folders of which only git has some', () => {
    const { check, git, write, path } = repository({
      'clients/index.ts': `export * from './coze.js';\n`,
      'clients/coze.ts': coze,
    });
    write('src/a.ts', asking('../clients'));
    git('add', 'src');
    rmSync(path('clients'), { recursive: true });
    expect(check('--staged')).toEqual([found('src/a.ts')]);
  });

  test('with blanks and Chinese characters in paths', () => {
    const { check, git, write, path } = repository({ '我的 代码/客户 端.ts': coze });
    write('我的 代码/聊天 1.ts', asking('./客户 端.js'));
    git('add', '--all');
    write('我的 代码/客户 端.ts', other);
    expect(check('--staged')).toEqual([found('我的 代码/聊天 1.ts')]);
    rmSync(path('我的 代码/客户 端.ts'));
    expect(check('--staged', '我的 代码')).toEqual([found('我的 代码/聊天 1.ts')]);
  });

  test('links of the index are followed, whatever stands in their place', () => {
    const { check, git, write, path } = workspace({ 'clients/coze.ts': coze });
    git('init', '--quiet');
    symlinkSync('clients/coze.ts', path('llm.ts'));
    symlinkSync('clients', path('linked'), 'dir');
    symlinkSync('circle.ts', path('circle.ts'));
    write('a.ts', asking('./llm.js'));
    write('b.ts', asking('./linked/coze.js'));
    write('c.ts', asking('./circle.js'));
    git('add', '--all');
    rmSync(path('llm.ts'));
    rmSync(path('linked'));
    write('llm.ts', other);
    write('linked/coze.ts', other);
    expect(check('--staged')).toEqual([found('a.ts'), found('b.ts')]);
  });

  test('a submodule is as it lies there', () => {
    const inner = repository({ 'llm.ts': coze });
    const { check, git, write } = repository({});
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'vendor');
    write('a.ts', asking('./vendor/llm.js'));
    git('add', '--all');
    expect(check('--staged')).toEqual([found('a.ts')]);
  });

  test('a sparse checkout reads what is not checked out', () => {
    const { check, git, write, path } = repository({ 'app/b.ts': '', 'shared/llm.ts': coze });
    git('sparse-checkout', 'set', 'app');
    expect(() => readFileSync(path('shared/llm.ts'))).toThrow();
    write('app/a.ts', asking('../shared/llm.js'));
    git('add', 'app');
    expect(check('--staged')).toEqual([found('app/a.ts')]);
  });

  test('the line breaks of Windows in the work tree make no difference', () => {
    const { check, git, write, read } = repository({ 'llm.ts': coze });
    git('config', 'core.autocrlf', 'true');
    write('llm.ts', coze.replaceAll('\n', '\r\n'));
    write('a.ts', asking('./llm.js'));
    git('add', '--all');
    expect(check('--staged')).toEqual([found('a.ts')]);
    expect(read('llm.ts')).toContain('\r\n');
  });
});

describe('the configuration is read as it is staged', () => {
  const allows = JSON.stringify({ codes: { coze: [4117] } });
  const name = 'error-codes.config.json';
  const inA = ['a.ts 3:71 error-codes/no-unknown-code'];

  test.each([
    ['staged, and changed since', [allows, '{}'], []],
    ['not staged', ['{}', allows], inA],
    ['staged, and gone since', [allows, undefined], []],
    ['unknown to git', [undefined, allows], inA],
  ])('%s', (_, [staged, inWorkTree], expected) => {
    const { check, git, write, path } = repository({ 'src/b.ts': '' });
    write('a.ts', unknownCode);
    if (staged !== undefined) write(name, staged);
    git('add', '--all');
    if (inWorkTree === undefined) rmSync(path(name));
    else write(name, inWorkTree);
    expect(check('--staged')).toEqual(expected);
  });

  test('a configuration that is named holds although git does not know it', () => {
    const { check, git, write } = repository({});
    write('a.ts', unknownCode);
    git('add', '--all');
    write('ci.json', allows);
    expect(check('--staged', '--config', 'ci.json')).toEqual([]);
  });

  test('what is wrong in the staged one is told, and what is wrong in the work tree is not', () => {
    const { run, git, write } = repository({ [name]: '{}' });
    write('a.ts', '');
    git('add', '--all');
    write(name, '{');
    expect(run(['check', '--staged'])).toEqual({ code: 0, stdout: '', stderr: '' });
    git('add', '--all');
    write(name, '{}');
    expect(run(['check', '--staged'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(name) as string,
    });
  });
});

describe('as a hook', () => {
  test('git commit -a and git commit <file> are checked as what they commit', () => {
    const made = repository({ 'a.ts': asking('./llm.js'), 'llm.ts': other });
    const { git, write } = made;
    addHook(made);
    write('llm.ts', coze);
    write('a.ts', `${asking('./llm.js')}// Changed.\n`);
    expect(() => git('commit', '--all', '--message', 'everything')).toThrow(/require-auto-save-history/);
    git('add', 'llm.ts');
    // The client is staged, and not part of this commit.
    git('commit', '--quiet', '--message', 'only a', 'a.ts');
    expect(git('log', '--format=%s')).toBe('only a\nfirst\n');
    expect(git('status', '--short')).toBe('M  llm.ts\n');
  });

  test('in a linked work tree, also from a folder that the hook goes to', () => {
    const made = repository({ 'web/llm.ts': coze, 'web/a.ts': '' });
    const { git, write, path } = made;
    addHook(made, 'cd web');
    git('worktree', 'add', '--quiet', 'linked', '-b', 'feature');
    write('linked/web/a.ts', asking('./llm.js'));
    write('linked/web/llm.ts', other);
    git('-C', path('linked'), 'add', 'web/a.ts');
    expect(() => git('-C', path('linked'), 'commit', '--message', 'refused')).toThrow(
      /require-auto-save-history/,
    );
    write('linked/web/a.ts', '// Nothing.\n');
    git('-C', path('linked'), 'commit', '--quiet', '--message', 'passes', 'web/a.ts');
    expect(git('log', '--format=%s', 'feature')).toBe('passes\nfirst\n');
  });
});

test('500 staged files whose imports differ from the work tree take a handful of processes', () => {
  const names = Array.from({ length: 500 }, (_, index) => String(index).padStart(3, '0'));
  const { run, git, write, path } = workspace(
    Object.fromEntries(
      names.flatMap((name) => [
        [`src/a${name}.ts`, asking(`./llm/b${name}.js`)],
        [`src/llm/b${name}.ts`, `${coze}// ${name}\n`],
      ]),
    ),
  );
  git('init', '--quiet');
  git('add', '--all');
  for (const name of names) write(`src/llm/b${name}.ts`, other);
  vi.stubEnv('GIT_TRACE', path('trace'));
  const start = performance.now();
  const { code, stdout } = run(['check', '--staged', '--format', 'json']);
  console.log(`500 staged files: ${String(Math.round(performance.now() - start))} ms`);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(500);
  const started = readFileSync(path('trace'), 'utf8').match(/ built-in: git (?!rev-parse)/g);
  expect(started?.length).toBeLessThan(6);
});

test('nothing is written: neither to the index nor to the work tree', () => {
  const { check, git, write, path } = repository({ 'a.ts': unknownCode });
  write('a.ts', `${unknownCode}// Staged.\n`);
  git('add', 'a.ts');
  write('a.ts', unknownCode);
  const before = readFileSync(path('.git/index'));
  check('--staged');
  expect(readFileSync(path('.git/index')).equals(before)).toBe(true);
});
