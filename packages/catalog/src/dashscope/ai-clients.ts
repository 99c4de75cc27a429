import type { Sdk, SdkClient, SdkMethod, Shape } from '../types.js';

/*
 * The frameworks through which programs call DashScope: the Vercel AI SDK (`ai` 6.0 with `@ai-sdk/alibaba` 1.0,
 * `@ai-sdk/openai` 3.0 and `@ai-sdk/openai-compatible` 2.0; `qwen-ai-provider` 0.1 needs `ai` 4) and LangChain
 * (`@langchain/openai` 1.5, `@langchain/community` 1.1). How their errors look is measured in test/ai-clients.
 */

/** The errors of the AI SDK have no `code`. The body of the response is in `data` where the provider could read it. */
function errorsOfAiSdk(name: string, data: string): Record<string, Shape> {
  return {
    [`${name}CallError`]: {
      code: 'foreign-code',
      statusCode: 'error-status',
      message: 'message',
      responseBody: '@text',
      data,
      lastError: 'absent',
      value: 'absent',
    },
    [`${name}RetryError`]: {
      code: 'foreign-code',
      message: 'message',
      responseBody: 'absent',
      data: 'absent',
      lastError: `${name}CallError`,
      errors: `${name}CallErrors`,
      value: 'absent',
    },
    [`${name}CallErrors`]: { '[]': `${name}CallError` },
  };
}

export const shapesOfAiClients: Readonly<Record<string, Shape>> = {
  ...errorsOfAiSdk('Ai', 'AiErrorBody'),
  // The embeddings of `@ai-sdk/alibaba` are those of DashScope's own API.
  ...errorsOfAiSdk('AiNative', 'NativeBody'),
  // `qwen-ai-provider` expects errors in another form than DashScope sends, and leaves them unread.
  ...errorsOfAiSdk('Qwen', 'absent'),
  AiErrorBody: { error: 'CompatibleError' },
  // An error in the middle of a stream is taken for a malformed chunk.
  AiChunkError: {
    code: 'foreign-code',
    message: 'message',
    responseBody: 'absent',
    data: 'absent',
    lastError: 'absent',
    value: 'AiErrorBody',
  },
  AiStreamOptions: { onError: '(AiStreamError)' },
  AiStreamError: { error: '@reported' },
  AiStream: {
    textStream: 'Stream<Part>',
    fullStream: 'Stream<Part>',
    partialObjectStream: 'Stream<Part>',
    elementStream: 'Stream<Part>',
  },
  // The errors among the parts can be those of a tool.
  Part: {},
  // Made from the message alone.
  TongyiError: { code: 'foreign-code', message: 'message' },
};

function all<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

const embeddings = ['embedding', 'embeddingModel', 'textEmbedding', 'textEmbeddingModel'];

const alibaba: SdkClient = {
  throws: 'AiCallError | AiRetryError',
  reports: 'AiCallError | AiRetryError | AiChunkError',
  derives: {
    ...all(['', 'languageModel', 'chatModel'], {}),
    ...all(embeddings, { throws: 'AiNativeCallError | AiNativeRetryError', protocol: 'native' }),
  },
};

const qwen: SdkClient = {
  throws: 'QwenCallError | QwenRetryError',
  reports: 'QwenCallError | QwenRetryError | AiChunkError',
  derives: all(['', 'languageModel', 'chatModel', 'completion', 'textEmbeddingModel'], {}),
};

/** A client that takes the address of the API. An error in the middle of a stream is reported as it was sent. */
function compatible(models: readonly string[]): SdkClient {
  return {
    from: 'call',
    throws: 'AiCallError | AiRetryError',
    reports: 'AiCallError | AiRetryError | CompatibleError',
    derives: all(['', 'languageModel', ...models], {}),
  };
}

const callErrors = 'AiCallError | AiNativeCallError | QwenCallError';
const retryErrors = 'AiRetryError | AiNativeRetryError | QwenRetryError';

/** What gives a model of LangChain with other settings. */
const derives = all(['bindTools', 'withConfig', 'withRetry', 'withStructuredOutput'], {});

export const aiClients: readonly Sdk[] = [
  {
    module: 'ai',
    clients: {},
    servesManyHosts: true,
    types: { APICallError: callErrors, RetryError: retryErrors },
  },
  { module: '@ai-sdk/provider', clients: {}, servesManyHosts: true, types: { APICallError: callErrors } },
  {
    module: '@ai-sdk/alibaba',
    clients: { alibaba: { ...alibaba, from: 'export' }, createAlibaba: { ...alibaba, from: 'call' } },
    addressOption: 'baseURL',
    replacedBy: ['fetch'],
    protocol: 'compatible',
    types: {},
  },
  {
    module: 'qwen-ai-provider',
    clients: { qwen: { ...qwen, from: 'export' }, createQwen: { ...qwen, from: 'call' } },
    addressOption: 'baseURL',
    replacedBy: ['fetch'],
    protocol: 'compatible',
    types: {},
  },
  {
    module: '@ai-sdk/openai',
    clients: { createOpenAI: compatible(['chat', 'responses', 'completion', ...embeddings]) },
    addressOption: 'baseURL',
    servesManyHosts: true,
    replacedBy: ['fetch'],
    protocol: 'compatible',
    types: {},
  },
  {
    module: '@ai-sdk/openai-compatible',
    clients: {
      createOpenAICompatible: {
        ...compatible(['chatModel', 'completionModel', 'embeddingModel', 'textEmbeddingModel']),
        operations: ['compatible.chat.completions', 'compatible.completions', 'compatible.embeddings'],
      },
    },
    addressOption: 'baseURL',
    servesManyHosts: true,
    replacedBy: ['fetch'],
    protocol: 'compatible',
    types: {},
  },
  {
    module: '@langchain/openai',
    clients: {
      ChatOpenAI: { throws: 'ApiError', derives },
      OpenAIEmbeddings: { throws: 'ApiError', derives: {}, operations: ['compatible.embeddings'] },
    },
    addressOption: 'configuration.baseURL',
    servesManyHosts: true,
    protocol: 'compatible',
    types: {},
  },
  {
    module: '@langchain/community/chat_models/alibaba_tongyi',
    clients: { ChatAlibabaTongyi: { throws: 'TongyiError', derives } },
    addressOption: 'apiUrl',
    protocol: 'native',
    types: {},
  },
];

/** A function of the AI SDK that throws. */
function aiSdk(path: string): SdkMethod {
  return { module: 'ai', path, client: 'model', errors: ['throws'] };
}

/** A function of the AI SDK that streams: no loop over its result throws, its `onError` is told. */
function aiSdkStream(path: string): SdkMethod {
  return {
    module: 'ai',
    path,
    client: 'model',
    options: 'AiStreamOptions',
    returns: 'AiStream',
    errors: ['stream-events'],
  };
}

function langChain(path: string): SdkMethod {
  return { module: '@langchain/openai', path, errors: ['throws'] };
}

function tongyi(path: string): SdkMethod {
  return { module: '@langchain/community/chat_models/alibaba_tongyi', path, errors: ['throws'] };
}

export const methodsOfAiClients = {
  /** Which of the ways to complete a text it is, the model decides. */
  texts: [
    aiSdk('generateText'),
    aiSdk('generateObject'),
    aiSdkStream('streamText'),
    aiSdkStream('streamObject'),
  ],
  embeddings: [aiSdk('embed'), aiSdk('embedMany')],
  chatsOfLangChain: [
    langChain('invoke'),
    langChain('batch'),
    { ...langChain('stream'), returns: 'Stream<Part>' },
  ],
  embeddingsOfLangChain: [langChain('embedQuery'), langChain('embedDocuments')],
  tongyi: [tongyi('invoke'), tongyi('batch'), { ...tongyi('stream'), returns: 'Stream<Part>' }],
} satisfies Record<string, readonly SdkMethod[]>;
