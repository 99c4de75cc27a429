import { statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifest, repository, setUp } from './init-project.js';
import { workspace } from './workspace.js';

interface Kind {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the files hold afterwards. */
  readonly after: Readonly<Record<string, string>>;
}

const eslint = { 'package.json': manifest({ eslint: '^10.0.0' }) };
const gate = { 'package.json': manifest() };

const kinds: readonly Kind[] = [
  {
    name: 'eslint.config.js with an array',
    files: {
      ...eslint,
      'eslint.config.js': `import js from '@eslint/js';\n\nexport default [\n  js.configs.recommended,\n];\n`,
    },
    after: {
      'eslint.config.js': `import js from '@eslint/js';
import errorCodes from 'eslint-plugin-error-codes';

export default [
  js.configs.recommended,
  errorCodes.configs.recommended,
];
`,
      'package.json': manifest({ eslint: '^10.0.0', 'eslint-plugin-error-codes': '^0.0.0' }),
    },
  },
  {
    name: 'an array in one line, double quotes, no semicolons',
    files: {
      ...eslint,
      'eslint.config.mjs': `import js from "@eslint/js"\nexport default [js.configs.recommended, { rules: {} }]\n`,
    },
    after: {
      'eslint.config.mjs': `import js from "@eslint/js"
import errorCodes from "eslint-plugin-error-codes"
export default [js.configs.recommended, { rules: {} }, errorCodes.configs.recommended]
`,
    },
  },
  {
    name: 'comments behind the last element, without a comma',
    files: {
      ...eslint,
      'eslint.config.mjs': `// @ts-check
import js from '@eslint/js'; // The base.

/** @type {import('eslint').Linter.Config[]} */
const config = [
  js.configs.recommended,
  { rules: { eqeqeq: 'error' } } // Ours.
  // To come: more.
];

export default config;
`,
    },
    after: {
      'eslint.config.mjs': `// @ts-check
import js from '@eslint/js'; // The base.
import errorCodes from 'eslint-plugin-error-codes';

/** @type {import('eslint').Linter.Config[]} */
const config = [
  js.configs.recommended,
  { rules: { eqeqeq: 'error' } }, // Ours.
  errorCodes.configs.recommended
  // To come: more.
];

export default config;
`,
    },
  },
  {
    name: 'nothing imported so far',
    files: {
      ...eslint,
      'eslint.config.mjs': `// @ts-check\n\n/** @type {import('eslint').Linter.Config[]} */\nexport default [];\n`,
    },
    after: {
      'eslint.config.mjs': `// @ts-check

import errorCodes from 'eslint-plugin-error-codes';

/** @type {import('eslint').Linter.Config[]} */
export default [errorCodes.configs.recommended];
`,
    },
  },
  {
    name: 'defineConfig with a list, whose last element is in parentheses',
    files: {
      ...eslint,
      'eslint.config.mjs': `import { defineConfig } from 'eslint/config';\n\nexport default defineConfig([({ rules: {} })]);\n`,
    },
    after: {
      'eslint.config.mjs': `import { defineConfig } from 'eslint/config';
import errorCodes from 'eslint-plugin-error-codes';

export default defineConfig([({ rules: {} }), errorCodes.configs.recommended]);
`,
    },
  },
  {
    name: 'defineConfig with arguments, under another name',
    files: {
      ...eslint,
      'eslint.config.mjs': `import { defineConfig as define } from 'eslint/config';
import base, { more } from './base.js';

export default define(base, more);
`,
    },
    after: {
      'eslint.config.mjs': `import { defineConfig as define } from 'eslint/config';
import base, { more } from './base.js';
import errorCodes from 'eslint-plugin-error-codes';

export default define(base, more, errorCodes.configs.recommended);
`,
    },
  },
  {
    name: 'tseslint.config in lines, with Windows line ends and a byte order mark',
    files: {
      ...eslint,
      'eslint.config.js': `\uFEFFimport tseslint from 'typescript-eslint';\r
\r
export default tseslint.config(\r
\ttseslint.configs.recommended,\r
\t{\r
\t\trules: {},\r
\t},\r
);\r
`,
    },
    after: {
      'eslint.config.js': `\uFEFFimport tseslint from 'typescript-eslint';\r
import errorCodes from 'eslint-plugin-error-codes';\r
\r
export default tseslint.config(\r
\ttseslint.configs.recommended,\r
\t{\r
\t\trules: {},\r
\t},\r
\terrorCodes.configs.recommended,\r
);\r
`,
    },
  },
  {
    name: 'CommonJS, where the name is taken',
    files: {
      ...eslint,
      'eslint.config.cjs': `'use strict';

const { defineConfig } = require('eslint/config');
const errorCodes = [404];

module.exports = defineConfig([{ rules: { eqeqeq: errorCodes.length } }]);
`,
    },
    after: {
      'eslint.config.cjs': `'use strict';

const { defineConfig } = require('eslint/config');
const errorCodesPlugin = require('eslint-plugin-error-codes');
const errorCodes = [404];

module.exports = defineConfig([{ rules: { eqeqeq: errorCodes.length } }, errorCodesPlugin.configs.recommended]);
`,
    },
  },
  {
    name: 'TypeScript with satisfies',
    files: {
      ...eslint,
      'eslint.config.mts': `import type { Linter } from 'eslint';\n\nexport default [{ rules: {} }] satisfies Linter.Config[];\n`,
    },
    after: {
      'eslint.config.mts': `import type { Linter } from 'eslint';
import errorCodes from 'eslint-plugin-error-codes';

export default [{ rules: {} }, errorCodes.configs.recommended] satisfies Linter.Config[];
`,
    },
  },
  {
    name: '.eslintrc.json, extends as a list',
    files: {
      'package.json': manifest({ eslint: '^8.57.0' }),
      '.eslintrc.json': `{\n  // Ours.\n  "root": true,\n  "extends": ["eslint:recommended"]\n}\n`,
    },
    after: {
      '.eslintrc.json': `{
  // Ours.
  "root": true,
  "extends": ["eslint:recommended", "plugin:error-codes/legacy-recommended"]
}
`,
    },
  },
  {
    name: '.eslintrc in YAML',
    files: {
      'package.json': manifest({ eslint: '^8.57.0' }),
      '.eslintrc': `root: true\nextends:\n- eslint:recommended # The base.\nrules: {}\n`,
    },
    after: {
      '.eslintrc': `root: true
extends:
- eslint:recommended # The base.
- plugin:error-codes/legacy-recommended
rules: {}
`,
    },
  },
  {
    name: '.eslintrc.cjs',
    files: {
      'package.json': manifest({ eslint: '^8.57.0' }),
      '.eslintrc.cjs': `module.exports = {\n  root: true,\n  extends: 'eslint:recommended',\n};\n`,
    },
    after: {
      '.eslintrc.cjs': `module.exports = {
  root: true,
  extends: ['eslint:recommended', 'plugin:error-codes/legacy-recommended'],
};
`,
    },
  },
  {
    name: 'eslintConfig in package.json',
    files: { 'package.json': manifest({ eslint: '^8.57.0' }, { eslintConfig: { extends: 'react-app' } }) },
    after: {
      'package.json': `{
  "name": "demo",
  "eslintConfig": {
    "extends": ["react-app", "plugin:error-codes/legacy-recommended"]
  },
  "devDependencies": {
    "eslint": "^8.57.0",
    "eslint-plugin-error-codes": "^0.0.0"
  }
}
`,
    },
  },
  {
    name: '.oxlintrc.json with rules of its own',
    files: {
      'package.json': manifest({ oxlint: '^1.94.0' }),
      '.oxlintrc.json': `{\n  "rules": {\n    "error-codes/no-dropped-code": "off", // Not yet.\n  },\n}\n`,
    },
    after: {
      '.oxlintrc.json': `{
  "rules": {
    "error-codes/no-dropped-code": "off", // Not yet.
    "error-codes/exhaustive-codes": "error",
    "error-codes/no-futile-retry": "error",
    "error-codes/no-hardcoded-token": "error",
    "error-codes/no-message-matching": "error",
    "error-codes/no-unchecked-response": "error",
    "error-codes/no-unhandled-stream-error": "error",
    "error-codes/no-unknown-code": "error",
    "error-codes/require-auto-save-history": "error",
    "error-codes/valid-authorization": "error",
    "error-codes/valid-request": "error",
  },
  "jsPlugins": ["eslint-plugin-error-codes"],
}
`,
      'package.json': manifest({
        'eslint-plugin-error-codes': '^0.0.0',
        'oxc-parser': '^0.159.0',
        oxlint: '^1.94.0',
      }),
    },
  },
  {
    name: 'tsconfig.json with comments, beside ESLint',
    files: {
      'package.json': manifest({ 'eslint-plugin-error-codes': '^0.0.0', typescript: '~5.9.2' }),
      'eslint.config.js': `import errorCodes from 'eslint-plugin-error-codes';
import parser from '@typescript-eslint/parser';
export default [{ languageOptions: { parser } }, errorCodes.configs.recommended];
`,
      'tsconfig.json': `{\r
    /* Strict. */\r
    "compilerOptions": {\r
        "strict": true, // Always.\r
\r
        // "noEmit": true\r
    },\r
}`,
    },
    after: {
      'tsconfig.json': `{\r
    /* Strict. */\r
    "compilerOptions": {\r
        "strict": true, // Always.\r
        "plugins": [{ "name": "@error-codes/typescript-plugin" }],\r
\r
        // "noEmit": true\r
    },\r
}`,
      'package.json': manifest({
        '@error-codes/typescript-plugin': '^0.0.0',
        'eslint-plugin-error-codes': '^0.0.0',
        typescript: '~5.9.2',
      }),
    },
  },
  {
    name: 'tsconfig.json without a linter, next to another plugin',
    files: {
      'package.json': manifest({ typescript: 'npm:@typescript/typescript6@^6.0.0' }),
      'tsconfig.json': `{ "compilerOptions": { "plugins": [{ "name": "next" }] } }\n`,
    },
    after: {
      'tsconfig.json': `{ "compilerOptions": { "plugins": [{ "name": "next" }, { "name": "@error-codes/typescript-plugin", "diagnostics": true }] } }\n`,
    },
  },
  {
    name: 'the projects of a solution',
    files: {
      'package.json': manifest({ typescript: '^5.4.0' }),
      'tsconfig.json': `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "server" }] }\n`,
      'tsconfig.app.json': `{\n  "include": ["src"]\n}\n`,
      'server/tsconfig.json': `{}\n`,
    },
    after: {
      'tsconfig.json': `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "server" }] }\n`,
      'tsconfig.app.json': `{
  "include": ["src"],
  "compilerOptions": {
    "plugins": [{ "name": "@error-codes/typescript-plugin", "diagnostics": true }]
  }
}
`,
      'server/tsconfig.json': `{
  "compilerOptions": {
    "plugins": [{ "name": "@error-codes/typescript-plugin", "diagnostics": true }]
  }
}
`,
    },
  },
  {
    name: 'VS Code',
    files: {
      'package.json': manifest({ typescript: '^5.4.0' }),
      'tsconfig.json': '{}\n',
      '.vscode/settings.json': `{\n\t"editor.tabSize": 2\n}\n`,
    },
    after: {
      '.vscode/settings.json': `{
\t"editor.tabSize": 2,
\t"typescript.tsdk": "node_modules/typescript/lib",
\t"typescript.enablePromptUseWorkspaceTsdk": true
}
`,
    },
  },
  {
    name: 'lint-staged in package.json, with one command',
    files: { 'package.json': manifest({}, { 'lint-staged': { '*.{ts,tsx}': 'prettier --write' } }) },
    after: {
      'package.json': `{
  "name": "demo",
  "lint-staged": {
    "*.{ts,tsx}": ["prettier --write", "error-codes check --pass-on-no-files"]
  },
  "devDependencies": {
    "@error-codes/cli": "^0.0.0"
  },
  "scripts": {
    "lint:error-codes": "error-codes check"
  }
}
`,
    },
  },
  {
    name: 'lint-staged in YAML, for other files so far',
    files: { ...gate, '.lintstagedrc': `'*.md':\n  - prettier --check # All of it.\n` },
    after: {
      '.lintstagedrc': `'*.md':
  - prettier --check # All of it.
"*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}": error-codes check
`,
    },
  },
  {
    name: 'lint-staged in a file of its own, with several commands',
    files: { ...gate, '.lintstagedrc.json': `{\n  "*": ["prettier --write"]\n}` },
    after: {
      '.lintstagedrc.json': `{\n  "*": ["prettier --write", "error-codes check --pass-on-no-files"]\n}`,
    },
  },
  {
    name: 'lint-staged in a program',
    files: {
      ...gate,
      'lint-staged.config.mjs': `/** @type {import('lint-staged').Configuration} */
export default {
  '*.md': (files) => \`prettier --check \${files.join(' ')}\`,
  '*.{ts,js}': ['prettier --write'], // All of them.
};
`,
    },
    after: {
      'lint-staged.config.mjs': `/** @type {import('lint-staged').Configuration} */
export default {
  '*.md': (files) => \`prettier --check \${files.join(' ')}\`,
  '*.{ts,js}': ['prettier --write', 'error-codes check --pass-on-no-files'], // All of them.
};
`,
    },
  },
  {
    name: 'lint-staged in CommonJS, for other files so far',
    files: { ...gate, '.lintstagedrc.cjs': `module.exports = {\n  "*.md": "prettier --check"\n};\n` },
    after: {
      '.lintstagedrc.cjs': `module.exports = {
  "*.md": "prettier --check",
  "*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}": "error-codes check"
};
`,
    },
  },
  {
    name: 'lefthook with commands',
    files: {
      ...gate,
      'lefthook.yml': `# Hooks.
pre-commit:
  parallel: true
  commands:
    test:
      run: |
        npm test

pre-push:
  commands: { audit: { run: npm audit } }
`,
    },
    after: {
      'lefthook.yml': `# Hooks.
pre-commit:
  parallel: true
  commands:
    test:
      run: |
        npm test
    error-codes:
      glob: "*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}"
      run: node_modules/.bin/error-codes check --staged

pre-push:
  commands: { audit: { run: npm audit } }
`,
    },
  },
  {
    name: 'lefthook with jobs',
    files: { ...gate, '.lefthook.yaml': `pre-commit:\r\n  jobs:\r\n  - run: npm test # All.\r\n` },
    after: {
      '.lefthook.yaml': `pre-commit:\r
  jobs:\r
  - run: npm test # All.\r
  - name: error-codes\r
    glob: "*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}"\r
    run: node_modules/.bin/error-codes check --staged\r
`,
    },
  },
  {
    name: 'lefthook with nothing but comments',
    files: { ...gate, 'lefthook.yml': '# Nothing yet.' },
    after: {
      'lefthook.yml': `# Nothing yet.
pre-commit:
  commands:
    error-codes:
      glob: "*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}"
      run: node_modules/.bin/error-codes check --staged`,
    },
  },
  {
    name: 'pre-commit, which installs the command itself',
    files: {
      ...eslint,
      'eslint.config.js': 'export default [];\n',
      '.pre-commit-config.yaml': `repos:
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v5.0.0
    hooks:
      - id: check-yaml

ci:
  autofix_prs: false
`,
    },
    after: {
      '.pre-commit-config.yaml': `repos:
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v5.0.0
    hooks:
      - id: check-yaml
  - repo: local
    hooks:
      - id: error-codes
        name: error-codes
        language: node
        language_version: system
        additional_dependencies:
          - "@error-codes/cli@0.0.0"
        entry: error-codes check
        files: \\.([cm]?[jt]s|[jt]sx|vue|svelte)$
        require_serial: true

ci:
  autofix_prs: false
`,
      'package.json': manifest({ eslint: '^10.0.0', 'eslint-plugin-error-codes': '^0.0.0' }),
    },
  },
  {
    name: 'husky',
    files: { ...gate, '.husky/pre-commit': 'npm test' },
    after: { '.husky/pre-commit': 'npm test\nnode_modules/.bin/error-codes check --staged' },
  },
  {
    name: 'husky without this hook, in a project without node_modules',
    files: { ...gate, 'yarn.lock': '', '.pnp.cjs': '', '.husky/_/h': '' },
    after: { '.husky/pre-commit': 'yarn run error-codes check --staged\n' },
  },
  {
    name: 'nothing but a package',
    files: { 'package.json': `{"name":"demo"}` },
    after: {
      'package.json': `{"name":"demo", "scripts": {
  "prepare": "git config core.hooksPath .githooks || exit 0",
  "lint:error-codes": "error-codes check"
}, "devDependencies": {
  "@error-codes/cli": "^0.0.0"
}}`,
      '.githooks/pre-commit': '#!/bin/sh\nexec node_modules/.bin/error-codes check --staged\n',
    },
  },
  {
    name: 'a package that prepares something else',
    files: { 'package.json': manifest({}, { scripts: { prepare: 'tsc' } }) },
    after: {
      'package.json': manifest(
        { '@error-codes/cli': '^0.0.0' },
        { scripts: { prepare: 'tsc', 'lint:error-codes': 'error-codes check' } },
      ),
      '.git/hooks/pre-commit': '#!/bin/sh\nexec node_modules/.bin/error-codes check --staged\n',
    },
  },
  {
    name: 'a hook of git that stops at errors',
    files: { ...gate, '.git/hooks/pre-commit': '#!/bin/sh\nset -eu\nnpm test\n' },
    after: {
      '.git/hooks/pre-commit': '#!/bin/sh\nset -eu\nnpm test\nnode_modules/.bin/error-codes check --staged\n',
    },
  },
];

describe.each(kinds)('$name', ({ files, after }) => {
  test('is set up once, and stays as it is then', async () => {
    // The other ones need none.
    const needsGit = Object.keys(after).some((name) => name.startsWith('.git'));
    const { root, read } = (needsGit ? repository : workspace)(files);
    const { instructions } = await setUp(root);
    expect(instructions).toEqual([]);
    for (const [name, text] of Object.entries(after)) expect(read(name), name).toBe(text);
    expect((await setUp(root)).changes).toEqual([]);
  });
});

test('hooks are executable, and files keep what others may do with them', async () => {
  const { root, path } = workspace({ ...gate, '.husky/pre-commit': 'npm test\n' });
  const { mode } = statSync(path('package.json'));
  await setUp(root);
  expect(statSync(path('.husky/pre-commit')).mode & 0o111).toBe(0o111);
  expect(statSync(path('package.json')).mode).toBe(mode);
});

const untouched: readonly (readonly [name: string, file: string, text: string, obstacle: string])[] = [
  [
    'a preset',
    'eslint.config.js',
    `import antfu from '@antfu/eslint-config';\nexport default antfu({});\n`,
    'shape',
  ],
  ['a promise', 'eslint.config.js', `export default (async () => [])();\n`, 'shape'],
  ['a single configuration', 'eslint.config.js', `export default { rules: {} };\n`, 'shape'],
  [
    'somebody else’s defineConfig',
    'eslint.config.js',
    `import { defineConfig } from 'vite';\nexport default defineConfig([]);\n`,
    'shape',
  ],
  [
    'a list that is made',
    'eslint.config.cjs',
    `module.exports = [].concat(require('./base.cjs'));\n`,
    'shape',
  ],
  [
    'a list that changes hands',
    'eslint.config.js',
    `let config = [];\nconfig = [{}];\nexport default config;\n`,
    'shape',
  ],
  ['no program', 'eslint.config.js', `export default [\n`, 'syntax'],
  ['extends that is computed', '.eslintrc.cjs', `module.exports = { extends: [].concat('a') };\n`, 'shape'],
  ['a configuration that is a program', 'oxlint.config.ts', `export default { rules: {} };\n`, 'shape'],
  ['no JSON', '.oxlintrc.json', `{ "rules": {\n`, 'syntax'],
  ['rules that are none', '.oxlintrc.json', `{ "jsPlugins": "a" }\n`, 'shape'],
  ['a program', 'lint-staged.config.mjs', `export default { '*.ts': () => 'eslint' };\n`, 'shape'],
  ['tabs', 'lefthook.yml', `pre-commit:\n\tcommands: {}\n`, 'syntax'],
  ['a map in braces', 'lefthook.yml', `pre-commit: { commands: { test: { run: npm test } } }\n`, 'shape'],
  ['TOML', 'lefthook.toml', `[pre-commit]\n`, 'shape'],
  ['a list in brackets', '.pre-commit-config.yaml', `repos: []\n`, 'shape'],
  ['a hook that ends', '.husky/pre-commit', `npm test\nexit 0\n`, 'shape'],
  ['a hook that becomes another one', '.husky/pre-commit', `exec npm test\n`, 'shape'],
  ['a hook whose end nobody would hear of', '.husky/pre-commit', `npm run build && npm test\n`, 'shape'],
  ['an open document', '.husky/pre-commit', `cat <<END\nhello\n`, 'shape'],
  ['a hook that goes on after errors', '.git/hooks/pre-commit', `#!/bin/sh\nnpm test\n`, 'shape'],
  ['a hook in another language', '.git/hooks/pre-commit', `#!/usr/bin/env node\n`, 'shape'],
];

test.each(untouched)('%s is left to its author: %s', async (_name, file, text, obstacle) => {
  const { root, read } = (file.startsWith('.git') ? repository : workspace)({ ...gate, [file]: text });
  const { instructions } = await setUp(root);
  expect(instructions).toMatchObject([{ file, obstacle }]);
  expect(read(file)).toBe(text);
  expect(await setUp(root)).toMatchObject({ changes: [], instructions: [{ file }] });
});

test('a file that is not in UTF-8 is left alone', async () => {
  const bytes = Buffer.from('\uFEFF{ "rules": {} }', 'utf16le');
  const { root } = workspace({ ...gate, '.oxlintrc.json': bytes });
  expect(await setUp(root)).toMatchObject({
    instructions: [{ file: '.oxlintrc.json', obstacle: 'encoding' }],
  });
});

test('links are followed within the project, and not out of it', async () => {
  const outside = workspace({ '.oxlintrc.json': '{}\n' });
  const { root, path, read } = workspace({ ...gate, 'config/oxlint.json': '{}\n' });
  symlinkSync('config/oxlint.json', path('.oxlintrc.json'));
  await setUp(root);
  expect(read('config/oxlint.json')).toContain('jsPlugins');
  expect(read('.oxlintrc.json')).toBe(read('config/oxlint.json'));

  const other = workspace(gate);
  symlinkSync(outside.path('.oxlintrc.json'), other.path('.oxlintrc.json'));
  expect((await setUp(other.root)).instructions).toMatchObject([
    { file: '.oxlintrc.json', obstacle: 'link' },
  ]);
  expect(outside.read('.oxlintrc.json')).toBe('{}\n');
});

test.each([
  [
    'plugins of a base are not displaced',
    `{ "extends": "./base" }`,
    `{ "compilerOptions": { "plugins": [{ "name": "next" }] } }`,
    1,
  ],
  [
    'our plugin in a base is enough',
    `{ "extends": "./base.json" }`,
    `{ "compilerOptions": { "plugins": [{ "name": "@error-codes/typescript-plugin" }] } }`,
    0,
  ],
])('tsconfig.json: %s', async (_name, tsconfig, base, count) => {
  const { root, read } = workspace({
    'package.json': manifest({ typescript: '^6.0.0' }),
    'tsconfig.json': tsconfig,
    'base.json': base,
  });
  expect((await setUp(root)).instructions).toHaveLength(count);
  expect(read('tsconfig.json')).toBe(tsconfig);
});

test.each([
  ['^7.0.0', ['typescriptWithoutPlugins']],
  ['^4.9.0', []],
  ['latest', []],
  ['catalog:typescript5', []],
])('TypeScript %s gets no plugin', async (version, notes) => {
  const { root, read } = workspace({
    'package.json': manifest({ typescript: version }),
    'tsconfig.json': '{}',
  });
  expect(await setUp(root)).toMatchObject({ notes });
  expect(read('tsconfig.json')).toBe('{}');
});

test('a hook whose linter runs the rules needs no second check', async () => {
  const files = {
    'package.json': manifest({ eslint: '^9.0.0' }, { 'lint-staged': { '*.ts': 'eslint --fix' } }),
    'eslint.config.js': 'export default [];\n',
  };
  const { root } = workspace(files);
  const { changes } = await setUp(root);
  expect(changes.map(({ file }) => file)).toEqual(['eslint.config.js', 'package.json']);
  expect(changes[1]?.after).not.toContain('@error-codes/cli');
});

test('without a hook, ESLint alone is set up', async () => {
  const { root } = repository({ ...eslint, 'eslint.config.js': 'export default [];\n' });
  const { changes } = await setUp(root);
  expect(changes.map(({ file }) => file)).toEqual(['eslint.config.js', 'package.json']);
});

test('ESLint that knows no TypeScript is not enough for a project in it', async () => {
  const { root, read } = workspace({
    ...eslint,
    'eslint.config.js': `import js from '@eslint/js';\nexport default [js.configs.recommended];\n`,
    'tsconfig.json': '{}',
  });
  expect(await setUp(root)).toMatchObject({ notes: ['eslintWithoutTypeScript'] });
  expect(read('eslint.config.js')).toContain('errorCodes.configs.recommended');
  expect(read('package.json')).toContain('"lint:error-codes": "error-codes check"');
});
