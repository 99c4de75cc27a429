import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { confirm } from '../src/init/confirm.js';
import { planProject } from '../src/init/plan-project.js';
import { Project } from '../src/init/project.js';
import { writeFiles } from '../src/init/write-files.js';
import { manifest, repository, setUp } from './init-project.js';
import { workspace } from './workspace.js';

const files = {
  'package.json': manifest({ eslint: '^10.0.0' }),
  'eslint.config.js': `import js from '@eslint/js';\n\nexport default [js.configs.recommended];\n`,
};
const patch = `ESLint runs the rules.
--- a/eslint.config.js
+++ b/eslint.config.js
@@ -1,3 +1,4 @@
 import js from '@eslint/js';
+import errorCodes from 'eslint-plugin-error-codes';
${' '}
-export default [js.configs.recommended];
+export default [js.configs.recommended, errorCodes.configs.recommended];

The packages for it.
--- a/package.json
+++ b/package.json
@@ -1,6 +1,7 @@
 {
   "name": "demo",
   "devDependencies": {
-    "eslint": "^10.0.0"
+    "eslint": "^10.0.0",
+    "eslint-plugin-error-codes": "^0.0.0"
   }
 }
`;

test('without a terminal the changes are shown, and made with --yes only', () => {
  const { run, read, root } = workspace(files);
  expect(run(['init'])).toEqual({
    code: 2,
    stdout: `Project: ${root} (npm)\n\n${patch}\n`,
    stderr: 'Nothing was changed: without a terminal nobody can be asked. Add --yes to write the changes.\n',
  });
  expect(read('package.json')).toBe(files['package.json']);

  expect(run(['init', '--yes'])).toEqual({
    code: 0,
    stdout: `Project: ${root} (npm)\n\n${patch}\nWritten: eslint.config.js, package.json\nNow run: npm install\n`,
    stderr: '',
  });
  expect(run(['init'])).toEqual({
    code: 0,
    stdout: `Project: ${root} (npm)\n\nEverything is set up already. Nothing was changed.\n`,
    stderr: '',
  });
});

test('--dry-run changes nothing, and git can apply what it shows', async () => {
  const { run, read, git, write, root } = repository({
    'package.json': manifest(),
    '.oxlintrc.json': '{}',
    '.husky/pre-commit': 'npm test',
  });
  const { code, stdout } = run(['init', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nNothing was changed: --dry-run only shows the changes\.\n$/);
  expect(read('.oxlintrc.json')).toBe('{}');

  write('changes.patch', stdout);
  git('apply', 'changes.patch');
  expect((await setUp(root)).changes).toEqual([]);
});

test('in Chinese', () => {
  const { run, root } = workspace({ ...files, 'eslint.config.js': 'export default antfu({});\n' });
  const { code, stdout, stderr } = run(['init', '--locale', 'zh-CN']);
  expect(code).toBe(2);
  expect(stdout).toBe(`项目：${root}（npm）

需要安装的包。
--- a/package.json
+++ b/package.json
@@ -1,6 +1,7 @@
 {
   "name": "demo",
   "devDependencies": {
-    "eslint": "^10.0.0"
+    "eslint": "^10.0.0",
+    "eslint-plugin-error-codes": "^0.0.0"
   }
 }

eslint.config.js 未作修改：它的写法无法由工具安全地修改。请自行加入以下内容：

  import errorCodes from 'eslint-plugin-error-codes';

  […, errorCodes.configs.recommended]

`);
  expect(stderr).toBe('没有作任何修改：当前不是终端，无法确认。如需写入，请加上 --yes。\n');
});

test.each([
  ['no package', {}, [], 'There is no package.json in this folder or above it.'],
  ['a broken package', { 'package.json': '{ "name": }' }, [], 'package.json is no JSON of a package'],
  ['a list', { 'package.json': '[]' }, [], 'package.json is no JSON of a package'],
  ['both', files, ['--yes', '--dry-run'], '--yes and --dry-run exclude each other.'],
])('wrong use: %s', (_name, given, options, sentence) => {
  const { run } = workspace(given);
  const { code, stderr } = run(['init', ...options]);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

test('all files are written or none', () => {
  // Where the hook would have its folder there is a file.
  const { run, read, root } = repository({ 'package.json': manifest(), '.githooks': 'Notes\n' });
  const { code, stderr } = run(['init', '--yes']);
  expect(code).toBe(2);
  expect(stderr).toBe('.githooks/pre-commit cannot be written (EEXIST). Nothing was changed.\n');
  expect(read('package.json')).toBe(manifest());
  expect(readdirSync(root).sort()).toEqual(['.git', '.githooks', 'package.json']);
});

test('files that took their places already are put back', () => {
  const { root, path, read } = workspace({ 'a.json': 'a\n', 'c.json/in-the-way': '' });
  const change = (file: string, before: string | undefined) => ({
    file,
    path: path(file),
    before,
    after: 'new\n',
    purposes: [],
    isExecutable: false,
  });
  expect(() => {
    writeFiles([change('a.json', 'a\n'), change('b/c/d.json', undefined), change('c.json', undefined)]);
  }).toThrow('c.json cannot be written (EISDIR). Nothing was changed.');
  expect(read('a.json')).toBe('a\n');
  expect(readdirSync(root).sort()).toEqual(['a.json', 'c.json']);
});

test('what somebody else has changed since it was shown is not overwritten', async () => {
  const { root, path, read } = workspace(files);
  const { changes } = planProject(await Project.at(root));
  writeFileSync(path('package.json'), '{}\n');
  expect(() => {
    writeFiles(changes);
  }).toThrow('package.json was changed in the meantime. Nothing was written; run error-codes init again.');
  expect(read('eslint.config.js')).toBe(files['eslint.config.js']);
});

test.each([
  ['y\n', true],
  ['YES\n', true],
  ['是\n', true],
  ['\n', false],
  ['n\n', false],
  ['', false],
])('the answer %j agrees: %s', async (answer, isAgreed) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(answer);
  expect(await confirm('Write? ', input, output)).toBe(isAgreed);
  expect(String(output.read())).toContain('Write? ');
});

test.each([
  [{ 'package-lock.json': '{}' }, {}, 'npm install'],
  [{ 'pnpm-lock.yaml': '' }, {}, 'pnpm install'],
  [{ 'yarn.lock': '' }, {}, 'yarn install'],
  [{ 'bun.lock': '' }, {}, 'bun install'],
  [{}, { packageManager: 'pnpm@10.0.0' }, 'pnpm install'],
  [{ 'package-lock.json': '{}' }, { packageManager: 'yarn@4.5.0' }, 'yarn install'],
  [{}, {}, 'npm install'],
])('the package manager of %j and %j', async (locks, others, install) => {
  const { root } = workspace({ ...locks, 'package.json': manifest({}, others) });
  expect((await Project.at(root)).packageManager.install).toBe(install);
});

test.each([
  ['npm', { 'package.json': manifest({}, { workspaces: ['packages/*'] }) }],
  ['Yarn', { 'package.json': manifest({}, { workspaces: { packages: ['./packages/**/'] } }) }],
  ['pnpm', { 'package.json': manifest(), 'pnpm-workspace.yaml': `packages:\n  - packages/* # All.\n` }],
])('from a member of a workspace of %s, the workspace is set up', async (_name, root) => {
  const { path } = workspace({ ...root, 'packages/a/package.json': manifest(), 'packages/a/src/a.ts': '' });
  expect((await Project.at(path('packages/a/src'))).root).toBe(path('.'));
});

test('a package that is no member of the workspace around it is a project of its own', async () => {
  const { path } = workspace({
    'package.json': manifest({}, { workspaces: ['packages/*', '!packages/b'] }),
    'packages/b/package.json': manifest(),
    'examples/c/package.json': manifest(),
  });
  for (const name of ['packages/b', 'examples/c']) {
    expect((await Project.at(path(name))).root).toBe(path(name));
  }
});

test('a repository around the project is told of', async () => {
  const { path } = repository({ 'web/package.json': manifest() });
  mkdirSync(path('web/src'));
  const { changes, notes } = await setUp(path('web/src'));
  expect(changes.map(({ file }) => file)).toEqual(['package.json']);
  expect(notes).toEqual(['hookElsewhere']);
});
