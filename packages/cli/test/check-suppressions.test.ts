import { expect, test } from 'vitest';
import { unknownCode, workspace } from './workspace.js';

test('what is there now is recorded, and only what comes on top is reported', () => {
  const { run, read, write } = workspace({ 'src/a.ts': unknownCode });
  expect(run(['check', '--suppress-all'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(JSON.parse(read('eslint-suppressions.json'))).toEqual({
    'src/a.ts': { 'error-codes/no-unknown-code': { count: 1 } },
  });
  const { code, stdout } = run(['check', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      messages: [],
      suppressedMessages: [{ line: 3, column: 71, suppressions: [{ kind: 'file', justification: '' }] }],
      errorCount: 0,
    },
  ]);

  write('src/a.ts', 'export {};\n');
  expect(run(['check'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'There are suppressions of problems that do not occur any more, such as error-codes/no-unknown-code in src/a.ts. ' +
      'Run again with --prune-suppressions to remove them, or with --pass-on-unpruned-suppressions to leave them.\n',
  });
});
