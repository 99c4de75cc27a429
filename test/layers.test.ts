import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Each file breaks one rule; the last ones look alike and break none. */
const planted = {
  'packages/analysis/src/planted-arrow.ts': `import { rules } from '@error-codes/rules';\nexport const planted = rules;`,
  'packages/catalog/src/planted-relative.ts': `import { analyze } from '../../analysis/src/index.js';\nexport const planted = analyze;`,
  'packages/catalog/src/planted-type-arrow.ts': `import type { Facts } from '@error-codes/analysis';\nexport type Planted = Facts;`,
  'packages/rules/src/planted-side-door.ts': `import { configure } from '../../analysis/src/settings/configure.js';\nexport const planted = configure;`,
  'packages/linter/src/planted-typescript.ts': `import ts from 'typescript';\nexport const planted = ts.version;`,
  'packages/analysis/src/planted-eslint.ts': `export const planted = () => import('eslint');`,
  'packages/rules/src/planted-utils.ts': `import { ASTUtils } from '@typescript-eslint/utils';\nexport const planted = ASTUtils;`,
  'packages/rules/src/planted-package-path.ts': `export { version } from '../../../node_modules/typescript/lib/typescript.js';`,
  'packages/novelty/src/index.ts': `import { rules } from '@error-codes/rules';\nexport const planted = rules;`,
  'packages/analysis/src/planted-type-only.ts': `import type { Program } from 'typescript';\nexport type Planted = Program;`,
  'packages/linter/src/planted-downwards.ts': `import { rules } from '@error-codes/rules';\nexport const planted = rules;`,
};

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync(join(root, 'packages'), join(copy, 'packages'), {
    recursive: true,
    filter: (path) => !['dist', 'node_modules'].includes(basename(path)),
  });
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.js'])
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

function violations(): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.js',
      '--output-type',
      'json',
      'packages',
    ],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 },
  );
  return (JSON.parse(stdout) as Report).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

test('the layer check accepts the packages and sees every planted violation', () => {
  expect(violations()).toEqual([]);

  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  expect(violations().sort()).toEqual([
    'packages/analysis/src/planted-arrow.ts: arrows-of-analysis',
    'packages/analysis/src/planted-eslint.ts: no-compiler-at-run-time',
    'packages/catalog/src/planted-relative.ts: arrows-of-catalog',
    'packages/catalog/src/planted-type-arrow.ts: arrows-of-catalog',
    'packages/linter/src/planted-typescript.ts: no-compiler-at-run-time',
    'packages/novelty/src/index.ts: drawn-packages-only',
    'packages/rules/src/planted-package-path.ts: no-compiler-at-run-time',
    'packages/rules/src/planted-side-door.ts: front-door',
    'packages/rules/src/planted-utils.ts: no-compiler-at-run-time',
  ]);
}, 60_000);

/** The CommonJS modules in a process that has imported a package; TypeScript and ESLint are such. */
function loadedBy(name: string): string[] {
  const script = `
    import { createRequire } from 'node:module';
    await import('${name}');
    console.log(JSON.stringify(Object.keys(createRequire('${import.meta.url}').cache)));
  `;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as string[];
}

const compiler = /node_modules[\\/](typescript|eslint)[\\/]/;

// What a package bundles or calls for with `require` escapes the check above, but not this one.
test.for(['catalog', 'analysis', 'rules', 'linter'])(
  'the built %s loads neither typescript nor eslint',
  (name) => {
    expect(loadedBy(`@error-codes/${name}`).filter((path) => compiler.test(path))).toEqual([]);
  },
);

test('a package that loads typescript is seen', () => {
  expect(loadedBy('@typescript-eslint/utils').some((path) => compiler.test(path))).toBe(true);
});
