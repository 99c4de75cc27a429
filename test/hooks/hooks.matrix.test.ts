import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedSetups, type DocumentedSetup } from '../documented-setups.js';
import { install } from '../installed-command.js';

import { findPreCommit, howToInstall } from './pre-commit.js';
import { Repository } from './repository.js';

/*
 * Each hook as its page sets it up, with the command as npm would install it, in repositories of git. After every commit,
 * refused or not, work tree and index are what they were.
 */

const page = readFileSync(new URL('../../docs/hooks.md', import.meta.url), 'utf8');
const preCommit = findPreCommit();
const isMissing = ({ name }: DocumentedSetup): boolean => name === 'pre-commit' && preCommit === undefined;

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const root = realpathSync(mkdtempSync(join(tmpdir(), 'hooks-')));
const installed = join(root, 'installed');
const bin = join(root, 'bin');
const home = join(root, 'home');
let tarballs: readonly string[] = [];

/** The environment of somebody who has a name, and no settings of their own. */
const env = {
  PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
  HOME: home,
  TMPDIR: tmpdir(),
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
  PRE_COMMIT_HOME: join(root, 'pre-commit'),
  ...(preCommit && { PYTHONPATH: preCommit.path }),
};

const clean = 'export {};\n';
const mistake = `import { APIError } from '@coze/api';
export const isGone = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 4100 || error.code === 4117);
`;
const fixable = `import { CozeAPI } from '@coze/api';
const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
export const ask = () => client.chat.create({ bot_id: '1', stream: false });
`;

beforeAll(() => {
  tarballs = install(installed, ['cli']);
  const links = join(installed, 'node_modules');
  const lefthook = `lefthook-${process.platform}-${process.arch}`;
  for (const name of ['husky', 'lint-staged', lefthook]) symlinkSync(join(modules, name), join(links, name));
  symlinkSync('../husky/bin.js', join(links, '.bin/husky'));
  symlinkSync('../lint-staged/bin/lint-staged.js', join(links, '.bin/lint-staged'));
  symlinkSync(`../${lefthook}/bin/lefthook`, join(links, '.bin/lefthook'));

  mkdirSync(bin);
  if (preCommit) {
    writeFileSync(join(bin, 'pre-commit'), `#!/bin/sh\nexec '${preCommit.python}' -m pre_commit "$@"\n`);
    chmodSync(join(bin, 'pre-commit'), 0o755);
  }
  mkdirSync(home);
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\nname = Test\nemail = test@example.com\n[init]\ndefaultBranch = main\n[merge]\nconflictStyle = merge\n',
  );
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test.runIf(process.env['CI'])('CI has all that the hooks need', () => {
  expect(preCommit, `pre-commit is missing: ${howToInstall}`).toBeDefined();
});

const hooks = documentedSetups(page);

describe.each(hooks.filter(isMissing))('$name', () => {
  test.skip(`is not installed: ${howToInstall}`);
});

describe.each(hooks.filter((hook) => !isMissing(hook)))('$name', (hook) => {
  let template: Repository;
  let copies = 0;

  beforeAll(() => {
    const repository = new Repository(join(root, hook.name, 'template'), env);
    begin(repository, hook);
    for (const name of ['a.ts', 'b.ts']) repository.write(name, clean);
    template = repository;
  });

  /** A repository that has no commit yet. */
  const newRepository = (): Repository => template.copyTo(join(root, hook.name, String(copies++)));

  /** A repository with a mistake in its first commit, and one in a file that git does not know. */
  const repositoryWithCommit = (): Repository => {
    const repository = newRepository();
    repository.write('old.ts', mistake);
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--no-verify', '--message', 'first');
    repository.write('draft.ts', mistake);
    return repository;
  };

  test('a mistake is refused, and passes when it is mended', () => {
    const repository = repositoryWithCommit();
    repository.stage('a.ts', mistake);
    refuses(repository);
    repository.stage('a.ts', `${clean}// Mended.\n`);
    accepts(repository);
  });

  test('of a partly staged file counts what is staged', () => {
    const repository = repositoryWithCommit();
    repository.stage('a.ts', mistake);
    repository.write('a.ts', clean);
    refuses(repository);
    repository.stage('a.ts', `${clean}// Staged.\n`);
    repository.write('a.ts', mistake);
    accepts(repository);
  });

  test('a file that is staged and gone since', () => {
    const repository = repositoryWithCommit();
    repository.stage('new.ts', mistake);
    repository.remove('new.ts');
    refuses(repository);
    repository.stage('new.ts', clean);
    repository.remove('new.ts');
    accepts(repository);
  });

  test('a file of which git only knows that it will be added', () => {
    const repository = repositoryWithCommit();
    repository.git('add', '--intent-to-add', 'draft.ts');
    if (hook.name === 'lint-staged') {
      // A limit of its own, of which the page tells.
      const before = repository.state();
      repository.stage('a.ts', clean);
      expect(commit(repository).passed).toBe(false);
      expect(repository.state()).toEqual(before);
      return;
    }
    repository.stage('a.ts', mistake);
    refuses(repository);
    repository.stage('a.ts', `${clean}// Mended.\n`);
    accepts(repository);
  });

  test('a renamed file is checked', () => {
    const repository = repositoryWithCommit();
    repository.git('mv', 'old.ts', 'renamed.ts');
    refuses(repository);
    repository.git('reset', '--quiet', '--hard');
    repository.git('mv', 'a.ts', 'renamed.ts');
    accepts(repository);
  });

  test('blanks, quotes and Chinese characters in paths', () => {
    const repository = repositoryWithCommit();
    repository.stage('我的 页面/聊天 "view".ts', mistake);
    refuses(repository);
    repository.stage('我的 页面/聊天 "view".ts', clean);
    accepts(repository);
  });

  test('500 files', () => {
    // Longer than what some systems pass to one process.
    const names = Array.from({ length: 500 }, (_, index) => `${'src/modules/'.repeat(12)}${index + 100}.ts`);
    const repository = repositoryWithCommit();
    for (const name of names) repository.write(name, clean);
    const [last = ''] = names.slice(-1);
    repository.write(last, mistake);
    repository.git('add', 'src');
    refuses(repository);
    repository.stage(last, `${clean}// Mended.\n`);
    accepts(repository);
  });

  test('a commit without programs, one that deletes a mistake, and an empty one pass', () => {
    const repository = repositoryWithCommit();
    repository.stage('notes.md', 'Notes\n');
    accepts(repository);
    repository.git('rm', '--quiet', 'old.ts');
    accepts(repository);
    accepts(repository, '--allow-empty');
  });

  test('the first commit', () => {
    const repository = newRepository();
    repository.write('a.ts', mistake);
    repository.git('add', '--all');
    refuses(repository);
    repository.stage('a.ts', clean);
    accepts(repository);
  });

  test('the end of a merge with conflicts', () => {
    const repository = repositoryWithCommit();
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.stage('a.ts', `${clean}// Theirs.\n`);
    repository.git('commit', '--quiet', '--no-verify', '--message', 'theirs');
    repository.git('checkout', '--quiet', 'main');
    repository.stage('a.ts', `${clean}// Ours.\n`);
    repository.git('commit', '--quiet', '--no-verify', '--message', 'ours');
    expect(repository.try('git', ['merge', 'feature']).passed).toBe(false);
    repository.stage('a.ts', mistake);
    refuses(repository);
    repository.stage('a.ts', `${clean}// Both.\n`);
    accepts(repository);
    expect(repository.git('rev-list', '--parents', '--max-count=1', 'HEAD').trim().split(' ')).toHaveLength(
      3,
    );
  });

  test('amending', () => {
    const repository = repositoryWithCommit();
    repository.stage('a.ts', mistake);
    refuses(repository, '--amend');
    repository.stage('a.ts', `${clean}// Mended.\n`);
    accepts(repository, '--amend');
    accepts(repository, '--amend');
  });

  test('a detached head', () => {
    const repository = repositoryWithCommit();
    repository.git('checkout', '--quiet', '--detach');
    repository.stage('a.ts', mistake);
    refuses(repository);
    repository.stage('a.ts', `${clean}// Mended.\n`);
    accepts(repository);
  });

  test('--all is checked as the work tree is', () => {
    const repository = repositoryWithCommit();
    repository.write('a.ts', mistake);
    refuses(repository, '--all');
    repository.write('a.ts', `${clean}// Mended.\n`);
    const { files } = repository.state();
    expect(commit(repository, '--all').passed).toBe(true);
    expect(repository.state().files).toEqual(files);
    expect(repository.git('status', '--porcelain')).toBe('?? draft.ts\n');
  });

  test('with names of files only these are checked, and the others stay as staged as they were', () => {
    const repository = repositoryWithCommit();
    repository.stage('b.ts', mistake);
    repository.write('b.ts', `${clean}// Not staged.\n`);
    repository.write('a.ts', mistake);
    refuses(repository, 'a.ts');
    repository.write('a.ts', `${clean}// Mended.\n`);
    const before = repository.state();
    expect(commit(repository, 'a.ts')).toMatchObject({ passed: true });
    expect(repository.state().files).toEqual(before.files);
    expect(repository.git('status', '--porcelain')).toBe('MM b.ts\n?? draft.ts\n');
    refuses(repository);
  });

  test('a linked work tree', () => {
    const repository = repositoryWithCommit();
    const folder = join(root, hook.name, String(copies++));
    repository.git('worktree', 'add', '--quiet', folder);
    const linked = new Repository(folder, env);
    symlinkSync(join(installed, 'node_modules'), linked.path('node_modules'));
    // As after `npm install`, which a new work tree needs in any case.
    setUp(hook, linked);
    linked.stage('a.ts', mistake);
    refuses(linked);
    linked.stage('a.ts', `${clean}// Mended.\n`);
    accepts(linked);
  });
});

test('lint-staged with --fix commits what was mended, and nothing that was not staged', () => {
  const hook = documented('lint-staged');
  const repository = new Repository(join(root, 'lint-staged --fix'), env);
  const manifest = hook.files['package.json']?.replace('"error-codes check"', '"error-codes check --fix"');
  begin(repository, { ...hook, files: { ...hook.files, 'package.json': manifest ?? '' } });
  repository.stage('a.ts', fixable);
  repository.write('a.ts', `${fixable}// Not staged.\n`);
  expect(commit(repository)).toMatchObject({ passed: true });
  const fixed = fixable.replace('stream: false', 'stream: false, auto_save_history: true');
  expect(repository.git('show', 'HEAD:a.ts')).toBe(fixed);
  expect(readFileSync(repository.path('a.ts'), 'utf8')).toBe(`${fixed}// Not staged.\n`);
  expect(repository.git('status', '--porcelain', 'a.ts')).toBe(' M a.ts\n');
});

/** What a desktop has in its `PATH`. */
const system = ['basename', 'bash', 'cat', 'dirname', 'env', 'git', 'sed', 'sh', 'tr', 'uname'];
const remedies: Readonly<Record<string, (repository: Repository, line: string) => void>> = {
  'Plain hook': (repository, line) => {
    const hook = repository.path('.githooks/pre-commit');
    writeFileSync(hook, readFileSync(hook, 'utf8').replace('\nexec', `\n${line}exec`));
  },
  husky: (repository, line) => {
    repository.write('../.config/husky/init.sh', line);
  },
  lefthook: (repository, line) => {
    repository.write('../lefthookrc', line);
    repository.write('lefthook-local.yml', 'rc: ~/lefthookrc\n');
    repository.run('npx', ['lefthook', 'install']);
  },
};

describe('where git does not know of Node', () => {
  let desktop: string;

  beforeAll(() => {
    desktop = join(root, 'desktop');
    mkdirSync(desktop);
    for (const name of system) {
      const path = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
      symlinkSync(path, join(desktop, name));
    }
  });

  test.each(Object.keys(remedies))('%s refuses all commits, until it is told', (name) => {
    const user = join(root, `home of ${name}`);
    const repository = new Repository(join(user, 'project'), { ...env, HOME: user });
    cpSync(join(home, '.gitconfig'), join(user, '.gitconfig'));
    begin(repository, documented(name));
    repository.stage('a.ts', clean);
    const before = repository.state();
    const attempt = (): ReturnType<Repository['try']> =>
      repository.try('git', ['commit', '--message', 'Message'], { PATH: desktop });
    expect(attempt()).toMatchObject({
      passed: false,
      output: expect.stringMatching(/node\W*: No such file or directory/) as string,
    });
    expect(repository.state()).toEqual(before);

    const [, line = ''] = /^```sh\n(export PATH=.*\n)```$/m.exec(page) ?? [];
    mkdirSync(join(user, '.local/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(user, '.local/node/bin/node'));
    remedies[name]?.(repository, line);
    expect(attempt()).toMatchObject({ passed: true });
    repository.stage('a.ts', mistake);
    expect(attempt()).toMatchObject({
      passed: false,
      output: expect.stringContaining('error-codes/no-unknown-code') as string,
    });
  });

  test.runIf(preCommit)('pre-commit remembers where Node was', () => {
    const repository = new Repository(join(root, 'pre-commit on a desktop'), env);
    begin(repository, documented('pre-commit'));
    repository.run('pre-commit', ['install', '--install-hooks']);
    repository.stage('a.ts', mistake);
    expect(repository.try('git', ['commit', '--message', 'Message'], { PATH: desktop })).toMatchObject({
      passed: false,
      output: expect.stringContaining('error-codes/no-unknown-code') as string,
    });
  });
});

function documented(hook: string): DocumentedSetup {
  const found = hooks.find(({ name }) => name === hook);
  if (!found) throw new Error(`There is no section ${hook}.`);
  return found;
}

/** Sets a hook up in a repository without files of its own. */
function begin(repository: Repository, hook: DocumentedSetup): void {
  symlinkSync(join(installed, 'node_modules'), repository.path('node_modules'));
  repository.git('init', '--quiet');
  repository.write('.gitignore', 'node_modules\n');
  repository.write('package.json', '{ "name": "project", "private": true }\n');
  setUp(hook, repository);
}

function setUp({ files, commands }: DocumentedSetup, repository: Repository): void {
  for (const [name, documented] of Object.entries(files)) {
    let content = documented;
    if (name === 'package.json') {
      const manifest = JSON.parse(readFileSync(repository.path(name), 'utf8')) as object;
      content = JSON.stringify({ ...manifest, ...(JSON.parse(documented) as object) }, null, 2);
    }
    if (name === '.pre-commit-config.yaml') {
      content = documented.replace(/'@error-codes\/cli@[\d.]+'/, tarballs.join(', '));
      expect(content).not.toBe(documented);
    }
    repository.write(name, content);
  }
  const isInstalled = (command: string): boolean => /^(?:npm|pip) install /.test(command);
  for (const command of commands.filter((command) => !isInstalled(command))) {
    repository.run('sh', ['-ec', command]);
  }
}

let commits = 0;

function commit(repository: Repository, ...args: readonly string[]): ReturnType<Repository['try']> {
  return repository.try('git', ['commit', '--message', `Commit ${commits++}`, ...args]);
}

function refuses(repository: Repository, ...args: readonly string[]): void {
  const before = repository.state();
  const { passed, output } = commit(repository, ...args);
  expect(output).toContain('error-codes/no-unknown-code');
  expect(passed).toBe(false);
  expect(repository.state()).toEqual(before);
}

function accepts(repository: Repository, ...args: readonly string[]): void {
  const before = repository.state();
  const { passed, output } = commit(repository, ...args);
  expect(output).not.toContain('error-codes/');
  expect(passed, output).toBe(true);
  const { head, ...after } = repository.state();
  expect(head).not.toBe(before.head);
  expect(after).toEqual({ ...after, index: before.index, files: before.files, stashes: before.stashes });
  expect(repository.git('rev-parse', 'HEAD^{tree}')).toBe(repository.git('write-tree'));
}
