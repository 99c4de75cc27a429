import { expect, test } from 'vitest';
import { unknownCode, workspace } from './workspace.js';

const message = '`4117` is not in the Coze catalogue of 2026-11.';

test('stylish is the default, without colours where the output is no terminal', () => {
  const { run, path } = workspace({ 'a.ts': unknownCode });
  const { code, stdout, stderr } = run(['check']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain(`${path('a.ts')}\n  3:71  error`);
  expect(stdout).not.toContain('\u001B');
  expect(run(['check', '--format', 'stylish']).stdout).toBe(stdout);
});

test('json holds the results of ESLint', () => {
  const { run, path } = workspace({ 'a.ts': unknownCode, 'b.ts': 'export {};\n' });
  expect(JSON.parse(run(['check', '--format', 'json']).stdout)).toEqual([
    {
      filePath: path('a.ts'),
      messages: [
        {
          ruleId: 'error-codes/no-unknown-code',
          severity: 2,
          message,
          messageId: expect.any(String) as string,
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 75,
        },
      ],
      suppressedMessages: [],
      errorCount: 1,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
      source: unknownCode,
    },
  ]);
});

test('sarif names this tool, its rules with their pages, and the places', () => {
  const { run } = workspace({ 'a.ts': unknownCode });
  expect(JSON.parse(run(['check', '--format', 'sarif']).stdout)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'error-codes',
            rules: [
              {
                id: 'error-codes/no-unknown-code',
                helpUri: expect.stringMatching(/\/docs\/rules\/no-unknown-code\.md$/) as string,
              },
            ],
          },
        },
        results: [
          {
            ruleId: 'error-codes/no-unknown-code',
            message: { text: message },
            locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 71 } } }],
          },
        ],
      },
    ],
  });
});

test('a run without findings is an empty list of results, and nothing for people', () => {
  const { run } = workspace({ 'a.ts': 'export {};\n' });
  expect(run(['check'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(['check', '--format', 'json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  expect(JSON.parse(run(['check', '--format', 'sarif']).stdout)).toMatchObject({ runs: [{ results: [] }] });
});

test('a formatter of the project is loaded by its short name, its path, and gets the rules', () => {
  const { run } = workspace({
    'a.ts': unknownCode,
    'mine.cjs': 'module.exports = (results) => `${results.length} file`;',
    'node_modules/eslint-formatter-short/index.js':
      'module.exports = (results, { rulesMeta }) => Object.keys(rulesMeta).includes(results[0].messages[0].ruleId);',
    'node_modules/@acme/eslint-formatter/index.js': 'exports.default = async () => "acme";',
  });
  expect(run(['check', '--format', './mine.cjs']).stdout).toBe('1 file\n');
  expect(run(['check', '--format', 'short']).stdout).toBe('true\n');
  expect(run(['check', '--format', '@acme']).stdout).toBe('acme\n');
  expect(run(['check', '--format', 'nowhere'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining("Cannot find module 'eslint-formatter-nowhere'") as string,
  });
});

test('neither ESLint nor TypeScript is loaded, though both are there', () => {
  const trap = 'require("fs").writeFileSync(require("path").join(process.cwd(), "loaded"), "");';
  const { run, read } = workspace({
    'a.ts': unknownCode,
    'package.json': '{}',
    'node_modules/eslint/index.js': trap,
    'node_modules/typescript/index.js': trap,
    'eager.cjs': 'require("typescript"); module.exports = () => "";',
  });
  for (const format of ['stylish', 'json', 'sarif', 'github']) {
    expect(run(['check', '--format', format]).code).toBe(1);
    expect(() => read('loaded')).toThrow('ENOENT');
  }
  run(['check', '--format', './eager.cjs']);
  expect(read('loaded')).toBe('');
});
