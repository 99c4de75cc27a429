import { expect, test } from 'vitest';
import { fixable, unknownCode, workspace } from './workspace.js';

test('the results of all parts, in any order, are those of one run, byte for byte', () => {
  const names = ['src/é.ts', 'src/Z.ts', 'src/a b.ts', 'a.ts', '我的/聊天.ts', 'src-b.ts', 'src/b/c.ts'];
  const { run, write } = workspace({
    ...Object.fromEntries(names.map((name) => [name, unknownCode])),
    'fix.ts': fixable,
    'broken.ts': `${unknownCode}(`,
  });
  for (const part of [1, 2]) {
    write(`${part}.json`, run(['check', '--shard', `${part}/2`, '--format', 'json']).stdout);
  }
  for (const format of ['json', 'sarif']) {
    const { code, stdout } = run(['check', '--format', format]);
    expect(code).toBe(1);
    expect(run(['check', 'merge', '2.json', '1.json', '--format', format])).toEqual({
      code,
      stdout,
      stderr: '',
    });
  }
});

test('with --shards no part is missed, and none counts twice', () => {
  const { run } = workspace({ '1.json': '[]', '2.json': '[]', 'a.ts': unknownCode });
  const merge = (...args: readonly string[]): unknown => run(['check', 'merge', ...args]);
  expect(merge('--shards', '2', '1.json', '2.json')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(merge('--shards', '3', '1.json', './1.json', '2.json')).toEqual({
    code: 2,
    stdout: '',
    stderr: '--shards 3 takes 3 files, one of each part, and not 2. Name all parts, each once.\n',
  });
  expect(merge('--shards', '1', '1.json', '2.json', '--locale', 'zh-CN')).toEqual({
    code: 2,
    stdout: '',
    stderr: '--shards 1 要求每个分片一个文件，共 1 个，但给出了 2 个。请给出全部分片的文件，不要重复。\n',
  });
});
