import { expect, test } from 'vitest';
import { workspace } from './workspace.js';

interface Answer {
  readonly asked?: string;
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

test.each<[string, string | number]>([
  // What `APIError.message` of @coze/api says.
  ['code: 4101, msg: Access denied', 4101],
  ['CozeAPIError: code: 4101, msg: Access denied, logid: 2024', 4101],
  ['2024-01-01 ERROR coze request failed code=4101 msg=no', 4101],
  ['coze 4101', 4101],
  ['Coze 4100', 4100],
  ['coze 700012006', 700012006],
  ['code 4101', 4101],
  ['error 4101', 4101],
  ['Error: 4101 permission denied', 4101],
  ['err.code 4101', 4101],
  ['错误码 4101', 4101],
  ['扣子返回 4101', 4101],
  ['coze api error: code 700012006', 700012006],
  ["{ code: 4101, msg: 'denied' }", 4101],
  ['coze answered {"retries":4000} with code 4101', 4101],
  ['DashScope: InvalidParameter: url error', 'InvalidParameter'],
])('in "%s" the code %s goes before the words, as an argument and on standard input', (text, code) => {
  for (const answer of [ask([text]), ask([], text)]) {
    expect(answer.exitCode).toBe(0);
    expect(codesOf(answer.errors)).toEqual([code]);
  }
});

test.each([
  'hello world',
  'foo bar baz',
  'something went wrong',
  'connect ECONNREFUSED 127.0.0.1:5000',
  'http://localhost:4000/v1 failed',
  'Server listens on port 4000',
  'timeout of 5000 ms exceeded',
  'Merge conflict in README.md',
  '{"code":0,"data":{"total":4000}}',
  'Response: {"code":0,"data":{"total":4000}}',
])('in "%s" there is no error to explain', (text) => {
  expect(ask([], text)).toMatchObject({ exitCode: 1, errors: [], others: [] });
});

test.each([
  ['code: 4177, msg: Access denied', '4177'],
  ['Error: 4177 after 5000 retries', '4177'],
])('in "%s" the unknown code is named, and the words explain nothing in its place', (text, asked) => {
  expect(ask([text])).toMatchObject({ exitCode: 1, asked, errors: [] });
});

test.each([
  ['coze Access denied', 'coze'],
  ['扣子 Access denied', 'coze'],
  ['dashscope Access denied', 'dashscope'],
  ['百炼 Access denied', 'dashscope'],
])('the provider that "%s" names is the one whose messages are searched', (text, provider) => {
  expect(ask([text]).errors).toMatchObject([{ provider }]);
});

test.each<[string, string | number, readonly (string | number)[]]>([
  ['took 5000 retries, then code 4101, then code 4100', 4101, [4100, 5000]],
  ['{"error":{"code":"InvalidApiKey"}}{"code":4101}', 'InvalidApiKey', [4101]],
  ['{"code":4101} {"code":4100}', 4101, [4100]],
  ['{"level":"error","msg":"code: 4101, msg: no; before that code: 4100"}', 4101, [4100]],
])('of the codes in "%s" the first is explained and the others are mentioned', (text, first, others) => {
  const answer = ask([], text);
  expect(codesOf(answer.errors)).toEqual([first]);
  expect(codesOf(answer.others)).toEqual(others);
  expect(workspace().run(['explain'], { input: text }).stdout).toContain('\n\nAlso in the text:\n  ');
});

test.each(['{"code":4101', '{"code":4101,"msg":"a', '{"code":4101,"detail":{"logid":"1"},"msg":"a'])(
  'of the body %s, which is cut off, the code is read',
  (body) => {
    expect(codesOf(ask([], body).errors)).toEqual([4101]);
  },
);

test('codes may be listed with commas, and beside their provider', () => {
  expect(codesOf(ask(['4100,4101']).errors)).toEqual([4100, 4101]);
  expect(codesOf(ask(['coze', '4100', '4101']).errors)).toEqual([4100, 4101]);
});

test('for a mistyped number the codes are named that are one digit or one swap away', () => {
  expect(codesOf(ask(['1401']).others)).toEqual([4101]);
  expect(codesOf(ask(['4110']).others)).toEqual(expect.arrayContaining([4100, 4101]));
  expect(codesOf(ask(['coze', '41001']).others)).toEqual(expect.arrayContaining([4100, 4101]));
});

test.each([
  ['4177', [4200, 4201, 4105]],
  ['4999', [5000, 4315, 4314]],
  ['99999999', [305000002, 700012006, 700012014]],
])('for %s, which is spelled like none, the nearest by number are named as such', (text, nearest) => {
  expect(ask([text])).toMatchObject({ exitCode: 1, errors: [] });
  expect(codesOf(ask([text]).others)).toEqual(nearest);
  expect(workspace().run(['explain', text]).stdout).toContain(
    `No catalogue has ${text}.\n\nNone is spelled like it. The nearest by number are:\n`,
  );
});

test('0 is told to be what Coze calls success', () => {
  expect(ask(['0'])).toMatchObject({ exitCode: 1, errors: [], others: [] });
  expect(workspace().run(['explain', '0']).stdout).toMatch(/^0 is no error: with it Coze says/);
  expect(workspace().run(['explain', '0', '--locale', 'zh-CN']).stdout).toContain('扣子用它表示请求成功');
  expect(workspace().run(['explain', '0', '--provider', 'dashscope']).stdout).not.toContain('Coze');
});

test('more than a response can be is refused', () => {
  expect(workspace().run(['explain'], { input: '{'.repeat(1_000_001) })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Standard input has more than 1 MB.') as string,
  });
});

test.each([
  ['braces that never close', '{'.repeat(900_000)],
  ['150,000 objects in each other', '{"a":'.repeat(150_000) + '0' + '}'.repeat(150_000)],
  ['a list of 400,000', `{"a":[${'0,'.repeat(400_000)}0]}`],
  ['as many words as fit', 'purple '.repeat(140_000)],
])('%s are read to the end, and have no error', (_, input) => {
  expect(ask([], input)).toMatchObject({ exitCode: 1, errors: [], others: [] });
});
