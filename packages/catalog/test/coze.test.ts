import { readFileSync } from 'node:fs';
import { CozeAPI } from '@coze/api';
import { describe, expect, test, vi } from 'vitest';
import { entries } from '../src/coze/entries.js';
import { operations } from '../src/coze/operations.js';
import type { Retry } from '../src/types.js';

const baseURL = 'https://api.coze.cn';
const entry = (code: number) => entries.find((candidate) => candidate.code === code);
const codesOf = (tier: string) =>
  entries.filter((candidate) => candidate.tier === tier).map(({ code }) => code);

describe('the table of the vendor', () => {
  /** Code and `msg` of every row of the page "coze_error_codes", in order, then its example 700012006. */
  const rows = JSON.parse(
    readFileSync(new URL('fixtures/coze-vendor-table.json', import.meta.url), 'utf8'),
  ) as { code: number; message: string }[];

  test('has 36 rows and an example', () => {
    expect(rows).toHaveLength(36 + 1);
  });

  test.each(rows)('$code: $message', ({ code, message }) => {
    expect(entry(code)?.tier).toBe('listed');
    expect(entry(code)?.responses.map((response) => response.message)).toContain(message);
  });

  test('holds every code that is called listed', () => {
    expect(codesOf('listed')).toEqual(rows.map(({ code }) => code));
  });

  test('explains 4021 with the text of 4016, which is corrected here', () => {
    expect(entry(4021)?.note).toMatch(/4016/);
    expect(entry(4021)?.category).toBe('workflow');
    for (const locale of ['en', 'zh-CN'] as const) {
      expect(entry(4021)?.text[locale].cause).toMatch(/workflow|工作流/);
    }
  });
});

describe('codes beyond the table', () => {
  test('documented for the hosted APIs', () => {
    expect(codesOf('documented')).toEqual([
      1109, 4027, 4028, 4029, 4031, 4032, 6003, 700012014, 700012015, 702042018, 702042162, 702093018,
      702242003, 777074011, 777074044,
    ]);
  });

  test('seen: of a self-hosted coze-studio', () => {
    expect(codesOf('seen')).toEqual([
      6023, 6031, 6039, 305000002, 708022004, 708026000, 720701003, 720701004, 720701007, 720701011,
      720701013, 720702001, 720702002, 720702004, 720702011, 720702078, 720702085, 720702089, 788664019,
      788664020,
    ]);
  });

  test.each([
    ['invented in one program', [700012007, 700012008]],
    ['only in a sample of the docs', [701231]],
    ['of uncertain meaning', [4033, 4052]],
    ['in no source', [4017, 4018, 4023, 4024, 4025, 4026, 4030, 4103, 4316, 4317]],
    ['known as a range only', [700000001, 700000008, 708025002, 708025004, 720712014, 777777762, 777777782]],
    ['success', [0]],
  ])('left out: %s', (_reason, codes) => {
    expect(codes.filter((code) => entry(code))).toEqual([]);
  });

  test('4029 keeps its two meanings, and its message tells which', () => {
    const found = entry(4029);
    expect(found?.note).toMatch(/two meanings/i);
    expect(found?.retry).toBe('by-message');
    const decided = found?.responses.map(
      ({ message }) => found.retryByMessage?.find(({ includes }) => message?.includes(includes))?.retry,
    );
    expect(decided).toEqual(['backoff', 'after-fix']);
  });

  test('only 700012006 has an HTTP status that a source names', () => {
    const withStatus = entries.flatMap(({ code, responses }) =>
      responses.flatMap(({ status }) => (status === undefined ? [] : [[code, status]])),
    );
    expect(withStatus).toEqual([[700012006, 401]]);
  });
});

test.each<[Retry, number[]]>([
  ['backoff', [4009, 4013, 4020, 5000]],
  ['later', [4008, 4016, 4102]],
  ['after-fix', [4006, 4011, 4012, 4015, 4019, 4021, 4022, 4027, 4028, 4100, 4101, 700012006]],
  ['never', [4000, 4001, 4002, 4003, 4004, 4005, 4007, 4010, 4014, 4104, 4200, 4201]],
  ['never', [4300, 4301, 4302, 4303, 4304, 4314, 4315]],
])('retry %s: %j', (retry, codes) => {
  expect(codes.filter((code) => entry(code)?.retry !== retry)).toEqual([]);
});

test.each([
  ['chat.create', [4004, 4007, 4021]],
  ['chat.retrieve', [4021]],
  ['chat.submitToolOutputs', [4021]],
  ['chat.createV2', [4021]],
  ['chat.cancel', [4104]],
  ['files.upload', [4300, 4301, 4302, 4303, 4304]],
  ['workflows.runs.create', [4021, 6003]],
  ['workflows.runs.stream', [4021]],
  ['workflows.runs.history', [4021, 4314]],
  ['workflows.runs.resume', [4021, 4315]],
  ['workflows.chat.stream', [4004, 4021]],
  ['workspaces.members.create', [702042018, 702042162]],
  ['enterprises.members.create', [4201, 777074011]],
  ['organizations.members.create', [4201]],
  ['organizations.members.delete', [777074044]],
  ['audio.rooms.create', [4029]],
  ['audio.voices.clone', [1109, 4029, 4031, 4032]],
  ['websockets.chat.create', [4021, 4029]],
])('own codes of %s', (id, codes) => {
  expect(entries.filter((candidate) => candidate.operations?.includes(id)).map(({ code }) => code)).toEqual(
    codes,
  );
});

test('no other operation has codes of its own; 4007 belongs to chat.create alone', () => {
  expect(new Set(entries.flatMap((candidate) => candidate.operations ?? [])).size).toBe(18);
  expect(entry(4007)?.operations).toEqual(['chat.create']);
});

test.each(['en', 'zh-CN'] as const)(
  'summaries in %s are short phrases, causes and fixes sentences',
  (locale) => {
    const texts = entries.map(({ code, text }) => ({ code, ...text[locale] }));
    const stop = locale === 'en' ? /\.$/ : /。$/;
    expect(texts.filter(({ summary }) => summary.length > 60 || /[.。]$/.test(summary))).toEqual([]);
    expect(texts.filter(({ cause, fix }) => !stop.test(cause) || !stop.test(fix))).toEqual([]);
    expect(new Set(texts.map(({ summary }) => summary)).size).toBe(entries.length);
  },
);

describe('requests', () => {
  const request = (id: string) => operations.find((operation) => operation.id === id)?.request;

  test('defaults of a chat', () => {
    expect(request('chat.create')).toMatchObject({
      stream: { default: false },
      auto_save_history: { default: true },
    });
  });

  test('auto_save_history is no property of any other endpoint', () => {
    expect(
      operations.filter((operation) => operation.request?.['auto_save_history']).map(({ id }) => id),
    ).toEqual(['chat.create']);
  });

  test('limits', () => {
    expect(request('chat.create')).toMatchObject({
      additional_messages: { maxItems: 100 },
      meta_data: { maxItems: 16 },
    });
    expect(request('workflows.chat.stream')).toMatchObject({ additional_messages: { maxItems: 50 } });
  });

  test('meta_data has the same limits wherever it is sent', () => {
    const all = operations.flatMap(({ request: facts = {} }) =>
      [facts, facts['additional_messages']?.properties, facts['messages']?.properties].flatMap(
        (properties) => properties?.['meta_data'] ?? [],
      ),
    );
    expect(all).toHaveLength(7);
    for (const metaData of all) {
      expect(metaData).toMatchObject({ maxItems: 16, maxKeyLength: 64, maxValueLength: 512, code: 4003 });
    }
  });

  test('what a chat is refused for', () => {
    expect(request('chat.create')).toMatchObject({
      bot_id: { missing: 4000 },
      user_id: { missing: 4000 },
      additional_messages: {
        code: 4004,
        properties: {
          role: { values: ['user', 'assistant'], code: 4000 },
          content: { notOnly: { type: 'text', where: ['content_type', 'object_string'] }, code: 4000 },
        },
      },
    });
  });

  test('the ids of a chat go into the query', () => {
    expect(request('chat.create')?.['conversation_id']).toMatchObject({ in: 'query' });
    for (const id of ['chat.retrieve', 'chat.messages.list', 'chat.submitToolOutputs']) {
      expect(request(id)).toMatchObject({
        conversation_id: { in: 'query', required: true },
        chat_id: { in: 'query', required: true },
      });
    }
    expect(request('bots.retrieve')).toMatchObject({ bot_id: { in: 'query', required: true } });
  });
});

describe('operations', () => {
  const sdkMethods = operations.flatMap((operation) =>
    (operation.sdk ?? []).map((method) => ({ operation, method, path: method.path })),
  );

  test('each endpoint stands once', () => {
    const endpoints = operations.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(endpoints.filter((endpoint, index) => endpoints.indexOf(endpoint) !== index)).toEqual([]);
  });

  test('every method that @coze/api has on its resources belongs to exactly one operation', () => {
    // Not among the resources: the OAuth helpers, which are exported functions with errors of their own (strings).
    const found = resourceMethods(new CozeAPI({ token: 'x', baseURL }));
    expect(sdkMethods.map(({ path }) => path).sort()).toEqual(found.sort());
  });

  /** Where the SDK differs from the documentation, which the catalogue follows. */
  const sentOtherwise: Readonly<Record<string, string>> = { 'chat.retrieve': 'POST' };

  test.each(sdkMethods)('client.$path calls the endpoint of $operation.id', async ({ operation, path }) => {
    const [first] = (await call(path)).requests;
    expect(first).toMatchObject({
      method: sentOtherwise[path] ?? operation.method,
      path: operation.path.replace(/\{\w+\}/g, 'ID'),
    });
  });

  test.each(sdkMethods)(
    'client.$path calls the operations it says beside its own',
    async ({ path, method }) => {
      const [, ...others] = (await call(path)).requests;
      const expected = (method.calls ?? []).map(
        (id) => operations.find((operation) => operation.id === id)?.path,
      );
      expect(others.map((request) => request.path)).toEqual(expected);
    },
  );

  test.each(sdkMethods.filter(({ method }) => method.sends))(
    'client.$path sends $method.sends whatever it is given',
    async ({ path, method }) => {
      for (const stream of [true, false, undefined]) {
        const [first] = (await call(path, { parameters: { stream } })).requests;
        expect(first?.body).toMatchObject({ ...method.sends });
      }
    },
  );

  test.each(sdkMethods)('client.$path: the argument that holds the body', ({ path, method }) => {
    const names = parametersOf(resolve(new CozeAPI({ token: 'x', baseURL }), path).method);
    const index = names.findIndex((name) => name === 'params' || name === 'req');
    expect(method.body ?? 0).toBe(Math.max(index, 0));
  });

  test.each(sdkMethods.filter(({ path }) => !path.startsWith('websockets.')))(
    'client.$path: an error that comes with HTTP 200 is $method.errors.0',
    async ({ path, method }) => {
      const { outcome } = await call(path, { answer: { code: 4101, msg: 'no' } });
      expect(outcome).toBe(method.errors[0]);
    },
  );
});

type Callable = (...parameters: unknown[]) => unknown;

/** Dotted paths of all functions on the resources of a client. */
function resourceMethods(owner: object, prefix = ''): string[] {
  const isResource = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && '_client' in value;
  return Object.entries(owner)
    .filter(([, value]) => isResource(value))
    .flatMap(([name, value]: [string, object]) => [
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(value))
        .filter((method) => method !== 'constructor')
        .map((method) => `${prefix}${name}.${method}`),
      ...resourceMethods(value, `${prefix}${name}.`),
    ]);
}

function resolve(client: CozeAPI, path: string): { owner: object; method: Callable } {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<object>((object, name) => Reflect.get(object, name) as object, client);
  return { owner, method: Reflect.get(owner, last) as Callable };
}

/** The names of the parameters of a function. */
function parametersOf(method: Callable): readonly string[] {
  return /\(([^)]*)\)/.exec(String(method))?.[1]?.split(', ') ?? [];
}

const success = { code: 0, msg: '', data: { id: 'ID', conversation_id: 'ID', status: 'completed' } };

/** Calls a method of the real SDK without a network: what it sends, and how the answer arrives. */
async function call(
  methodPath: string,
  { parameters = {}, answer = success }: { parameters?: object; answer?: object } = {},
) {
  const requests: { method: string; path: string; body: unknown }[] = [];
  const record = (method: string, url: string, data: unknown) => {
    const body: unknown = typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : data;
    requests.push({ method, path: new URL(url).pathname, body });
  };
  const client = new CozeAPI({
    token: 'x',
    baseURL,
    axiosOptions: {
      adapter: (config) => {
        record(config.method?.toUpperCase() ?? '', config.url ?? '', config.data);
        const bytes = Buffer.from(JSON.stringify(answer));
        const data = { stream: new Blob([bytes]).stream(), arraybuffer: bytes, json: answer }[
          String(config.responseType)
        ];
        const headers = { 'content-type': 'application/json' };
        return Promise.resolve({ data, headers, config, status: 200, statusText: 'OK' });
      },
    },
  });
  vi.spyOn(client, 'makeWebsocket').mockImplementation((url) => {
    record('GET', `wss://ws.coze.cn${url}`, undefined);
    return Promise.resolve({} as Awaited<ReturnType<CozeAPI['makeWebsocket']>>);
  });

  const { owner, method } = resolve(client, methodPath);
  const names = parametersOf(method);
  const values = names.map((name) =>
    /id$/i.test(name) ? 'ID' : name === 'options' ? undefined : { ...parameters },
  );
  return { requests, outcome: await outcomeOf(method.apply(owner, values)) };
}

function isStream(value: unknown): value is AsyncIterable<{ event: string }> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function outcomeOf(result: unknown) {
  try {
    if (!isStream(result)) {
      await result;
      return 'body';
    }
    const first = await result[Symbol.asyncIterator]().next();
    return !first.done && first.value.event === 'error' ? 'stream-events' : 'body';
  } catch (error) {
    if (error instanceof CozeAPI.APIError) return 'throws';
    throw error;
  }
}
