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
