import { chmodSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasShell, inTerminal, quoted } from './terminal.js';
import { unknownCode, workspace, type Workspace } from './workspace.js';

/** A workspace with the command on the path, and scripts for shells in it. */
function withCommand(): { space: Workspace; env: NodeJS.ProcessEnv } {
  const space = workspace({
    'bin/error-codes': `#!/bin/sh\nexec ${quoted} "$@"\n`,
    'my program.ts': unknownCode,
  });
  chmodSync(space.path('bin/error-codes'), 0o755);
  const env = {
    PATH: `${space.path('bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: space.root,
    ZDOTDIR: space.root,
  };
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = space.run(['completion', shell]);
    expect(code).toBe(0);
    space.write(`completion.${shell}`, stdout);
  }
  return { space, env };
}

/** Lines as somebody types them, with the key Tab, and what the command must have been given in the end. */
const typed: readonly [line: string, whole: string][] = [
  ['error-codes exp\tInvalidApi\t--js\t', '"asked": "InvalidApiKey"'],
  ['error-codes explain --locale zh\t4101\t', '4101'],
  ['error-codes check --format=js\t my\t', '"filePath"'],
  ['error-codes check --format sar\t --pres\tstr\t', '"version": "2.1.0"'],
];

describe.each([
  ['bash', 'bash --norc --noprofile -i', 'source completion.bash'],
  ['zsh', 'zsh -i', 'autoload -Uz compinit; compinit -u -D; source completion.zsh'],
  ['fish', 'fish -i', 'source completion.fish'],
])('in %s', (shell, start, setup) => {
  test.runIf(hasShell(shell)).each(typed)('%j is completed', (line, whole) => {
    const { space, env } = withCommand();
    // The shell ends as the command did.
    const input = `${setup}\n${line} > out.txt; exit 0\n`;
    inTerminal(space, start, { input, env });
    expect(space.read('out.txt')).toContain(whole);
  });
});

test('each script asks this command, and no place of the library is left open', () => {
  const { run } = workspace();
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { code, stdout, stderr } = run(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      shell === 'powershell' ? /-CommandName 'error-codes'/ : /error-codes completion-server/,
    );
    expect(stdout).not.toMatch(/\{(?:pkgname|completer)\}/);
  }
  expect(run(['completion', 'fish']).stdout).toContain('(commandline -opc) (commandline -ct)');
});

test.each([
  [[], 'Something is missing: shell.', '缺少参数 shell'],
  [
    ['tcsh'],
    'shell takes one of bash, zsh, fish, powershell.',
    'shell 的值只能是 bash、zsh、fish、powershell 之一',
  ],
])('completion %j is told in both languages', (args, english, chinese) => {
  const { run } = workspace();
  expect(run(['completion', ...args])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(english) as string,
  });
  expect(run(['completion', ...args, '--locale', 'zh-CN']).stderr).toContain(chinese);
});

test('the Chinese help of merge and completion has no English sentence left', () => {
  const { run } = workspace();
  for (const command of [['check', 'merge'], ['completion']]) {
    const { stdout } = run([...command, '--help', '--locale', 'zh-CN']);
    const lines = stdout.split('\n').filter((line) => line.trim() !== '');
    expect(lines.filter((line) => !/[\u4E00-\u9FFF]/.test(line))).toEqual([]);
  }
});
