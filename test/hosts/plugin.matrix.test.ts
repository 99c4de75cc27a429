import { execFileSync, spawnSync } from 'node:child_process';
import {
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
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The plugin as npm would install it, in projects of its users. Only what its package.json and theirs name is in reach;
 * those packages are linked from here, so that no network is needed.
 */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const root = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-')));
const unpacked = join(root, 'package');

const program = `import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

export async function ask(bot_id: string): Promise<string | undefined> {
  try {
    await coze.chat.createAndPoll({ bot_id, auto_save_history: false });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.code === 4117) return 'Please sign in again';
    switch (error.code) {
      case 4008:
        return 'That was enough for today';
    }
  }
}
`;
const reports = [
  { rule: 'error-codes/require-auto-save-history', line: 7 },
  { rule: 'error-codes/no-unknown-code', line: 10 },
  { rule: 'error-codes/exhaustive-codes', line: 11 },
];

const flat = `
  import errorCodes from 'eslint-plugin-error-codes';
  import parser from '@typescript-eslint/parser';
  export default [{ files: ['**/*.ts'], languageOptions: { parser }, ...errorCodes.configs.recommended }];
`;
const flatCommonJs = `
  const errorCodes = require('eslint-plugin-error-codes');
  const parser = require('@typescript-eslint/parser');
  module.exports = [{ files: ['**/*.ts'], languageOptions: { parser }, ...errorCodes.configs.recommended }];
`;
const extendsObject = `
  import errorCodes from 'eslint-plugin-error-codes';
  import parser from '@typescript-eslint/parser';
  import { defineConfig } from 'eslint/config';
  export default defineConfig({
    files: ['**/*.ts'],
    languageOptions: { parser },
    extends: [errorCodes.configs.recommended],
  });
`;
const extendsName = `
  import errorCodes from 'eslint-plugin-error-codes';
  import parser from '@typescript-eslint/parser';
  import { defineConfig } from 'eslint/config';
  export default defineConfig({
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { 'error-codes': errorCodes },
    extends: ['error-codes/recommended'],
  });
`;
const eslintrc = JSON.stringify({
  root: true,
  parser: '@typescript-eslint/parser',
  parserOptions: { sourceType: 'module' },
  extends: ['plugin:error-codes/legacy-recommended'],
});

const versions = [
  { eslint: 'ESLint 8', folder: 'test/hosts/eslint-8/node_modules/eslint', version: /^8\.57\.1$/ },
  { eslint: 'ESLint 9', folder: 'test/hosts/eslint-9/node_modules/eslint', version: /^9\./ },
  { eslint: 'ESLint 10', folder: 'node_modules/eslint', version: /^10\./ },
];
const setups = [
  { setup: 'flat', file: 'eslint.config.mjs', config: flat, on: ['ESLint 8', 'ESLint 9', 'ESLint 10'] },
  {
    setup: 'flat, CommonJS',
    file: 'eslint.config.cjs',
    config: flatCommonJs,
    on: ['ESLint 8', 'ESLint 9', 'ESLint 10'],
  },
  {
    setup: 'extends, object',
    file: 'eslint.config.mjs',
    config: extendsObject,
    on: ['ESLint 9', 'ESLint 10'],
  },
  { setup: 'extends, name', file: 'eslint.config.mjs', config: extendsName, on: ['ESLint 9', 'ESLint 10'] },
  { setup: 'eslintrc', file: '.eslintrc.json', config: eslintrc, on: ['ESLint 8', 'ESLint 9'] },
];

beforeAll(() => {
  const packed = npm(
    'pack',
    join(repository, 'packages/eslint-plugin'),
    '--json',
    '--pack-destination',
    root,
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(root, filename), '-C', root]);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe.each(versions)('$eslint', ({ eslint, folder, version }) => {
  test('is the version that it stands for', () => {
    expect(readManifest(join(repository, folder))).toMatchObject({
      version: expect.stringMatching(version) as string,
    });
  });

  test.each(setups.filter(({ on }) => on.includes(eslint)))('$setup', ({ file, config }) => {
    const directory = project({ [file]: config, 'program.ts': program }, { eslint: folder, ...parser });
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(directory, 'node_modules/eslint/bin/eslint.js'), '--format=json', '--config', file, 'program.ts'],
      {
        cwd: directory,
        encoding: 'utf8',
        env: { ...process.env, ESLINT_USE_FLAT_CONFIG: String(file !== '.eslintrc.json') },
      },
    );
    expect(stderr).not.toContain('Error');
    const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number }[] }];
    expect(messages.map(({ ruleId, line }) => ({ rule: ruleId, line }))).toEqual(reports);
  });
});

test('oxlint', () => {
  const rules = Object.fromEntries(reports.map(({ rule }) => [rule, 'error']));
  const config = { jsPlugins: ['eslint-plugin-error-codes'], categories: { correctness: 'off' }, rules };
  const directory = project({ '.oxlintrc.json': JSON.stringify(config), 'program.ts': program }, {});
  const { stdout } = spawnSync(
    process.execPath,
    [join(repository, 'node_modules/oxlint/bin/oxlint'), '--format=json', 'program.ts'],
    { cwd: directory, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; labels: [{ span: { line: number } }] }[];
  };
  const found = diagnostics.map(({ code, labels: [{ span }] }) => ({
    rule: code.replace(/^([^(]+)\((.+)\)$/, '$1/$2'),
    line: span.line,
  }));
  expect(found.sort((a, b) => a.line - b.line)).toEqual(reports);
});

describe.each(versions.slice(1))('types, beside those of $eslint', ({ folder }) => {
  test.each([
    [
      'config.mts',
      `import errorCodes from 'eslint-plugin-error-codes';
       import { defineConfig } from 'eslint/config';
       export default defineConfig([
         { extends: [errorCodes.configs.recommended] },
         { plugins: { 'error-codes': errorCodes }, extends: ['error-codes/strict', errorCodes.configs.all] },
         errorCodes.configs.recommended,
         // @ts-expect-error There is no such configuration.
         { extends: [errorCodes.configs.lax] },
       ]);`,
    ],
    [
      'config.cts',
      `import errorCodes = require('eslint-plugin-error-codes');
       import { defineConfig } from 'eslint/config';
       module.exports = defineConfig({ extends: [errorCodes.configs.recommended] });
       const names: string[] = errorCodes.configs['legacy-recommended'].plugins;
       module.exports.names = names;`,
    ],
  ])('%s', (file, config) => {
    const directory = project(
      {
        [file]: config,
        'tsconfig.json': JSON.stringify({
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            strict: true,
            exactOptionalPropertyTypes: true,
            noEmit: true,
            types: ['node'],
          },
          files: [file],
        }),
      },
      { eslint: folder, '@types/node': 'node_modules/@types/node' },
    );
    const tsc = spawnSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc')], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect(tsc.stdout).toBe('');
    expect(tsc.status).toBe(0);
  });
});

test.each([
  ['CommonJS', 'load.cjs', `const plugin = require('eslint-plugin-error-codes');`],
  ['ES modules', 'load.mjs', `import plugin from 'eslint-plugin-error-codes';`],
])('loading it from %s loads neither ESLint nor TypeScript', (_name, file, line) => {
  const directory = project(
    {
      [file]: `${line}
        const { createRequire } = process.getBuiltinModule('node:module');
        const loaded = Object.keys(createRequire(${JSON.stringify(join(root, file))}).cache);
        console.log(JSON.stringify({ rules: Object.keys(plugin.rules).length, loaded }));`,
    },
    // Both are there to be loaded.
    { eslint: 'node_modules/eslint', typescript: 'node_modules/typescript', ...parser },
  );
  const output = execFileSync(process.execPath, [file], { cwd: directory, encoding: 'utf8' });
  const { rules, loaded } = JSON.parse(output) as { rules: number; loaded: string[] };
  expect(rules).toBeGreaterThan(0);
  const packages = loaded.map((path) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1]);
  const own = ['eslint-plugin-error-codes', 'load.cjs'];
  const reached = [...new Set(packages)].filter((name) => name !== undefined && !own.includes(name));
  expect(reached.sort()).toEqual([
    '@typescript-eslint/scope-manager',
    '@typescript-eslint/types',
    '@typescript-eslint/visitor-keys',
    'eslint-visitor-keys',
    'jsonc-parser',
  ]);
});

const parser = { '@typescript-eslint/parser': 'node_modules/@typescript-eslint/parser' };
let projects = 0;

/** A project that has the plugin and, by name in its own `node_modules`, folders of this repository. */
function project(
  files: Readonly<Record<string, string>>,
  installed: Readonly<Record<string, string>>,
): string {
  const directory = join(root, `project-${String(projects++)}`);
  const plugin = join(directory, 'node_modules/eslint-plugin-error-codes');
  cpSync(unpacked, plugin, { recursive: true });
  const { dependencies = {} } = readManifest(plugin);
  const links = {
    ...Object.fromEntries(Object.keys(dependencies).map((name) => [name, join('node_modules', name)])),
    ...installed,
  };
  for (const [name, source] of Object.entries(links)) {
    const link = join(directory, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, source), link, 'dir');
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text);
  return directory;
}

function readManifest(directory: string): { version: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as ReturnType<typeof readManifest>;
}

function npm(...parameters: string[]): string {
  return execFileSync('npm', parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}
