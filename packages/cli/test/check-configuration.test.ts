import { expect, test } from 'vitest';
import { unknownCode, workspace } from './workspace.js';

const config = (content: object): string => JSON.stringify(content);

test('each file has the configuration of the folders around it', () => {
  const { check } = workspace({
    'error-codes.config.json': config({ rules: { 'error-codes/no-unknown-code': 'off' } }),
    'a.ts': unknownCode,
    'inner/error-codes.config.json': config({ rules: { 'error-codes/no-unknown-code': 'warn' } }),
    'inner/a.ts': unknownCode,
    'known/error-codes.config.json': config({
      codes: { coze: [4117] },
      rules: { 'error-codes/no-unknown-code': 'error' },
    }),
    'known/a.ts': unknownCode,
  });
  expect(check()).toEqual(['inner/a.ts 3:71 error-codes/no-unknown-code']);
});

test('the preset is that of the configuration, and --preset goes before it', () => {
  const client = `import { CozeAPI } from '@coze/api';
export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
`;
  const { check, write } = workspace({ 'a.ts': client });
  const strict = ['a.ts 2:27 error-codes/valid-authorization'];
  expect(check()).toEqual([]);
  expect(check('--preset', 'strict')).toEqual(strict);

  write('error-codes.config.json', config({ preset: 'strict' }));
  expect(check()).toEqual(strict);
  expect(check('--preset', 'recommended')).toEqual([]);
});

test('--config names the configuration of all files, by a path of any name or by its folder', () => {
  const { check, run } = workspace({
    'elsewhere/error-codes.config.json': config({ codes: { coze: [4117] } }),
    'elsewhere/ci.json': config({ codes: { coze: [4117] } }),
    'src/error-codes.config.json': config({ rules: { 'error-codes/no-unknown-code': 'error' } }),
    'src/a.ts': unknownCode,
  });
  expect(check('src')).toHaveLength(1);
  expect(check('src', '--config', 'elsewhere')).toEqual([]);
  expect(check('src', '--config', 'elsewhere/error-codes.config.json')).toEqual([]);
  expect(check('src', '--config', 'elsewhere/ci.json')).toEqual([]);
  expect(run(['check', 'src', '--config', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no configuration at nowhere') as string,
  });
});

test('reports are in the language of the configuration, and --locale goes before it', () => {
  const { run } = workspace({ 'a.ts': unknownCode, 'error-codes.config.json': config({ locale: 'zh-CN' }) });
  expect(run(['check']).stdout).toContain('扣子错误码表（2026-11）中没有 `4117`');
  expect(run(['check', '--locale', 'en']).stdout).toContain('is not in the Coze catalogue');
});

test('a broken configuration is told with file, place and pointer, and nothing is checked', () => {
  const { run, path } = workspace({
    'a.ts': unknownCode,
    'error-codes.config.json': '{\n  "require": { "coze": ["4009"] }\n}\n',
  });
  const { code, stdout, stderr } = run(['check']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`${path('error-codes.config.json')}:2:25: `);
  expect(stderr).toContain('/require/coze/0');
});

test('warnings pass, up to --max-warnings; --quiet hides but counts them', () => {
  const { run } = workspace({
    'a.ts': unknownCode,
    'error-codes.config.json': config({ rules: { 'error-codes/no-unknown-code': 'warn' } }),
  });
  expect(run(['check'])).toMatchObject({ code: 0, stdout: expect.stringContaining('1 warning') as string });
  expect(run(['check', '--max-warnings', '1']).code).toBe(0);
  expect(run(['check', '--max-warnings', '0'])).toMatchObject({
    code: 1,
    stderr: 'The warnings (1) are more than --max-warnings allows (0).\n',
  });
  expect(run(['check', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(run(['check', '--quiet', '--max-warnings', '0'])).toMatchObject({ code: 1, stdout: '' });
});

test('a broken configuration is told in the language of --locale', () => {
  const { run } = workspace({ 'a.ts': unknownCode, 'error-codes.config.json': '{ "locale": "zh-CN", }' });
  expect(run(['check']).stderr).toContain('逗号');
  expect(run(['check', '--locale', 'en']).stderr).toContain('comma');
});
