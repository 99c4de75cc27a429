// Where the Vercel AI SDK and LangChain put the codes of DashScope, and that the rules send their readers there.
import { createAlibaba } from '@ai-sdk/alibaba';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { lintText } from '@error-codes/linter';
import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { embed, generateObject, generateText, jsonSchema, streamObject, streamText } from 'ai';
import { generateText as generateTextOfAi4, streamText as streamTextOfAi4 } from 'ai-4';
import { createQwen } from 'qwen-ai-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as dashscope from '../mock-providers/dashscope.js';
import { type MockProviders, startMockProviders } from '../mock-providers/server.js';

let server: MockProviders;
beforeAll(async () => {
  server = await startMockProviders();
});
afterAll(() => server.stop());

const apiKey = 'key';
const compatible = () => `${server.url}/compatible-mode/v1`;
const native = () => `${server.url}/api/v1`;
const prompt = 'Hello';
const schema = jsonSchema({ type: 'object' });

const models = {
  '@ai-sdk/alibaba': () => createAlibaba({ apiKey, baseURL: compatible() })('qwen-plus'),
  '@ai-sdk/openai': () => createOpenAI({ apiKey, baseURL: compatible() }).chat('qwen-plus'),
  '@ai-sdk/openai-compatible': () =>
    createOpenAICompatible({ name: 'dashscope', apiKey, baseURL: compatible() })('qwen-plus'),
};
const qwen = () => createQwen({ apiKey, baseURL: compatible() })('qwen-plus');
const chat = () => new ChatOpenAI({ apiKey, maxRetries: 0, configuration: { baseURL: compatible() } });
const tongyi = () =>
  new ChatAlibabaTongyi({
    alibabaApiKey: apiKey,
    maxRetries: 0,
    apiUrl: `${native()}/services/aigc/text-generation/generation`,
  });

const wrongKey = dashscope.refuses(401, 'invalid_api_key', 'Incorrect API key provided.');
const noQuota = dashscope.refuses(429, 'insufficient_quota', 'You exceeded your current quota.');
const stopped = dashscope.stopsStreaming(429, 'insufficient_quota', 'You exceeded your current quota.');

describe.each(Object.entries(models))('the AI SDK with %s', (module, model) => {
  test.each([
    ['generateText', () => generateText({ model: model(), prompt })],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- in wide use
    ['generateObject', () => generateObject({ model: model(), schema, prompt })],
  ])('%s throws an error without `code`, which has the body as data', async (_name, call) => {
    const error = await thrownBy(wrongKey.behaviour, call);

    expect(error).toMatchObject({
      name: 'AI_APICallError',
      message: 'Incorrect API key provided.',
      statusCode: 401,
      data: { error: { code: 'invalid_api_key' } },
    });
    expect(error).not.toHaveProperty('code');
    expect(codeInText(error)).toBe('invalid_api_key');
  });

  test('after retries, the error is one level deeper', async () => {
    const error = await thrownBy(atOnce(noQuota.behaviour), () =>
      generateText({ model: model(), prompt, maxRetries: 1 }),
    );

    expect(error).toMatchObject({
      name: 'AI_RetryError',
      message: 'Failed after 2 attempts. Last error: You exceeded your current quota.',
      lastError: { statusCode: 429, data: { error: { code: 'insufficient_quota' } } },
    });
    expect(error).not.toHaveProperty('code');
  });

  test.each([
    ['streamText', (onError: OnError) => streamText({ model: model(), prompt, onError }).textStream],
    [
      'streamObject',
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- in wide use
      (onError: OnError) => streamObject({ model: model(), schema, prompt, onError }).partialObjectStream,
    ],
  ])('%s throws nothing, and tells `onError`', async (_name, call) => {
    const { parts, errors } = await streamed(wrongKey.behaviour, call);

    expect(parts).toEqual([]);
    expect(errors).toMatchObject([{ statusCode: 401, data: { error: { code: 'invalid_api_key' } } }]);
    expect(errors[0]).not.toHaveProperty('code');
  });

  test('an error in the middle of a stream ends it, too', async () => {
    const { parts, errors } = await streamed(
      stopped.behaviour,
      (onError) => streamText({ model: model(), prompt, onError }).textStream,
    );

    expect(parts).toEqual(['Good ']);
    if (module === '@ai-sdk/alibaba') {
      expect(errors).toMatchObject([
        { name: 'AI_TypeValidationError', value: { error: { code: 'insufficient_quota' } } },
      ]);
      expect(errors[0]).not.toHaveProperty('code');
    } else {
      expect(errors).toMatchObject([{ code: 'insufficient_quota' }]);
    }
  });
});

describe('the AI SDK with embeddings', () => {
  test('those of @ai-sdk/alibaba are DashScope’s own', async () => {
    const { behaviour } = dashscope.refuses(401, 'InvalidApiKey', 'Invalid API-key provided.');
    const model = createAlibaba({ apiKey, embeddingBaseURL: native() }).embedding('text-embedding-v4');
    const error = await thrownBy(behaviour, () => embed({ model, value: prompt }));

    expect(error).toMatchObject({ statusCode: 401, data: { code: 'InvalidApiKey' } });
    expect(error).not.toHaveProperty('code');
  });

  test('those of @ai-sdk/openai are in compatible mode', async () => {
    const model = createOpenAI({ apiKey, baseURL: compatible() }).embedding('text-embedding-v4');
    const error = await thrownBy(wrongKey.behaviour, () => embed({ model, value: prompt }));

    expect(error).toMatchObject({ statusCode: 401, data: { error: { code: 'invalid_api_key' } } });
    expect(error).not.toHaveProperty('code');
  });
});

describe('the AI SDK with qwen-ai-provider', () => {
  test('the code is only in the text of the body', async () => {
    const error = await thrownBy(wrongKey.behaviour, () => generateTextOfAi4({ model: qwen(), prompt }));

    expect(error).toMatchObject({ name: 'AI_APICallError', message: 'Unauthorized', data: undefined });
    expect(error).not.toHaveProperty('code');
    expect(codeInText(error)).toBe('invalid_api_key');
  });

  test('an error in the middle of a stream ends it', async () => {
    const { parts, errors } = await streamed(
      stopped.behaviour,
      (onError) => streamTextOfAi4({ model: qwen(), prompt, onError }).textStream,
    );

    expect(parts).toEqual(['Good ']);
    expect(errors).toMatchObject([{ value: { error: { code: 'insufficient_quota' } } }]);
    expect(errors[0]).not.toHaveProperty('code');
  });
});

describe('LangChain', () => {
  test.each([
    ['invoke', () => chat().invoke(prompt)],
    ['batch', () => chat().batch([prompt, prompt])],
    ['stream', async () => all(await chat().stream(prompt))],
    [
      'withConfig',
      () =>
        chat()
          .withConfig({ tags: ['test'] })
          .invoke(prompt),
    ],
    [
      'OpenAIEmbeddings',
      () =>
        new OpenAIEmbeddings({ apiKey, maxRetries: 0, configuration: { baseURL: compatible() } }).embedQuery(
          prompt,
        ),
    ],
  ])('%s of ChatOpenAI throws an error with its code, and a message without', async (_name, call) => {
    const error = await thrownBy(wrongKey.behaviour, call);

    expect(error).toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect(String(error)).not.toContain('invalid_api_key');
  });

  test('ChatOpenAI throws an error in the middle of a stream, too', async () => {
    const error = await thrownBy(stopped.behaviour, async () => all(await chat().stream(prompt)));
    expect(error).toMatchObject({ code: 'insufficient_quota' });
  });

  test.each([
    ['invoke', () => tongyi().invoke(prompt)],
    ['batch', () => tongyi().batch([prompt, prompt])],
    ['stream', async () => all(await tongyi().stream(prompt))],
  ])('%s of ChatAlibabaTongyi throws a message, and nothing else', async (_name, call) => {
    const { behaviour } = dashscope.refuses(401, 'InvalidApiKey', 'Invalid API-key provided.');
    const error = await thrownBy(behaviour, call);

    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty('code');
    expect(String(error)).not.toContain('InvalidApiKey');
  });
});

describe('no-unknown-code sends to the place where the code is', () => {
  const { behaviour, code } = wrongKey;
  const failures = [
    {
      call: `generateText({ model: alibaba('qwen-plus') })`,
      error: () => thrownBy(behaviour, () => generateText({ model: models['@ai-sdk/alibaba'](), prompt })),
    },
    {
      call: `generateText({ model: openai.chat('qwen-plus') })`,
      error: () => thrownBy(behaviour, () => generateText({ model: models['@ai-sdk/openai'](), prompt })),
    },
    {
      call: `generateText({ model: alibaba('qwen-plus') })`,
      error: () =>
        thrownBy(atOnce(dashscope.refuses(429, String(code), '').behaviour), () =>
          generateText({ model: models['@ai-sdk/alibaba'](), prompt, maxRetries: 1 }),
        ),
    },
    {
      call: `generateText({ model: qwen('qwen-plus') })`,
      error: () => thrownBy(behaviour, () => generateTextOfAi4({ model: qwen(), prompt })),
    },
  ];

  test.each(failures)('$call', async ({ call, error }) => {
    const { messages } = lintText(
      `
        import { alibaba } from '@ai-sdk/alibaba';
        import { createOpenAI } from '@ai-sdk/openai';
        import { generateText } from 'ai';
        import { qwen } from 'qwen-ai-provider';

        const openai = createOpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
        ${call}.catch((err) => err.code === '${String(code)}');
      `,
      { filePath: 'file.ts' },
    );
    const places = [...(messages[0]?.message ?? '').matchAll(/`(\S*\berr\.\S*)`/g)].map(([, place]) => place);
    const err = await error();

    expect(places).not.toEqual([]);
    expect(places.map((place) => valueOf(place ?? '', err))).toContain(code);
  });
});

type OnError = (event: { error: unknown }) => void;

async function thrownBy(
  behaviour: MockProviders['behaviour'],
  call: () => PromiseLike<unknown>,
): Promise<unknown> {
  server.behaviour = behaviour;
  return Promise.resolve(call()).then(
    () => expect.fail('It did not throw.'),
    (error: unknown) => error,
  );
}

async function streamed(
  behaviour: MockProviders['behaviour'],
  call: (onError: OnError) => AsyncIterable<unknown>,
): Promise<{ parts: unknown[]; errors: unknown[] }> {
  server.behaviour = behaviour;
  const errors: unknown[] = [];
  const parts = await all(call(({ error }) => errors.push(error)));
  return { parts, errors };
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** The same answer, and the wish that the client try again without a pause. */
function atOnce(behaviour: MockProviders['behaviour']): MockProviders['behaviour'] {
  return (request) => {
    const reply = behaviour(request);
    return { ...reply, headers: { ...reply.headers, 'retry-after-ms': '1' } };
  };
}

function codeInText(error: unknown): unknown {
  const { responseBody } = error as { responseBody: string };
  return (JSON.parse(responseBody) as { error: { code: unknown } }).error.code;
}

/** What an expression gives for an error; nothing where there is no such property. */
function valueOf(expression: string, err: unknown): unknown {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    return new Function('err', `return ${expression}`)(err);
  } catch {
    return undefined;
  }
}
