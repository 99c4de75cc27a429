import { expect, test } from 'vitest';
import { workspace } from './workspace.js';

interface Answer {
  readonly message?: string;
  readonly requestId?: string;
  readonly errors: readonly { provider: string; code: string | number; summary: string }[];
  readonly others: readonly { code: string | number }[];
}

function ask(args: readonly string[], input = ''): Answer & { readonly exitCode: number | null } {
  const { code, stdout } = workspace().run(['explain', '--json', ...args], { input });
  return { ...(JSON.parse(stdout) as Answer), exitCode: code };
}

const codesOf = (found: readonly { code: string | number }[]): readonly (string | number)[] =>
  found.map(({ code }) => code);

test('a code is explained: what went wrong, what to do, which rules know it, what is like it', () => {
  const { code, stdout, stderr } = workspace().run(['explain', '4101']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Coze 4101 · PERMISSION_DENIED');
  expect(stdout).toContain('Grant the permission');
  expect(stdout).toContain('The token you entered is incorrect');
  expect(stdout).toMatch(
    /error-codes\/valid-authorization {2}https:\S+\/docs\/rules\/valid-authorization\.md/,
  );
});

test('in Chinese everything is, and pages are the Chinese ones', () => {
  const { stdout } = workspace().run(['explain', '4101', '--locale', 'zh-CN']);
  expect(stdout).toContain('扣子 4101');
  expect(stdout).toContain('类别：权限');
  expect(stdout).toContain('/docs/zh-CN/rules/valid-authorization.md');
  expect(stdout).not.toMatch(/Category|Retry|Source:|Related/);
});

test.each(['InvalidApiKey', 'invalidapikey', 'invalid_api_key', 'INVALID-API-KEY'])(
  '%s is a code, an alias, or near enough to be one',
  (text) => {
    expect(ask([text]).errors).toMatchObject([{ provider: 'dashscope', canonical: 'InvalidApiKey' }]);
  },
);

test('the name of an error finds it', () => {
  expect(codesOf(ask(['AUTHENTICATION_INVALID']).errors)).toEqual([4100]);
});

test('--provider leaves the codes of others out', () => {
  expect(ask(['InvalidApiKey', '--provider', 'coze']).errors).toEqual([]);
  expect(codesOf(ask(['InvalidApiKey', '--provider', 'dashscope']).errors)).toEqual(['InvalidApiKey']);
});

test('for an unknown code the nearest are named, and the exit code is 1', () => {
  expect(ask(['4107'])).toMatchObject({ exitCode: 1, errors: [] });
  expect(codesOf(ask(['4107']).others)).toEqual(expect.arrayContaining([4100, 4101]));
  expect(ask(['InvalidApiKeys'])).toMatchObject({ errors: [], others: [{ code: 'InvalidApiKey' }] });
  expect(workspace().run(['explain', '4107']).stdout).toMatch(/^No catalogue has 4107\.\n\nNearest:\n {2}41/);
});

test.each([
  // Messages as the vendors document them.
  ['access token invalid', 700012006],
  ['The token you entered is incorrect', 4101],
  ['没有权限访问该资源', 4101],
  ['Incorrect API key provided', 'InvalidApiKey'],
])('the message "%s" finds %s first', (message, code) => {
  expect(codesOf(ask(message.split(' ')).errors)).toEqual([code]);
});

test('a message that no error is like finds none', () => {
  expect(ask(['purple', 'elephants', 'dancing'])).toMatchObject({ exitCode: 1, errors: [], others: [] });
});

test.each<[string, string, string | number, string?]>([
  ['a body of Coze', '{"code":4101,"msg":"denied","detail":{"logid":"20240101ABC"}}', 4101, '20240101ABC'],
  [
    'a native body of DashScope',
    '{"code":"InvalidApiKey","message":"Invalid API-key provided.","request_id":"fb53c4ec"}',
    'InvalidApiKey',
    'fb53c4ec',
  ],
  [
    'a compatible body of DashScope',
    '{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","code":"invalid_api_key"},"request_id":"1"}',
    'invalid_api_key',
    '1',
  ],
  [
    'the error of a polled chat',
    '{"code":0,"data":{"status":"failed","last_error":{"code":4011,"msg":""}}}',
    4011,
  ],
  ['an event of a stream', 'event: error\ndata: {"code":4101,"msg":"denied"}\n', 4101],
  ['a line of a log', '2026-11-02 ERROR coze answered {"code":4101,"msg":"denied"}', 4101],
  ['a body in several lines', 'Response:\n{\n  "code": 4101,\n  "msg": "denied"\n}\n', 4101],
])('%s on standard input is explained', (_, input, code, requestId) => {
  const answer = ask([], input);
  expect(codesOf(answer.errors)).toEqual([code]);
  expect(answer.requestId).toBe(requestId);
});

test('of a body with an unknown code its message helps', () => {
  const answer = ask([], '{"code":"Nope.Never.Heard","message":"Incorrect API key provided"}');
  expect(answer).toMatchObject({ exitCode: 1, errors: [], message: 'Incorrect API key provided' });
  expect(codesOf(answer.others)).toContain('InvalidApiKey');
});

test('a body is also taken as an argument', () => {
  expect(codesOf(ask(['{"code":4101,"msg":"denied"}']).errors)).toEqual([4101]);
});

test('of a number that no code is like nothing is guessed', () => {
  expect(ask(['--', '-1'])).toMatchObject({ exitCode: 1, errors: [], others: [] });
});

test('plain text on standard input is read as a message', () => {
  expect(codesOf(ask(['-'], 'access token invalid').errors)).toEqual([700012006]);
});

test('a body that tells of success has no error to explain', () => {
  expect(ask([], '{"code":0,"msg":"","data":{}}')).toMatchObject({ exitCode: 1, errors: [] });
});

test('several codes are explained one after the other', () => {
  expect(codesOf(ask(['4101', 'InvalidApiKey']).errors)).toEqual([4101, 'InvalidApiKey']);
});

test('an HTTP status is no code: those that arrive under it are named', () => {
  const { stdout } = workspace().run(['explain', '401']);
  expect(stdout).toContain('401 is an HTTP status and no error code.');
  expect(codesOf(ask(['401']).others)).toContain('InvalidApiKey');
});

test('the beginning of a code finds the codes that begin so', () => {
  const { others } = ask(['41']);
  expect(others.length).toBeGreaterThan(0);
  expect(codesOf(others).every((code) => String(code).startsWith('41'))).toBe(true);
});
