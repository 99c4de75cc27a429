import { expect, test } from 'vitest';
import type { CoverageReport } from '../src/coverage/coverage-report.js';
import { canForbid, forbid, user } from './permissions.js';
import { workspace, type Workspace } from './workspace.js';

/** A chat whose errors are partly handled, and an upload whose errors nobody handles. */
const project = {
  'src/coze.ts': `import { CozeAPI } from '@coze/api';
export const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
`,
  'src/聊天 1.ts': `import { APIError } from '@coze/api';
import { coze } from './coze.js';
export async function ask() {
  try {
    return await coze.chat.create({ bot_id: '1' });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    switch (error.code) {
      case 4100:
        return 'login';
      case 4007:
        return 'save';
      default:
        return String(error);
    }
  }
}
`,
  'src/upload.ts': `import { coze } from './coze.js';
export const upload = (file: File) => coze.files.upload({ file });
`,
  'src/broken.ts': `import { CozeAPI } from '@coze/api'; const = 1;\n`,
};

function reportOf({ run }: Workspace, ...args: readonly string[]): CoverageReport {
  const { code, stdout, stderr } = run(['coverage', '--format', 'json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as CoverageReport;
}

test('every code that can come is handled, met by a fallback, or handled nowhere, operation by operation', () => {
  const { providers, skipped, version } = reportOf(workspace(project));
  const [coze, ...others] = providers;
  expect(others).toEqual([]);
  expect(version).toBe(1);
  expect(skipped).toEqual([{ path: 'src/broken.ts', reason: 'syntax error' }]);
  expect(coze?.calls).toMatchObject([
    { path: 'src/upload.ts', line: 2, operations: ['files.upload'], package: '@coze/api' },
    { path: 'src/聊天 1.ts', line: 5, operations: ['chat.create'] },
  ]);
  expect(coze?.handlers).toMatchObject([
    {
      path: 'src/聊天 1.ts',
      line: 8,
      column: 5,
      name: 'ask',
      operations: ['chat.create'],
      evidence: 'flow',
      codes: [
        { code: 4100, line: 9 },
        { code: 4007, line: 11 },
      ],
      others: { line: 13 },
    },
  ]);
  expect(coze?.operations).toMatchObject([
    { operation: 'chat.create', calls: 1, handled: 2, unhandled: 0, missing: [4101] },
    { operation: 'files.upload', calls: 1, handled: 0, fallback: 0, missing: [4100, 4101] },
  ]);

  const byCode = new Map(coze?.codes.map((code) => [code.code, code]));
  expect(byCode.get(4100)).toMatchObject({
    required: true,
    coverage: 'handled',
    operations: { 'chat.create': 'handled', 'files.upload': 'unhandled' },
    places: [{ path: 'src/聊天 1.ts', line: 9, weak: false }],
  });
  expect(byCode.get(4008)?.operations).toEqual({ 'chat.create': 'fallback', 'files.upload': 'unhandled' });
  expect(byCode.get(4302)).toMatchObject({
    coverage: 'unhandled',
    operations: { 'files.upload': 'unhandled' },
    places: [],
  });
  // Only some operations send these, and none of them is called.
  expect(byCode.has(4104)).toBe(false);
  expect(coze?.codes.slice(0, 3).map(({ code }) => code)).toEqual([4100, 4101, 4300]);
  expect(coze?.codes.at(-1)?.code).toBe(4007);
});

test('a table has the marks, the places and the sums, in columns that Chinese does not shift', () => {
  const { run } = workspace(project);
  const { stdout } = run(['coverage']);
  expect(stdout).toMatch(/^ {2}✓ {2}✗ {2}4100 +The access token is not valid +src\/聊天 1\.ts:9$/m);
  expect(stdout).toMatch(/^ {5}✗ {2}4302 /m);
  expect(stdout).toContain('4101 must be handled by name, and is not in chat.create, files.upload.');
  expect(stdout).toContain('Nothing handles the errors of files.upload.');
  expect(stdout).toMatch(/src\/broken\.ts {2}does not parse/);
  expect(stdout.trimEnd()).toMatch(/\nCoze: \d+ codes can come; 2 with a branch of their own, [^\n]+$/);

  const chinese = run(['coverage', '--locale', 'zh-CN']).stdout;
  expect(chinese).toMatch(/^ {2}✓ {2}✗ {2}4100 .*src\/聊天 1\.ts:9$/m);
  expect(chinese).toContain('以下接口的错误完全没有处理：files.upload。');
  expect(chinese).not.toMatch(/must|branch|Operation/);
  const [row = ''] = /^.*4007 .*$/m.exec(chinese) ?? [];
  const [heads = ''] = /^.*含义.*$/m.exec(chinese) ?? [];
  expect(widthOf(row.slice(0, row.indexOf('src/')))).toBe(widthOf(heads.slice(0, heads.indexOf('位置'))));
});

/** How wide a terminal shows a text: Chinese characters and punctuation are two columns wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}

test('what must be handled also follows from the configuration, and --provider leaves others out', () => {
  const { write, ...rest } = workspace(project);
  write('error-codes.config.json', '{ "require": { "coze": [4302] } }');
  const coze = reportOf({ write, ...rest }).providers[0];
  expect(coze?.required).toEqual([4100, 4101, 4302]);
  expect(coze?.operations[1]?.missing).toEqual([4100, 4101, 4302]);
  const { catalogs, providers } = reportOf({ write, ...rest }, '--provider', 'dashscope');
  expect(Object.keys(catalogs)).toEqual(['dashscope']);
  expect(providers).toEqual([]);
});

test('the scripts of components are read, and a project without any API has a sentence', () => {
  const made = workspace({
    'a.vue': `<script setup lang="ts">\nimport { APIError } from '@coze/api';\nconst isGone = (error: APIError) => error.code === 4016;\n</script>\n`,
  });
  expect(reportOf(made).providers[0]?.handlers).toMatchObject([
    { path: 'a.vue', line: 3, name: 'isGone', operations: null, codes: [{ code: 4016, line: 3 }] },
  ]);
  expect(workspace({ 'a.ts': 'export {};\n' }).run(['coverage'])).toEqual({
    code: 0,
    stdout: 'Nothing here calls Coze or DashScope, or handles their codes.\n',
    stderr: '',
  });
});

test('a range of codes is a branch of its own for each in it', () => {
  const made = workspace({
    'a.ts': `import { APIError } from '@coze/api';
export function ask(error: APIError) {
  if (error.code !== null && error.code >= 4100 && error.code < 4200) return 'login';
  throw error;
}
`,
  });
  const { codes = [], operations } = reportOf(made).providers[0] ?? {};
  const handled = codes.filter(({ coverage }) => coverage === 'handled');
  expect(handled.map(({ code }) => code)).toEqual([4100, 4101, 4102, 4104, 4105]);
  expect(handled[0]?.places).toEqual([{ path: 'a.ts', line: 3, column: 7, weak: false }]);
  expect(operations?.[0]?.missing).toEqual([]);
});

test.skipIf(!canForbid)('a folder that cannot be read is named, and the others are looked into', () => {
  const made = workspace({ ...project, 'locked/a.ts': 'export {};\n' });
  forbid(made.path('locked'));
  const { stdout } = made.run(['coverage', '--format', 'json'], { user });
  const { skipped, providers } = JSON.parse(stdout) as CoverageReport;
  expect(skipped).toEqual([
    { path: 'locked', reason: 'unreadable folder' },
    { path: 'src/broken.ts', reason: 'syntax error' },
  ]);
  expect(providers[0]?.calls).toHaveLength(2);
  expect(made.run(['coverage'], { user }).stdout).toMatch(/^ {2}locked +a folder that cannot be read$/m);
});

test.each([
  [['--link', '{path}'], /--link is for the links of a page/],
  [['--format', 'html', '--link', 'https://example.com/#L{line}'], /has no \{path\}/],
  [['--format', 'html', '--link', 'javascript:alert({path})'], /would run a program/],
  [['--shard', '4/3'], /A part is written like 2\/5/],
  [['nowhere'], /There is no file or folder nowhere/],
  [['merge'], /Name the files to be joined/],
  [['merge', 'nowhere.json'], /^nowhere\.json cannot be read \(ENOENT\)/],
  [['merge', 'package.json'], /^package\.json:3:14: this is not what error-codes coverage/],
  [['--shard', '1/2', 'merge', 'package.json'], /Move --shard there/],
])('%j is refused with a sentence', (args, message) => {
  const { code, stdout, stderr } = workspace({
    'a.ts': 'export {};\n',
    'package.json': '{\n  "name": "app",\n  "version": "1.0.0"\n}\n',
  }).run(['coverage', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
