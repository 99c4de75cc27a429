import { expect, test } from 'vitest';
import { workspace } from './workspace.js';

/** Files that land in different parts; two of them have the same things in different places. */
const files = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `packages/p${index}/src/错误 ${index}.ts`,
    `import { APIError, CozeAPI } from '@coze/api';
import OpenAI from 'openai';
const coze = new CozeAPI({ token: '' });
const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
export async function run${index}() {
  try {
    await ${index % 2 === 0 ? 'coze.chat.create({ bot_id })' : 'coze.files.upload({ file })'};
    await qwen.models.list();
  } catch (error) {
    if (error instanceof APIError && error.code === ${4000 + index}) return;
    report(error);
  }
}
`,
  ]),
);

const project = {
  ...files,
  'packages/p3/error-codes.config.json': '{ "require": { "coze": [4008] } }',
  'packages/p5/broken.ts': `import '@coze/api'; const = 1;\n`,
};

test.each(['en', 'zh-CN'])('parts merge into what a single run gives, byte for byte (%s)', (locale) => {
  const { run, write } = workspace(project);
  const parts = ['1/3', '2/3', '3/3'].map((shard, index) => {
    const { stdout } = run(['coverage', '--shard', shard, '--format', 'json']);
    expect(stdout).toContain('"path": "packages/');
    write(`part-${index}.json`, stdout);
    return `part-${index}.json`;
  });
  for (const order of [parts, [...parts, ...parts].reverse()]) {
    for (const format of ['json', 'html', 'table']) {
      const options = ['--format', format, '--locale', locale];
      const whole = run(['coverage', 'packages', ...options]);
      expect(whole.code).toBe(0);
      expect(run(['coverage', 'merge', ...order, ...options])).toEqual(whole);
    }
  }
});

test('what does not belong together is not merged: a part is missing, or another catalogue was used', () => {
  const { run, write } = workspace(project);
  const save = (name: string, ...args: readonly string[]): void => {
    write(name, run(['coverage', '--format', 'json', ...args]).stdout);
  };
  save('one.json', '--shard', '1/2');
  save('all.json');
  save('coze.json', '--provider', 'coze');
  const missing = run(['coverage', 'merge', 'one.json']);
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('The part 2/2 is missing.');
  const other = run(['coverage', 'merge', 'all.json', 'coze.json', '--locale', 'zh-CN']);
  expect(other).toMatchObject({ code: 2, stdout: '' });
  expect(other.stderr).toContain('all.json 和 coze.json 的版本或 API 不同');
});
