import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manifest, repository, setUp } from './init-project.js';
import { command, unknownCode, workspace, type Workspace } from './workspace.js';

/* Projects that were set up are used with the tools that they are for. */

const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** What npm would have installed. */
function install({ path }: Workspace, packages: Readonly<Record<string, string>>): void {
  for (const [name, folder] of Object.entries(packages)) {
    const link = path(`node_modules/${name}`);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repositoryRoot, folder), link, 'dir');
  }
  mkdirSync(path('node_modules/.bin'), { recursive: true });
  writeFileSync(
    path('node_modules/.bin/error-codes'),
    `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`,
  );
  chmodSync(path('node_modules/.bin/error-codes'), 0o755);
}

const plugin = { 'eslint-plugin-error-codes': 'packages/eslint-plugin' };
const parser = { '@typescript-eslint/parser': 'node_modules/@typescript-eslint/parser' };
const tools = {
  ...plugin,
  ...parser,
  '@eslint/js': 'node_modules/@eslint/js',
  'typescript-eslint': 'node_modules/typescript-eslint',
};
const eslint8 = { eslint: 'test/hosts/eslint-8/node_modules/eslint' };
const eslint9 = { eslint: 'test/hosts/eslint-9/node_modules/eslint' };
const eslint10 = { eslint: 'node_modules/eslint' };

const array = `import parser from '@typescript-eslint/parser';

export default [
  { files: ['**/*.ts'], languageOptions: { parser } }, // Ours.
];
`;
const commonJs = `const parser = require('@typescript-eslint/parser');

module.exports = [{ files: ['**/*.ts'], languageOptions: { parser } }];
`;
const defined = `import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(globalIgnores(['dist']), [tseslint.configs.base], { files: ['**/*.ts'] });
`;
const typescriptEslint = `import tseslint from 'typescript-eslint';

export default tseslint.config(
  ...tseslint.configs.recommended,
  { rules: { 'no-undef': 'off' } }
);
`;
const typed = `import parser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';

const config = [{ files: ['**/*.ts'], languageOptions: { parser } }] satisfies Linter.Config[];

export default config;
`;
const legacy = {
  root: true,
  parser: '@typescript-eslint/parser',
  parserOptions: { sourceType: 'module' },
  extends: ['eslint:recommended'],
};

describe.each([
  ['ESLint 8, an array', eslint8, 'eslint.config.mjs', array],
  ['ESLint 8, CommonJS', eslint8, 'eslint.config.cjs', commonJs],
  ['ESLint 8, JSON', eslint8, '.eslintrc.json', JSON.stringify(legacy)],
  [
    'ESLint 8, CommonJS and legacy',
    eslint8,
    '.eslintrc.cjs',
    `module.exports = ${JSON.stringify(legacy)};\n`,
  ],
  [
    'ESLint 8, YAML',
    eslint8,
    '.eslintrc.yml',
    `root: true\nparser: '@typescript-eslint/parser'\nparserOptions:\n  sourceType: module\n`,
  ],
  ['ESLint 9, an array', eslint9, 'eslint.config.mjs', array],
  ['ESLint 9, defineConfig', eslint9, 'eslint.config.mjs', defined],
  ['ESLint 9, tseslint.config', eslint9, 'eslint.config.mjs', typescriptEslint],
  ['ESLint 9, TypeScript', eslint9, 'eslint.config.mts', typed],
  ['ESLint 10, CommonJS', eslint10, 'eslint.config.cjs', commonJs],
  ['ESLint 10, defineConfig', eslint10, 'eslint.config.mjs', defined],
  ['ESLint 10, tseslint.config', eslint10, 'eslint.config.mjs', typescriptEslint],
  ['ESLint 10, TypeScript', eslint10, 'eslint.config.ts', typed],
])('%s', (_name, eslint, file, config) => {
  test('reports what the rules find', async () => {
    const project = workspace({
      'package.json': manifest({ eslint: '*' }, { type: 'module' }),
      [file]: config,
      'src/program.ts': unknownCode,
    });
    install(project, { ...tools, ...eslint });
    expect((await setUp(project.root)).instructions).toEqual([]);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/eslint/bin/eslint.js', '--format', 'json', 'src/program.ts'],
      {
        cwd: project.root,
        encoding: 'utf8',
        env: { ...process.env, ESLINT_USE_FLAT_CONFIG: String(!file.startsWith('.eslintrc')) },
      },
    );
    expect(stdout, stderr).toContain('"ruleId":"error-codes/no-unknown-code"');
  });
});

test('oxlint reports what the rules find', async () => {
  const project = workspace({
    'package.json': manifest({ oxlint: '^1.94.0' }),
    '.oxlintrc.json': `{\n  // Ours.\n  "categories": { "correctness": "off" },\n}\n`,
    'src/program.ts': unknownCode,
  });
  install(project, plugin);
  expect((await setUp(project.root)).instructions).toEqual([]);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'node_modules/oxlint/bin/oxlint'), '--format=json', 'src'],
    { cwd: project.root, encoding: 'utf8' },
  );
  expect(stdout, stderr).toContain('"error-codes(no-unknown-code)"');
});

test.each([
  'test/hosts/typescript-5.0/node_modules/typescript',
  'test/hosts/typescript-5.9/node_modules/typescript',
  'node_modules/typescript',
])('tsc of %s reads the edited tsconfig.json', async (typescript) => {
  const project = workspace({
    'package.json': manifest({ typescript: '*' }),
    'tsconfig.json': `{\n  // Strict.\n  "compilerOptions": {\n    "strict": true, // Always.\n    "types": [],\n  },\n}\n`,
    'program.ts': 'export const one: number = 1;\n',
  });
  install(project, { typescript });
  expect((await setUp(project.root)).changes.map(({ file }) => file)).toContain('tsconfig.json');
  const tsc = (...args: string[]) =>
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args], {
      cwd: project.root,
      encoding: 'utf8',
    });
  expect(tsc('--noEmit')).toMatchObject({ status: 0, stdout: '' });
  const { compilerOptions } = JSON.parse(tsc('--showConfig').stdout) as {
    compilerOptions: { strict: boolean; plugins: readonly { name: string }[] };
  };
  expect(compilerOptions.strict).toBe(true);
  expect(compilerOptions.plugins).toMatchObject([{ name: '@error-codes/typescript-plugin' }]);
});

const lefthook = join(
  repositoryRoot,
  `node_modules/lefthook-${process.platform}-${process.arch}/bin/lefthook`,
);

describe.each([
  // As `npm install` would start it.
  ['a hook that the project shares', {}, (project: Workspace) => npmRun(project, 'prepare')],
  ['a hook of git', { '.git/hooks/pre-commit': '#!/bin/sh\nset -e\ntrue\n' }, () => undefined],
  [
    'husky',
    { '.husky/pre-commit': 'true\n' },
    (project: Workspace) => node(project, join(repositoryRoot, 'node_modules/husky/bin.js')),
  ],
  [
    'lint-staged, started by husky',
    { '.husky/pre-commit': 'lint-staged\n', '.lintstagedrc.json': '{ "*.ts": "prettier --write" }' },
    (project: Workspace) => node(project, join(repositoryRoot, 'node_modules/husky/bin.js')),
  ],
  [
    'lefthook',
    { 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: "true"\n' },
    (project: Workspace) => spawnSync(lefthook, ['install'], { cwd: project.root }),
  ],
])('%s', (_name, files, start) => {
  test('refuses a commit with a mistake, and lets the mended one pass', async () => {
    const project = repository({ 'package.json': manifest(), '.gitignore': 'node_modules\n' });
    for (const [file, text] of Object.entries(files)) project.write(file, text);
    if ('.git/hooks/pre-commit' in files) chmodSync(project.path('.git/hooks/pre-commit'), 0o755);
    install(project, { prettier: 'node_modules/prettier', 'lint-staged': 'node_modules/lint-staged' });
    symlinkSync('../prettier/bin/prettier.cjs', project.path('node_modules/.bin/prettier'));
    symlinkSync('../lint-staged/bin/lint-staged.js', project.path('node_modules/.bin/lint-staged'));
    symlinkSync(lefthook, project.path('node_modules/.bin/lefthook'));
    expect((await setUp(project.root)).instructions).toEqual([]);
    start(project);

    const commit = (): string => {
      project.git('add', '--all');
      return project.git('commit', '--quiet', '--message', 'A commit');
    };
    project.write('program.ts', unknownCode);
    expect(commit).toThrow('error-codes/no-unknown-code');
    expect(() => project.git('rev-parse', '--verify', '--quiet', 'HEAD')).toThrow();
    project.write('program.ts', unknownCode.replace('4117', '4101'));
    expect(commit()).toBe('');
    expect((await setUp(project.root)).changes).toEqual([]);
  });
});

function npmRun(project: Workspace, script: string): SpawnSyncReturns<Buffer> {
  return spawnSync('npm', ['run', script], { cwd: project.root, shell: process.platform === 'win32' });
}

function node(project: Workspace, script: string): SpawnSyncReturns<Buffer> {
  return spawnSync(process.execPath, [script], { cwd: project.root });
}
