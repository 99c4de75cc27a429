import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { fixable, workspace } from './workspace.js';

test.each([
  [['check', '--nope'], 'There is no option --nope. Add --help', '没有 --nope 这个选项。'],
  [['check', '--fxi'], 'Did you mean --fix?', '是否想写 --fix？'],
  [['nope'], 'There is no command nope.', '没有 nope 这个命令。'],
  [['check', '--format'], '--format <format> needs a value.', '--format <format> 需要一个值。'],
  [
    ['check', '--preset', 'mild'],
    'takes one of recommended, strict, all.',
    '只能是 recommended、strict、all 之一',
  ],
  [['init', 'here'], 'too many words behind init.', 'init 后面多写了内容。'],
  [['check', '--stdin-filename', 'a.ts'], '--stdin-filename needs --stdin.', '需要与 --stdin 一起使用'],
  [['check', '--shard', '3/2'], '3/2 is none.', '3/2 不符合要求'],
  [['check', '--shard', '0/2'], '0/2 is none.', '0/2 不符合要求'],
  [['check', 'merge', 'a.json', '--shards', '2/2'], 'such as 5, not 2/2.', '而不是 2/2'],
  [['help', 'check', 'nope'], 'There is no command nope.', '没有 nope 这个命令。'],
  [['check', '--max-warnings', 'few'], 'a whole number, not few.', '而不是 few'],
  [
    ['check', '--staged', '--since', 'main'],
    '--staged and --since exclude',
    '--staged 和 --since 不能同时使用',
  ],
  [['check', '--stdin', 'a.ts'], '--stdin and a.ts exclude', '--stdin 和 a.ts 不能同时使用'],
  [['check', '--staged', '--fix'], 'Use --fix-dry-run.', '请改用 --fix-dry-run'],
  [['check', '--stdin', '--fix'], 'Use --fix-dry-run.', '请改用 --fix-dry-run'],
  [['explain', '--provider', 'openai'], 'takes one of coze, dashscope.', '只能是 coze、dashscope 之一'],
  [['explain'], 'Name a code or a message', '请给出错误码或错误信息'],
])('%j is told in both languages, with exit code 2, and nothing changes', (args, english, chinese) => {
  const { run, read, write } = workspace({ 'a.ts': fixable });
  expect(run(args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(english) as string,
  });
  write('error-codes.config.json', '{ "locale": "zh-CN" }');
  expect(run(args).stderr).toContain(chinese);
  expect(read('a.ts')).toBe(fixable);
});

test.each([
  ['en', 'Usage: error-codes', 'Check the programs'],
  ['zh-CN', '用法： error-codes', '检查文件和目录中的代码'],
])('the help is in %s', (locale, usage, check) => {
  const { run } = workspace({ 'error-codes.config.json': JSON.stringify({ locale }) });
  const { code, stdout, stderr } = run(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(usage);
  expect(stdout).toContain(check);
  expect(run(['check', '--help'])).toMatchObject({ code: 0, stderr: '' });
  expect(run(['help', 'explain'])).toMatchObject({ code: 0, stderr: '' });
});

test.each(['check', 'coverage'])('help %s merge shows what %s merge --help does', (name) => {
  const { run } = workspace();
  const shown = run([name, 'merge', '--help']);
  expect(shown.stdout).toContain(`Usage: error-codes ${name} merge`);
  expect(run(['help', name, 'merge'])).toEqual(shown);
  expect(run(['help', name, 'merge', '--locale', 'zh-CN']).stdout).toContain('选项：');
});

test('the Chinese help is aligned, as Chinese characters are two wide', () => {
  const { stdout } = workspace().run(['--help', '--locale', 'zh-CN']);
  const [, commands = ''] = stdout.split('命令：');
  const described = commands.split('\n').flatMap((line) => /^ {2}\w.*? {2,}(?=\S)/.exec(line) ?? []);
  expect(described.length).toBeGreaterThanOrEqual(5);
  expect(new Set(described.map((start) => stringWidth(start))).size).toBe(1);
});

test('the Chinese help has no English sentence left', () => {
  const { run } = workspace();
  for (const command of [[], ['check'], ['explain']]) {
    const { stdout } = run([...command, '--help', '--locale', 'zh-CN']);
    const lines = stdout.split('\n').filter((line) => line.trim() !== '');
    expect(lines.filter((line) => !/[\u4E00-\u9FFF]/.test(line))).toEqual([]);
  }
});

test('without a command the help is shown, as wrong use', () => {
  const { run } = workspace();
  const { code, stdout, stderr } = run([]);
  expect({ code, shown: `${stdout}${stderr}`.includes('Usage: error-codes') }).toEqual({
    code: 2,
    shown: true,
  });
});
