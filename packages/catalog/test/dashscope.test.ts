import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { entries } from '../src/dashscope/entries.js';
import { operations } from '../src/dashscope/operations.js';
import type { Entry } from '../src/types.js';

/** A row of the vendor's table: facts only, in its order. A row without messages has none in the table. */
interface Row {
  readonly status: number | null;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

const table = JSON.parse(
  readFileSync(new URL('fixtures/dashscope-vendor-table.json', import.meta.url), 'utf8'),
) as readonly Row[];

const spellings = (entry: Entry<string>) => [entry.code, ...(entry.aliases ?? [])];

function find(code: string): Entry<string> | undefined {
  const found = entries.filter((entry) => spellings(entry).includes(code));
  expect(found.length, `entries that claim ${code}`).toBeLessThanOrEqual(1);
  return found[0];
}

function entry(code: string): Entry<string> {
  const found = find(code);
  if (!found) throw new Error(`${code} is not in the catalogue`);
  return found;
}

describe('the vendor table', () => {
  test('has 48 rows', () => {
    expect(table).toHaveLength(48);
  });

  const rows = table.flatMap(({ status, codes, messages }) =>
    codes.map((code) => ({ code, status, messages, of: status ?? 'no status' })),
  );

  test.each(rows)('$code ($of) is listed with its status and messages', ({ code, status, messages }) => {
    const { tier, responses } = entry(code);
    const onlyStatus = status === null ? {} : { status };
    const expected =
      messages.length > 0 ? messages.map((message) => ({ ...onlyStatus, message })) : [onlyStatus];

    expect(tier).toBe('listed');
    for (const response of expected) expect(responses).toContainEqual(response);
  });

  test('has a row for every listed entry', () => {
    const codes = new Set(table.flatMap((row) => row.codes));
    const unlisted = entries.filter(({ tier, code }) => tier === 'listed' && !codes.has(code));
    expect(unlisted).toEqual([]);
  });
});

describe('tiers', () => {
  test.each([
    'InvalidParameter.DataInspection',
    'InvalidParameter.NotSupportEnableThinking',
    'InvalidParameter.File',
    'invalid_request_error',
    'invalid_value',
    'APIConnectionError',
    'BadRequestException',
    'BadRequest.IllegalInput',
    'BadRequest.ResourceNotExist',
    'BadRequest.VoiceNotFound',
    'ClientDisconnect',
    'ServiceUnavailableError',
    'IPInfringementSuspect',
    'InvalidURL.ConnectionRefused',
    'InvalidURL.Timeout',
    'InvalidPerson',
    'InvalidGarment',
    'InvalidInputLength',
    'InvalidImageResolution',
    'InvalidImageFormat',
    'InvalidImage.ImageSize',
    'InvalidImage.NoHumanFace',
    'InvalidImage.FileFormat',
    'InvalidFile.DownloadFailed',
    'InvalidFile.AudioLengthError',
    'InvalidFile.NoHuman',
    'InvalidFile.BodyProportion',
    'InvalidFile.FacePose',
    'InvalidFile.Resolution',
    'InvalidFile.FPS',
    'InvalidFile.Value',
    'InvalidFile.FrontBody',
    'InvalidFile.FullFace',
    'InvalidFile.FaceNotMatch',
    'InvalidFile.Content',
    'InvalidFile.FullBody',
    'InvalidFile.BodyPose',
    'InvalidFile.Size',
    'InvalidFile.Duration',
    'InvalidFile.ImageSize',
    'InvalidFile.AspectRatio',
    'InvalidFile.Openerror',
    'InvalidFile.Template.Content',
    'InvalidFile.Format',
    'InvalidFile.MultiHuman',
    'Audio.PreprocessError',
    'Audio.DecoderError',
    'Audio.AudioRateError',
    'Audio.DurationLimitError',
    'NOT AUTHORIZED',
    'invalid access token or token expired',
    'App.AccessDenied',
    'AllocationQuota.FreeTierOnly',
    'NotFound',
    'model_not_supported',
    'Throttling.BurstRate',
    'InternalError.FileUpload',
    'InternalError.Upload',
    'ResponseTimeout',
    'ModelServingError',
    'mismatched_model',
    'duplicate_custom_id',
    'Endpoint.AccessDenied',
    'BailianGateway.Workspace.NotAuthorised',
    'Throttling.Concurrency',
    'ResourceExhausted',
    'InternalError.Algo.InvalidParameter',
    'Conflict',
    'Audio.AudioShortError',
    'Audio.AudioSilentError',
    'Audio.FileSizeExceed',
  ])('%s is documented outside the table', (code) => {
    expect(entry(code)).toMatchObject({ code, tier: 'documented' });
  });

  test.each([
    'Throttling.ResourceExhausted',
    'Throttling.ServiceOverloaded',
    'BudgetLimitExceeded',
    'InternalError.Algo.DataInspectionFailed',
    'invalid_parameter',
  ])('%s is only seen in the wild', (code) => {
    expect(entry(code)).toMatchObject({ code, tier: 'seen' });
  });

  test.each([
    'RateLimitExceeded',
    'QuotaExceeded',
    'InvalidInput',
    'InvalidAPIKey',
    'ModelNotFoundError',
    'Throttling.RateLimit',
    'Throttling.BurstQuota',
    'InvalidModel',
    'UnsupportedModel',
    'InsufficientBalance',
    'AccessDenied.Model',
    // Cut off where it was seen.
    'InvalidParameter.JsonPhrase',
  ])('%s, which code in the wild invented or cut off, is not known', (code) => {
    expect(find(code)).toBeUndefined();
  });
});

describe('spellings', () => {
  test.each([
    ['data_inspection_failed', 'DataInspectionFailed'],
    ['invalid_api_key', 'InvalidApiKey'],
    ['access_denied', 'AccessDenied'],
    ['model_not_found', 'ModelNotFound'],
    ['limit_requests', 'Throttling.RateQuota'],
    ['limit_burst_rate', 'Throttling.BurstRate'],
    ['insufficient_quota', 'Throttling.AllocationQuota'],
    ['internal_error', 'InternalError'],
    ['system_error', 'SystemError'],
    ['invalid_parameter_error', 'InvalidParameter'],
  ])('%s is how compatible mode spells %s', (compatible, native) => {
    const { code, protocols } = entry(compatible);
    expect(code).toBe(native);
    expect(protocols?.['compatible']).toEqual([compatible]);
    expect(protocols?.['native']).toContain(native);
  });

  test.each([
    ['LimitRequests', 'Throttling.RateQuota'],
    ['network_error', 'NetworkError'],
    ['RetrievalFailed', 'RetrivalFailed'],
    ['Too many requests', 'ResourceExhausted'],
  ])('%s is another spelling of %s', (alias, code) => {
    expect(entry(alias).code).toBe(code);
  });

  test.each(['Arrearage', 'Throttling', 'PrepaidBillOverdue', 'CommodityNotPurchased', 'Model.AccessDenied'])(
    '%s has one spelling in both modes',
    (code) => {
      expect(spellings(entry(code))).toEqual([code]);
    },
  );

  test('protocols name exactly the spellings of their entry', () => {
    for (const item of entries) {
      if (!item.protocols) continue;
      expect(Object.values(item.protocols).flat().sort()).toEqual(spellings(item).sort());
    }
  });
});

describe('statuses', () => {
  test.each([
    ['Throttling.AllocationQuota', [400, 429]],
    ['InternalError.Algo', [400, 500]],
    ['RequestTimeOut', [408, 500]],
    ['BadRequest.TooLarge', [400, 413]],
    ['BadRequest.InputDownloadFailed', [400, 415]],
    ['BadRequest.UnsupportedFileFormat', [400, 415]],
    ['ModelServingError', [500, 503]],
    ['AllocationQuota.FreeTierOnly', [403]],
    ['NOT AUTHORIZED', [401]],
    // An error in spite of the status.
    ['BailianGateway.Workspace.NotAuthorised', [200]],
    ['Endpoint.AccessDenied', [403]],
    ['Conflict', [409]],
    ['Throttling.Concurrency', [429]],
    ['Audio.AudioShortError', [400]],
    ['Audio.AudioSilentError', [400, 430]],
    ['Audio.FileSizeExceed', [430]],
    ['NetworkError', []],
  ])('%s: %j', (code, expected) => {
    const statuses = entry(code).responses.flatMap(({ status }) => status ?? []);
    expect([...new Set(statuses)].sort()).toEqual(expected);
  });
});

describe('retry', () => {
  /** What the entry says of a message: the first pattern that it contains, without case. */
  function retryOf(code: string, message: string) {
    const { retry, retryByMessage } = entry(code);
    if (retry !== 'by-message') return retry;
    return retryByMessage?.find(({ includes }) => message.toLowerCase().includes(includes.toLowerCase()))
      ?.retry;
  }

  test.each([
    ['insufficient_quota', 'Allocated quota exceeded, please increase your quota limit.', 'backoff'],
    [
      'insufficient_quota',
      'You exceeded your current quota, please check your plan and billing details.',
      'backoff',
    ],
    ['insufficient_quota', 'Free allocated quota exceeded.', 'after-fix'],
    [
      'Throttling.AllocationQuota',
      'Maximum voice storage limit exceeded, please delete existing voices.',
      'after-fix',
    ],
    [
      'InternalError.Algo',
      'An internal error has occured during execution, please try again later or contact service support.',
      'backoff',
    ],
    ['InternalError.Algo', 'Role must be in [user, assistant]', 'never'],
    ['InternalError.Algo', 'list index out of range', 'never'],
    ['InternalError.Algo', 'Missing Content-Length of multimodal url.', 'never'],
    ['InternalError.Algo', 'inference error.', 'backoff'],
    ['InternalError.Algo', 'Inference error: Inference error.', 'never'],
    ['NetworkError', 'Can not find api-key.', 'after-fix'],
    ['InvalidParameter.File', 'file parsing in progress', 'backoff'],
    ['InvalidParameter.File', 'file size exceeds limit', 'never'],
  ])('%s, "%s": %s', (code, message, expected) => {
    expect(retryOf(code, message)).toBe(expected);
  });

  test.each([
    'Throttling',
    'LimitRequests',
    'limit_burst_rate',
    'InternalError',
    'InternalError.Timeout',
    'SystemError',
    'ModelServiceFailed',
    'ModelServingError',
    'ModelUnavailable',
    'RequestTimeOut',
    'ResponseTimeout',
    'InvalidURL.Timeout',
    'BadRequest.InputDownloadFailed',
    'InvalidFile.DownloadFailed',
  ])('%s passes by itself', (code) => {
    expect(entry(code).retry).toBe('backoff');
  });

  test.each([
    'Arrearage',
    'InvalidApiKey',
    'AccessDenied.Unpurchased',
    'AllocationQuota.FreeTierOnly',
    // These come with status 429 and are no throttling.
    'PrepaidBillOverdue',
    'PostpaidBillOverdue',
    'CommodityNotPurchased',
  ])('%s needs a remedy outside the request', (code) => {
    expect(entry(code).retry).toBe('after-fix');
  });

  test.each(['InvalidParameter', 'DataInspectionFailed', 'ModelNotFound', 'BadRequest.TooLarge'])(
    '%s needs another request',
    (code) => {
      expect(entry(code).retry).toBe('never');
    },
  );

  test('patterns stand where the message decides, and each decides a message of its entry', () => {
    for (const { code, retry, retryByMessage, responses } of entries) {
      expect(retryByMessage !== undefined, code).toBe(retry === 'by-message');
      for (const { includes, retry: expected } of retryByMessage ?? []) {
        const decided = responses.some(
          ({ message = '' }) =>
            message.toLowerCase().includes(includes.toLowerCase()) && retryOf(code, message) === expected,
        );
        expect(decided, `${code}: ${includes}`).toBe(true);
      }
    }
  });
});

describe('names', () => {
  test.each([
    ['InvalidApiKey', 'INVALID_API_KEY'],
    ['Throttling.RateQuota', 'THROTTLING_RATE_QUOTA'],
    ['IPInfringementSuspect', 'IP_INFRINGEMENT_SUSPECT'],
    ['InvalidFile.FPS', 'INVALID_FILE_FPS'],
    ['NOT AUTHORIZED', 'NOT_AUTHORIZED'],
    ['model_not_supported', 'MODEL_NOT_SUPPORTED'],
    ['RetrivalFailed', 'RETRIEVAL_FAILED'],
    // INVALID_PARAMETER is InvalidParameter.
    ['invalid_parameter', 'INVALID_PARAMETER_COMPATIBLE'],
  ])('%s is %s', (code, name) => {
    expect(entry(code).name).toBe(name);
  });

  test('follow from a spelling, and are unique', () => {
    const nameOf = (code: string) =>
      code
        .replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2_')
        .replace(/[ .]/g, '_')
        .toUpperCase();

    const odd = entries.filter((item) => !spellings(item).some((code) => nameOf(code) === item.name));
    expect(odd.map(({ code }) => code)).toEqual(['invalid_parameter']);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });
});

describe('texts', () => {
  const texts = entries.map(({ code, text }) => ({ code, en: text.en, zh: text['zh-CN'] }));

  test.each(texts)('$code has a short summary, and sentences for cause and fix', ({ en, zh }) => {
    expect(en.summary).toMatch(/^.{1,60}$/);
    expect(en.summary).not.toMatch(/\.$/);
    expect(zh.summary).toMatch(/^.{1,30}$/);
    expect(zh.summary).not.toMatch(/[。.]$/);
    for (const sentence of [en.cause, en.fix]) expect(sentence).toMatch(/^[^\p{Script=Han}]+\.$/u);
    for (const sentence of [zh.cause, zh.fix]) expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
  });

  test('are never the message on the wire', () => {
    const messages = new Set(entries.flatMap(({ responses }) => responses.map(({ message }) => message)));
    for (const { en } of texts) {
      for (const sentence of [en.summary, en.cause, en.fix]) expect(messages.has(sentence)).toBe(false);
    }
  });
});

describe('operations', () => {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));

  test('have unique ids, and no two share method and path', () => {
    expect(byId.size).toBe(operations.length);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
  });

  test('every operation that an entry names exists', () => {
    const named = entries.flatMap((item) => item.operations ?? []);
    expect(named).not.toEqual([]);
    for (const id of named) expect(byId.has(id), id).toBe(true);
  });

  test.each([
    ['native.text-generation', 'POST', '/api/v1/services/aigc/text-generation/generation'],
    ['native.apps.completion', 'POST', '/api/v1/apps/{app_id}/completion'],
    ['native.tasks.retrieve', 'GET', '/api/v1/tasks/{task_id}'],
    ['compatible.chat.completions', 'POST', '/compatible-mode/v1/chat/completions'],
    ['compatible.batches.create', 'POST', '/compatible-mode/v1/batches'],
  ])('%s is %s %s', (id, method, path) => {
    expect(byId.get(id)).toMatchObject({ method, path });
  });

  test('a text generation needs model and input, a chat completion model and messages', () => {
    const requiredOf = (id: string) =>
      Object.entries(byId.get(id)?.request ?? {}).flatMap(([name, { required }]) => (required ? name : []));
    expect(requiredOf('native.text-generation')).toEqual(['model', 'input']);
    expect(requiredOf('compatible.chat.completions')).toEqual(['model', 'messages']);
  });

  test('every placeholder of a path is a required property of it', () => {
    for (const { id, path, request } of operations) {
      for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
        expect(request?.[name], id).toEqual({ in: 'path', required: true });
      }
    }
  });

  // Those of other packages are tested with these, in test/ai-clients.
  const methods = operations.flatMap(({ id, sdk }) =>
    (sdk ?? []).filter(({ module }) => module === 'openai').map((method) => ({ id, ...method })),
  );

  test('only operations in compatible mode have methods of `openai`, and those throw', () => {
    expect(methods.length).toBeGreaterThan(0);
    for (const { id, errors } of methods) {
      expect(id).toMatch(/^compatible\./);
      expect(errors).toEqual(['throws']);
    }
    expect(new Set(methods.map(({ path }) => path)).size).toBe(methods.length);
  });

  test.each(methods)('$path exists on a client of `openai`', ({ path }) => {
    const client = new OpenAI({ apiKey: 'x', baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const method = path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], client);
    expect(method).toBeTypeOf('function');
  });
});

describe('methods of `openai` call the operation that names them', () => {
  const cases = operations.flatMap(({ method, path, sdk }) =>
    (sdk ?? [])
      .filter(({ module }) => module === 'openai')
      .map((each) => ({ http: method, url: path, path: each.path, sends: each.sends })),
  );

  test.each(cases)('$path: $http $url', async ({ http, url, path, sends }) => {
    const seen: { method: string | undefined; path: string; body: unknown }[] = [];
    const client = new OpenAI({
      apiKey: 'x',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      maxRetries: 0,
      fetch: (input, init) => {
        seen.push({
          method: init?.method,
          path: new URL(input instanceof Request ? input.url : input).pathname,
          body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
        });
        return Promise.resolve(Response.json({ error: { code: 'invalid_api_key' } }, { status: 401 }));
      },
    });
    const keys = path.split('.');
    const owner = keys
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], client);
    const call = (owner as Record<string, (...args: unknown[]) => unknown>)[keys.at(-1) ?? ''];
    const argument = url.includes('{')
      ? 'id'
      : {
          model: 'qwen-plus',
          messages: [],
          input: '',
          tools: [],
          file: new File([''], 'a.jsonl'),
          purpose: 'batch',
        };

    const result = await Promise.resolve(call?.call(owner, argument)).then(settle, (error: unknown) => error);

    expect(result).toMatchObject({ status: 401, code: 'invalid_api_key' });
    // For a file the SDK first probes `fetch` with an address of its own.
    const sent = seen.at(-1);
    expect(sent).toMatchObject({ method: http, path: url.replace(/\{\w+\}/, 'id') });
    if (sends) expect(sent?.body).toMatchObject(sends);
  });

  test('an error chunk in the middle of a stream throws, too', async () => {
    const chunks = [
      '{"choices":[]}',
      '{"error":{"code":"data_inspection_failed","message":"Output data may contain inappropriate content."}}',
    ];
    const client = new OpenAI({
      apiKey: 'x',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      fetch: () => Promise.resolve(new Response(chunks.map((chunk) => `data: ${chunk}\n\n`).join(''))),
    });
    const stream = await client.chat.completions.create({ model: 'qwen-plus', messages: [], stream: true });
    const received: unknown[] = [];
    const read = async () => {
      for await (const chunk of stream) received.push(chunk);
    };

    await expect(read()).rejects.toMatchObject({ status: undefined, code: 'data_inspection_failed' });
    expect(received).toEqual([{ choices: [] }]);
  });

  /** A stream or a runner fails when it is read, anything else when it is awaited. */
  async function settle(value: unknown): Promise<unknown> {
    const runner = value as { done?: () => Promise<void> };
    return runner.done?.().catch((error: unknown) => error);
  }
});
