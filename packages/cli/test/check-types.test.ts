import { expect, test } from 'vitest';
import { workspace, type Workspace } from './workspace.js';

/** A question about types has to be asked here: nothing in the text tells whose code this is. */
const asking = `import type { Failure } from '#failure';
export const isGone = (failure: Failure): boolean => [4016, 4117].includes(failure.code);
`;

/** A project with a TypeScript that is none. */
function withTypeScript(version: string, files: Readonly<Record<string, string>>): Workspace {
  return workspace({
    ...files,
    'node_modules/typescript/package.json': JSON.stringify({ name: 'typescript', version, main: 'index.js' }),
    'node_modules/typescript/index.js': `throw new Error('TypeScript was loaded');\n`,
  });
}

test('--types needs a TypeScript that it can use, and says which', () => {
  const missing = workspace({ 'a.ts': asking });
  expect(missing.run(['check', '--types'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `--types needs TypeScript 5 or 6, and there is none in reach of ${missing.root}. Install it (npm install --save-dev typescript@6), or leave --types out.\n`,
  });
  const seven = withTypeScript('7.0.2', { 'a.ts': asking });
  expect(seven.run(['check', '--types', '--locale', 'zh-CN'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '--types 需要 TypeScript 5 或 6 的编译器 API，TypeScript 7.0.2 没有这套接口。请另外安装 @typescript/typescript6，或去掉 --types。\n',
  });
});

test('without a question about types no TypeScript is loaded', () => {
  const { run, write } = withTypeScript('6.0.3', {
    'a.ts': 'export const isGone = (failure: { code: number }): boolean => failure.code === 404;\n',
    'b.vue': `<script lang="ts">\n${asking}</script>\n`,
  });
  expect(run(['check', '--types'])).toEqual({ code: 0, stdout: '', stderr: '' });
  write('a.ts', asking);
  expect(run(['check', '--types'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('TypeScript was loaded') as string,
  });
});
