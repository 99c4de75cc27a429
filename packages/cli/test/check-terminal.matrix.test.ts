import { describe, expect, test } from 'vitest';
import { hasTerminal, inTerminal, quoted } from './terminal.js';
import { unknownCode, workspace } from './workspace.js';

const escape = '\u001B[';
const underlined = `${escape}4m`;

/** A clock that goes on by so many milliseconds whenever somebody looks. */
const clock = (step: number): string =>
  `let now = 0;\nObject.defineProperty(performance, 'now', { value: () => (now += ${step}) });\n`;

const files = {
  'a.ts': unknownCode,
  'b.ts': unknownCode,
  'c.ts': unknownCode,
  'd.ts': unknownCode,
  'done.cjs': 'module.exports = () => "done";',
  'fast.mjs': clock(1),
  'slow.mjs': clock(300),
};
/** A run of the command that succeeds whatever it finds. */
const run = (args: string): string => `${quoted} ${args}; true`;
const check = 'check --format ./done.cjs *.ts';
const at = (clockName: string): NodeJS.ProcessEnv => ({ NODE_OPTIONS: `--import ./${clockName}.mjs` });

describe.runIf(hasTerminal)('progress', () => {
  test('appears after half a second of work, and is gone before the results', () => {
    const shown = inTerminal(workspace(files), run(check), { env: at('slow') });
    const line = (count: number): string => `${escape}1GFiles checked: ${count}${escape}0K`;
    expect(shown).toBe(`${line(2)}${line(3)}${line(4)}${escape}1G${escape}2Kdone\r\n`);
    expect(inTerminal(workspace(files), run(`${check} --locale zh-CN`), { env: at('slow') })).toContain(
      '已检查 2 个文件',
    );
  });

  test('goes to standard error alone', () => {
    const space = workspace(files);
    const shown = inTerminal(space, run(`${check} > out.txt`), { env: at('slow') });
    expect(shown).toContain('Files checked: 2');
    expect(space.read('out.txt')).toBe('done\n');
    expect(inTerminal(space, run(`${check} 2> err.txt`), { env: at('slow') })).toBe('done\r\n');
    expect(space.read('err.txt')).toBe('');
  });

  test('is gone when the run fails', () => {
    const space = workspace({ ...files, 'z/a.ts': unknownCode, 'z/error-codes.config.json': '{' });
    const shown = inTerminal(space, run('check .'), { env: at('slow') });
    expect(shown).toContain(
      `Files checked: 7${escape}0K${escape}1G${escape}2K${space.path('z/error-codes.config.json')}`,
    );
  });

  test.each([
    ['a short run', at('fast')],
    ['CI', { ...at('slow'), CI: 'true' }],
    ['a terminal that cannot erase', { ...at('slow'), TERM: 'dumb' }],
  ])('does not appear in %s', (_, env) => {
    expect(inTerminal(workspace(files), run(check), { env })).toBe('done\r\n');
  });
});

describe.runIf(hasTerminal)('colours', () => {
  test.each<[string, boolean, NodeJS.ProcessEnv, string]>([
    ['on a terminal', true, {}, ''],
    ['with NO_COLOR', false, { NO_COLOR: '1' }, ''],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, ''],
    ['with NO_COLOR and --color', true, { NO_COLOR: '1' }, '--color'],
    ['with --no-color', false, {}, '--no-color'],
    ['with FORCE_COLOR=0', false, { FORCE_COLOR: '0' }, ''],
  ])('%s: %s', (_, isColoured, env, option) => {
    const shown = inTerminal(workspace(files), run(`check a.ts ${option}`), { env });
    expect(shown).toContain('is not in the Coze catalogue');
    expect(shown.includes(underlined)).toBe(isColoured);
  });

  test('off where the output is no terminal, unless FORCE_COLOR asks for them', () => {
    const space = workspace(files);
    const toFile = run('check a.ts > out.txt');
    inTerminal(space, toFile);
    expect(space.read('out.txt')).not.toContain(escape);
    inTerminal(space, toFile, { env: { FORCE_COLOR: '1' } });
    expect(space.read('out.txt')).toContain(underlined);
  });

  test('merged results have them as those of one run', () => {
    const space = workspace(files);
    inTerminal(space, run('check --format json > all.json'));
    expect(inTerminal(space, run('check merge all.json'))).toBe(inTerminal(space, run('check')));
  });
});
