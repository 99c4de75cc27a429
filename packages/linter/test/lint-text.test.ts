import { ESLint, Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { toyListRule } from '../../rules/test/toy-list-rule.js';
import { toyRules } from '../../rules/test/toy-rules.js';
import { createPlugin } from '../../eslint-plugin/src/create-plugin.js';
import { createLinter, type LintOptions } from '../src/create-linter.js';
import type { LintResult } from '../src/result.js';

const lintText = createLinter(toyRules);
const filePath = 'file.ts';
const importing = `import { CozeAPI } from '@coze/api';\n`;

function lint(code: string, options: Partial<LintOptions> = {}): LintResult {
  return lintText(importing + code, { filePath, ...options });
}

test('a result is what ESLint makes of the same text', () => {
  const code = `${importing}badCode; badCode2;\n// eslint-disable-next-line -- not ours\nbadCode;\n`;
  const rules = { 'error-codes/no-bad-code': ['error', { numbers: 'report' }] } as const;
  const [message, numbered, ...more] = new Linter().verify(code, {
    plugins: { 'error-codes': createPlugin(toyRules) },
    rules: { ...rules, 'error-codes/no-bad-code': ['error', { numbers: 'report' }] },
  });
  expect(more).toEqual([]);
  const result = lintText(code, { filePath, rules });
  expect(result.messages).toMatchObject([message, numbered]);
  expect({ ...result, messages: [], suppressedMessages: [] }).toEqual({
    filePath,
    messages: [],
    suppressedMessages: [],
    errorCount: 2,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 1,
    fixableWarningCount: 0,
    source: code,
    usedDeprecatedRules: [],
  });
  expect(result.suppressedMessages).toMatchObject([
    { line: 4, suppressions: [{ kind: 'directive', justification: 'not ours' }] },
  ]);
});

test('formatters of ESLint take results', async () => {
  const formatter = await new ESLint().loadFormatter('stylish');
  expect(await formatter.format([lint('badCode;\n')] as ESLint.LintResult[])).toContain(
    'Write goodCode instead of badCode',
  );
});

test('a file without concern is left at once, whatever it holds', () => {
  expect(lintText('badCode }', { filePath })).toMatchObject({ messages: [], errorCount: 0 });
});

describe('what rules run', () => {
  test('recommended by default, as errors', () => {
    expect(lint('badCode; badCode2;').messages).toMatchObject([{ messageId: 'bad', severity: 2 }]);
  });

  test('a severity as a word or a number', () => {
    expect(lint('badCode;', { rules: { 'error-codes/no-bad-code': 1 } })).toMatchObject({
      warningCount: 1,
      errorCount: 0,
      fixableWarningCount: 1,
    });
    expect(lint('badCode;', { rules: { 'error-codes/no-bad-code': 'off' } }).messages).toEqual([]);
    expect(lint('badCode;', { rules: {} }).messages).toEqual([]);
  });

  test.each([
    [
      'a rule',
      { 'error-codes/no-such-rule': 'error' },
      'There is no rule error-codes/no-such-rule. The rules are error-codes/no-bad-code.',
    ],
    [
      'a severity',
      { 'error-codes/no-bad-code': 'warning' },
      'The severity of error-codes/no-bad-code is "off", "warn" or "error", not "warning".',
    ],
    [
      'an option',
      { 'error-codes/no-bad-code': ['error', { number: 'allow' }] },
      'error-codes/no-bad-code has no option "number". It knows: numbers.',
    ],
    [
      'a value',
      { 'error-codes/no-bad-code': ['error', { numbers: 'deny' }] },
      'The option "numbers" of error-codes/no-bad-code is one of "report", "allow", not "deny".',
    ],
  ])('%s that does not exist is an error', (_name, rules, message) => {
    expect(() => lint('', { rules: rules as LintOptions['rules'] })).toThrow(message);
  });

  test('an option that is a list of texts', () => {
    const listing = createLinter({ [toyListRule.name]: toyListRule });
    const given = (words: unknown): LintResult['messages'] =>
      listing(`${importing}badWord; other;\n`, {
        filePath,
        rules: { 'error-codes/no-listed-word': ['error', { words }] },
      }).messages;
    expect(listing(`${importing}badWord; other;\n`, { filePath }).messages).toMatchObject([
      { message: 'badWord is listed.' },
    ]);
    expect(given(['other'])).toMatchObject([{ message: 'other is listed.', line: 2, column: 10 }]);
    expect(given([])).toEqual([]);
    expect(() => given('other')).toThrow(
      'The option "words" of error-codes/no-listed-word is a list of strings, not "other".',
    );
    expect(() => given([4003])).toThrow(
      'The option "words" of error-codes/no-listed-word is a list of strings, not [4003].',
    );
  });

  test('wrong settings are an error', () => {
    expect(() => lint('', { settings: { locale: 'fr' } as unknown as LintOptions['settings'] })).toThrow(
      'settings.locale must be one of "en", "zh-CN", not "fr".',
    );
  });
});

test('messages are in the language of the settings', () => {
  expect(lint('badCode;', { settings: { locale: 'zh-CN' } }).messages).toMatchObject([
    { messageId: 'bad.zh-CN', message: '请用 goodCode 代替 badCode。' },
  ]);
});

test('suggestions carry their sentence and their fix', () => {
  const rules = { 'error-codes/no-bad-code': ['error', { numbers: 'report' }] } as const;
  expect(lint('badCode2;', { rules }).messages[0]?.suggestions).toEqual([
    {
      messageId: 'rename',
      desc: 'Rename it to goodCode2.',
      data: { better: 'goodCode2' },
      fix: { range: [37, 45], text: 'goodCode2' },
    },
  ]);
});

describe('directives', () => {
  const off = (code: string): number[] => lint(code).messages.map(({ line }) => line - 1);

  test.each([
    ['a line', 'badCode; // eslint-disable-line\nbadCode;', [2]],
    [
      'a line, for our rule',
      'badCode; // eslint-disable-line no-undef, error-codes/no-bad-code -- why\nbadCode;',
      [2],
    ],
    ['a line, for another rule', 'badCode; // eslint-disable-line no-undef\nbadCode;', [1, 2]],
    ['a line, by a block', 'badCode; /* eslint-disable-line */\nbadCode;', [2]],
    ['the next line', '// eslint-disable-next-line error-codes/no-bad-code\nbadCode;\nbadCode;', [3]],
    [
      'the line after a block of several lines',
      '/* eslint-disable-next-line\n  error-codes/no-bad-code */\nbadCode;\nbadCode;',
      [4],
    ],
    ['all that follows', 'badCode;\n/* eslint-disable */\nbadCode;\nbadCode;', [1]],
    [
      'a part',
      '/* eslint-disable error-codes/no-bad-code */\nbadCode;\n/* eslint-enable error-codes/no-bad-code */\nbadCode;',
      [4],
    ],
    ['a part, for all', '/* eslint-disable */ badCode; /* eslint-enable */ badCode;', [1]],
    ['all but our rule', '/* eslint-disable */\n/* eslint-enable error-codes/no-bad-code */\nbadCode;', [3]],
    ['nothing, by a line comment', '// eslint-disable\nbadCode;', [2]],
    ['nothing, in a string', '"/* eslint-disable */"; badCode;', [1]],
    ['nothing, by a word that begins alike', '/* eslint-disabled */ badCode;', [1]],
    ['a rule in the whole file', 'badCode;\n/* eslint error-codes/no-bad-code: "off" */', []],
    ['a rule, with a number', '/* eslint error-codes/no-bad-code: 0, no-undef: 0 */\nbadCode;', []],
    ['an option', '/* eslint error-codes/no-bad-code: ["error", { numbers: "report" }] */\nbadCode2;', [2]],
  ])('%s', (_name, code, lines) => {
    expect(off(code)).toEqual(lines);
    // ESLint agrees, directive for directive.
    const eslint = new Linter().verify(importing + code, {
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      plugins: { 'error-codes': createPlugin(toyRules) },
      rules: { 'error-codes/no-bad-code': 'error' },
    });
    expect(eslint.map(({ line }) => line - 1)).toEqual(lines);
  });

  test('a comment can lower a severity and keeps the options', () => {
    const rules = { 'error-codes/no-bad-code': ['error', { numbers: 'report' }] } as const;
    const { messages } = lint('/* eslint error-codes/no-bad-code: "warn" */ badCode2;', { rules });
    expect(messages).toMatchObject([{ severity: 1, messageId: 'numbered' }]);
  });

  test.each([
    ['error-codes/no-such-rule: "error"', 'There is no rule error-codes/no-such-rule.'],
    [
      'error-codes/no-bad-code: ["error", { numbers: 1 }]',
      'The option "numbers" of error-codes/no-bad-code is one of "report", "allow", not 1.',
    ],
  ])('%s is a problem where it stands', (config, message) => {
    expect(lint(`\n/* eslint ${config} */`).messages).toMatchObject([
      { severity: 2, message, line: 3, column: 1 },
    ]);
  });
});

describe('fixes', () => {
  test('are applied until none is left', () => {
    const { output, messages, source } = lint('badCode; badCode;', { fix: true });
    expect(output).toBe(`${importing}goodCode; goodCode;`);
    expect(messages).toEqual([]);
    expect(source).toBeUndefined();
  });

  test('leave no output where there is nothing to fix', () => {
    expect(lint('goodCode;', { fix: true }).output).toBeUndefined();
  });

  test('leave suppressed reports alone', () => {
    expect(lint('badCode; // eslint-disable-line', { fix: true }).output).toBeUndefined();
  });
});

describe('texts', () => {
  test('with a byte order mark count without it, and keep it', () => {
    const text = `\uFEFF${importing}badCode;`;
    expect(lintText(text, { filePath }).messages).toMatchObject([
      { line: 2, column: 1, fix: { range: [37, 40] } },
    ]);
    expect(lintText(text, { filePath, fix: true }).output).toBe(`\uFEFF${importing}goodCode;`);
  });

  test('with a hashbang', () => {
    const text = `#!/usr/bin/env node\n${importing}badCode;`;
    expect(lintText(text, { filePath }).messages).toMatchObject([{ line: 3, column: 1 }]);
  });

  test.each(['\n', '\r\n', '\r', '\u2028'])('with lines that end in %j', (lineBreak) => {
    const text = `import { CozeAPI } from '@coze/api';${lineBreak}${lineBreak}  badCode;`;
    expect(lintText(text, { filePath }).messages).toMatchObject([
      { line: 3, column: 3, endLine: 3, endColumn: 10 },
    ]);
  });

  test('that do not parse have one fatal message, where the fault is', () => {
    const result = lint('const 错 = "😀"; a }\nbadCode;');
    expect(result).toMatchObject({ errorCount: 1, fatalErrorCount: 1 });
    expect(result.messages).toEqual([
      {
        ruleId: null,
        fatal: true,
        severity: 2,
        message: 'Parsing error: Unexpected token',
        line: 2,
        column: 19,
      },
    ]);
  });

  test('that do not parse are told of in the language of the settings', () => {
    const messagesOf = (code: string): readonly string[] =>
      lint(code, { settings: { locale: 'zh-CN' } }).messages.map(({ message }) => message);
    expect(messagesOf('a }')).toEqual(['解析错误：Unexpected token']);
    expect(messagesOf('('.repeat(5000))).toEqual(['解析错误：file.ts 嵌套过深，无法读取。']);
  });

  test.each(['file.tsx', 'file.jsx', 'file.js', 'file.mjs'])('with elements, in %s', (path) => {
    expect(lint('const view = <p>{badCode}</p>;', { filePath: path }).messages).toMatchObject([
      { messageId: 'bad' },
    ]);
  });

  test.each(['file.ts', 'file.mts', 'file.cts'])('with types in angle brackets, in %s', (path) => {
    expect(lint('const value = <number>badCode;', { filePath: path }).messages).toMatchObject([
      { messageId: 'bad' },
    ]);
  });

  test('that TypeScript reads and only a compiler refuses are linted', () => {
    expect(lint('const empty; return badCode;').messages).toMatchObject([{ messageId: 'bad' }]);
  });
});
