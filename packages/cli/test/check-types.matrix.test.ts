import { rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixable, workspace, type Workspace } from './workspace.js';

const typescript = fileURLToPath(new URL('../../../node_modules/typescript', import.meta.url));

/** Only types tell that the code is one of Coze. */
const asking = (module = '#failure'): string => `import type { Failure } from '${module}';
export const isGone = (failure: Failure): boolean => [4016, 4117].includes(failure.code);
`;
const found = (name: string): string => `${name} 2:61 error-codes/no-unknown-code`;

const ofCoze = `import type { APIError } from '@coze/api';\nexport type Failure = APIError;\n`;
const ofOthers = 'export interface Failure { readonly code: number }\n';

const options = { strict: true, module: 'nodenext', target: 'es2022', lib: ['es2022'], types: [] };
const tsconfig = (rest: object = {}): string => JSON.stringify({ compilerOptions: options, ...rest });

/** A project with a TypeScript, and what is declared of the SDK. */
function project(files: Readonly<Record<string, string>>): Workspace {
  const made = workspace({
    '.gitignore': 'node_modules\n',
    'package.json': JSON.stringify({ type: 'module', imports: { '#failure': './src/failure.ts' } }),
    'node_modules/@coze/api/package.json': JSON.stringify({ name: '@coze/api', types: 'index.d.ts' }),
    'node_modules/@coze/api/index.d.ts':
      'export declare class APIError extends Error { readonly code: number }\n',
    ...files,
  });
  symlinkSync(typescript, made.path('node_modules/typescript'), 'dir');
  return made;
}

test('the rules get types where a tsconfig.json has the file; the other files are told once', () => {
  const { check, run } = project({
    'tsconfig.json': tsconfig({ include: ['src'] }),
    'src/failure.ts': ofCoze,
    'src/a.ts': asking(),
    'src/b.ts': `\uFEFF// With a byte order mark.\r\n${asking()}`,
    'loose.ts': asking(),
    'loose2.ts': asking(),
  });
  expect(check()).toEqual([]);
  expect(check('--types')).toEqual([found('src/a.ts'), 'src/b.ts 3:61 error-codes/no-unknown-code']);
  expect(run(['check', '--types', '--format', 'json']).stderr).toBe(
    'Checked without types, as they are in no tsconfig.json: loose.ts, loose2.ts\n',
  );
  expect(run(['check', '--types', '--locale', 'zh-CN']).stderr).toBe(
    '以下文件不属于任何 tsconfig.json，检查时没有使用类型信息：loose.ts、loose2.ts\n',
  );
});

test('a tsconfig.json that only refers to others leads to them', () => {
  const { check, run } = project({
    'tsconfig.json': JSON.stringify({
      files: [],
      references: [{ path: './tsconfig.app.json' }, { path: './packages/web' }],
    }),
    'tsconfig.app.json': tsconfig({ include: ['src'] }),
    'src/failure.ts': ofCoze,
    'src/a.ts': asking(),
    'packages/web/tsconfig.json': JSON.stringify({
      extends: '../../tsconfig.app.json',
      compilerOptions: { composite: true },
      include: ['*.ts'],
      references: [{ path: '../core' }],
    }),
    'packages/web/a.ts': asking('../core/index.js'),
    // Not built: what is imported of it is read from its sources.
    'packages/core/tsconfig.json': JSON.stringify({
      extends: '../../tsconfig.app.json',
      compilerOptions: { composite: true, outDir: '../../dist/core' },
      include: ['*.ts'],
    }),
    'packages/core/index.ts': ofCoze,
  });
  expect(check('--types')).toEqual([found('packages/web/a.ts'), found('src/a.ts')]);
  expect(run(['check', '--types']).stderr).toBe('');
});

describe('a tsconfig.json', () => {
  const files = { 'src/failure.ts': ofCoze, 'src/a.ts': asking() };

  test.each([
    ['that does not parse', '{\n  "include": ["src",\n', /^.*tsconfig\.json:\d+:\d+: /],
    ['that extends what is not there', tsconfig({ extends: './base.json' }), /base\.json/],
    ['that extends a package that is not there', tsconfig({ extends: '@acme/tsconfig' }), /@acme\/tsconfig/],
  ])('%s is named', (_, content, named) => {
    const { run } = project({ ...files, 'tsconfig.json': content });
    const { code, stdout, stderr } = run(['check', '--types']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(named);
    expect(stderr).toMatch(/tsconfig\.json.*Correct it, or leave --types out\.\n$/s);
    expect(run(['check', '--types', '--locale', 'zh-CN']).stderr).toContain('请改正该文件');
  });

  test.each([
    ['has an option of another version', tsconfig({ compilerOptions: { ...options, fromTheFuture: true } })],
    [
      'has an editor load a plugin',
      tsconfig({ compilerOptions: { ...options, plugins: [{ name: 'gone' }] } }),
    ],
  ])('that %s is used', (_, content) => {
    const { check } = project({ ...files, 'tsconfig.json': content });
    expect(check('--types')).toEqual([found('src/a.ts')]);
  });
});

test('fixes and types go together: what is left of a fixed file is told with types', () => {
  const { run, read, check } = project({
    'tsconfig.json': tsconfig(),
    'src/failure.ts': ofCoze,
    'a.ts': `${fixable}${asking()}`,
  });
  const before = check('--types');
  expect(before).toEqual([
    'a.ts 3:60 error-codes/require-auto-save-history',
    'a.ts 5:61 error-codes/no-unknown-code',
  ]);
  expect(run(['check', '--types', '--fix']).stdout).toContain('5:61');
  expect(read('a.ts')).toContain('auto_save_history: true');
  expect(check('--types')).toEqual(before.slice(1));
});

test('standard input is typed as the file that it is of', () => {
  const { run } = project({ 'tsconfig.json': tsconfig(), 'src/failure.ts': ofCoze, 'a.ts': '' });
  const args = ['check', '--types', '--stdin', '--stdin-filename', 'a.ts'];
  expect(run(args, { input: asking() }).stdout).toContain('2:61');
});

describe('--staged', () => {
  function repository(files: Readonly<Record<string, string>>): Workspace {
    const made = project({ 'tsconfig.json': tsconfig({ include: ['src'] }), ...files });
    made.git('init', '--quiet');
    made.git('add', '--all');
    made.git('commit', '--quiet', '--message', 'first');
    return made;
  }

  test.each([
    ['staged types', { 'src/failure.ts': ofCoze }, { 'src/failure.ts': ofOthers }, [found('src/a.ts')]],
    ['no types of the work tree', { 'src/failure.ts': ofOthers }, { 'src/failure.ts': ofCoze }, []],
    [
      'types that are gone since',
      { 'src/failure.ts': ofCoze },
      { 'src/failure.ts': undefined },
      [found('src/a.ts')],
    ],
    ['no types that git does not know', {}, { 'src/failure.ts': ofCoze }, []],
    [
      'types that git ignores',
      { '.gitignore': 'node_modules\nfailure.ts\n' },
      { 'src/failure.ts': ofCoze },
      [found('src/a.ts')],
    ],
    [
      'the staged tsconfig.json',
      { 'src/failure.ts': ofCoze, 'tsconfig.json': tsconfig({ include: ['src'] }) },
      { 'tsconfig.json': '{' },
      [found('src/a.ts')],
    ],
    [
      'declarations that no file imports, and that are gone since',
      {
        'src/failure.ts': 'export type Failure = OfCoze;\n',
        'src/types/global.d.ts': `type OfCoze = import('@coze/api').APIError;\n`,
      },
      { 'src/types/global.d.ts': undefined },
      [found('src/a.ts')],
    ],
  ] as const)('sees %s', (_, staged, since, expected) => {
    const { check, git, write, path } = repository({ 'src/b.ts': '' });
    for (const [name, content] of Object.entries(staged)) write(name, content);
    write('src/a.ts', asking());
    git('add', '--all');
    for (const [name, content] of Object.entries(since) as [string, string | undefined][]) {
      if (content === undefined) rmSync(path(name));
      else write(name, content);
    }
    expect(check('--staged', '--types')).toEqual(expected);
  });

  test('a partly staged file is typed as it is staged', () => {
    const { check, git, write } = repository({ 'src/failure.ts': ofCoze, 'src/a.ts': '' });
    write('src/a.ts', asking());
    git('add', '--all');
    write('src/a.ts', `\n\n\n${ofOthers}`);
    expect(check('--staged', '--types')).toEqual([found('src/a.ts')]);
  });
});
