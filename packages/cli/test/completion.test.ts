import { describe, expect, test } from 'vitest';
import { suggest } from '../src/completion/suggest.js';
import { typedIn } from '../src/completion/typed.js';
import { createProgram } from '../src/create-program.js';

const program = createProgram('en', () => undefined);

/** What completes a line. */
function complete(line: string): readonly string[] {
  const [, ...words] = line.split(' ');
  const { prefix, words: found } = suggest(
    program,
    { before: words.slice(0, -1), current: words.at(-1) ?? '' },
    'en',
  );
  return found.map(({ value }) => prefix + value);
}

test.each([
  ['error-codes ch', ['check']],
  ['error-codes ex', ['explain']],
  ['error-codes check --shard 1/2 --pre', ['--preset']],
  ['error-codes check --preset ', ['recommended', 'strict', 'all']],
  ['error-codes check --preset=s', ['--preset=strict']],
  ['error-codes check -f s', ['stylish', 'sarif']],
  ['error-codes check --format ', ['stylish', 'json', 'github', 'sarif']],
  ['error-codes check --format ./', []],
  ['error-codes check --suppress-rule error-codes/no-f', ['error-codes/no-futile-retry']],
  ['error-codes check --config ', []],
  ['error-codes check merg', ['merge']],
  ['error-codes check src merg', []],
  ['error-codes check -- merg', []],
  ['error-codes check merge --m', ['--max-warnings']],
  ['error-codes check merge --fix', []],
  ['error-codes help ch', ['check']],
  ['error-codes help check ', ['merge']],
  ['error-codes explain 410', ['4100', '4101', '4102', '4104', '4105']],
  ['error-codes explain InvalidApi', ['InvalidApiKey']],
  ['error-codes explain --provider ', ['coze', 'dashscope']],
  ['error-codes explain --locale zh', ['zh-CN']],
  ['error-codes completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['error-codes completion bash ', []],
])('%j', (line, expected) => {
  expect(complete(line)).toEqual(expected);
});

test('every command is offered but the one for scripts', () => {
  expect(complete('error-codes ')).toEqual(
    expect.arrayContaining(['check', 'explain', 'completion', 'help']),
  );
  expect(complete('error-codes ')).not.toContain('completion-server');
});

test('where there is a path of that beginning, it goes before a command', () => {
  // In the folder that tests run in there is a package.json, and nothing that begins with "merg".
  expect(complete('error-codes check ')).toEqual([]);
});

describe('what is typed, as the scripts tell it', () => {
  test.each([
    ['bash', ['error-codes', 'check', '--format', '=', 'js'], '4', ['check'], '--format=js'],
    ['bash', ['error-codes', 'check', '--format', '='], '3', ['check'], '--format='],
    ['bash', ['error-codes', 'check', '--format=js'], '2', ['check'], '--format=js'],
    ['bash', ['error-codes', 'check', ''], '2', ['check'], ''],
    ['bash', ['error-codes', 'ch', '--fix'], '1', [], 'ch'],
    ['zsh', ['error-codes', 'check', '--format=js'], '2', ['check'], '--format=js'],
    ['fish', ['error-codes', 'check', '--fo'], '3', ['check'], '--fo'],
    ['fish', ['error-codes', 'check'], '3', ['check'], ''],
  ])('%s: %j, word %s', (shell, words, index, before, current) => {
    expect(typedIn(words, { SHELL: shell, COMP_CWORD: index })).toEqual({ before, current });
  });

  test.each([
    ['error-codes check --fo', ['check'], '--fo'],
    ['error-codes check --format=js', ['check'], '--format=js'],
    ['error-codes check `"`"', ['check'], ''],
  ])('powershell: %s', (line, before, current) => {
    expect(typedIn([], { SHELL: 'pwsh', COMP_LINE: line })).toEqual({ before, current });
  });
});
