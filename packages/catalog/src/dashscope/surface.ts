import type { SdkClient, Surface } from '../types.js';
import { aiClients, shapesOfAiClients } from './ai-clients.js';

const errorClasses = [
  'APIError',
  'BadRequestError',
  'AuthenticationError',
  'PermissionDeniedError',
  'NotFoundError',
  'ConflictError',
  'UnprocessableEntityError',
  'RateLimitError',
  'InternalServerError',
];

/** `OPENAI_API_KEY` is read where no key is given (client.ts, 6 and 7). */
const openAi: SdkClient = {
  throws: 'ApiError',
  token: {
    option: 'apiKey',
    isOptional: true,
    replacedBy: ['defaultHeaders', 'fetch', 'adminAPIKey', 'workloadIdentity'],
  },
};

/** How DashScope's codes reach TypeScript: the two HTTP protocols, the `openai` package (6 and 7), and what builds on them. */
export const surface: Surface = {
  hosts: [
    'dashscope.aliyuncs.com',
    'dashscope-intl.aliyuncs.com',
    'dashscope-us.aliyuncs.com',
    'coding.dashscope.aliyuncs.com',
    'coding-intl.dashscope.aliyuncs.com',
    '*.maas.aliyuncs.com',
  ],
  protocols: [
    { name: 'compatible', pathPrefix: '/compatible-mode/' },
    { name: 'native', pathPrefix: '/api/v1/' },
  ],
  nameWords: ['dashscope', 'bailian', '百炼'],
  codeProperties: ['code', 'error_code', 'errorCode', 'errCode'],
  body: { native: 'NativeBody', compatible: 'CompatibleBody', default: 'AnyBody' },
  reply: {
    discriminant: 'code',
    success: ['output', 'choices', 'data', 'usage', 'id', 'object', 'model', 'created'],
    hasStatus: true,
  },
  authorization: {
    code: 'InvalidApiKey',
    // What Coding Plan is asked has no prefix of a protocol.
    paths: ['/compatible-mode/', '/api/v1/', '/v1/'],
    // A page on a socket shows the key alone.
    isAlwaysBearer: false,
    tokens: [
      {
        prefix: 'sk-',
        sharedWith: [
          'openai',
          'gpt',
          'deepseek',
          'moonshot',
          'kimi',
          'siliconflow',
          'openrouter',
          'anthropic',
          'claude',
          'litellm',
          'oneapi',
          'newapi',
          'stepfun',
          'baichuan',
          'yi',
          'hunyuan',
          'minimax',
          'stability',
          'aihubmix',
          'chatanywhere',
        ],
      },
      { prefix: 'sk-sp-' },
    ],
  },
  // The package `openai` has only the header, and gives the body without it.
  requestId: {
    places: {
      ApiError: ['requestID'],
      NativeBody: ['request_id'],
      CompatibleBody: ['request_id'],
      AnyBody: ['request_id'],
    },
    names: ['request_id', 'requestId', 'x-request-id'],
  },
  shapes: {
    NativeBody: { code: 'code', message: 'message', output: 'TaskOutput' },
    TaskOutput: { code: 'code', message: 'message' },
    // Bodies in native form have been seen in compatible mode, so `code` is read there with reason.
    CompatibleBody: { error: 'CompatibleError', code: 'code', message: 'message' },
    CompatibleError: { code: 'code', message: 'message' },
    AnyBody: { error: 'CompatibleError', code: 'code', message: 'message', output: 'TaskOutput' },
    ApiError: { code: 'code', status: 'error-status', message: 'message', error: 'CompatibleError' },
    ...shapesOfAiClients,
  },
  streams: {
    NativeEvent: {
      errors: ['error'],
      others: ['result'],
      errorProperties: ['code', 'message'],
    },
  },
  sdks: [
    {
      module: 'openai',
      clients: { default: openAi, OpenAI: openAi },
      addressOption: 'baseURL',
      servesManyHosts: true,
      protocol: 'compatible',
      types: Object.fromEntries(
        errorClasses.flatMap((name) => [
          [name, 'ApiError'],
          [`default.${name}`, 'ApiError'],
          [`OpenAI.${name}`, 'ApiError'],
        ]),
      ),
      // What the OpenAI API itself sends: programs that speak to both handle these beside DashScope's.
      foreignCodes: [
        'account_deactivated',
        'billing_hard_limit_reached',
        'billing_not_active',
        'content_filter',
        'content_policy_violation',
        'context_length_exceeded',
        'engine_overloaded',
        'insufficient_quota',
        'internal_server_error',
        'invalid_api_key',
        'invalid_image',
        'invalid_organization',
        'invalid_prompt',
        'invalid_request_error',
        'model_not_found',
        'organization_deactivated',
        'rate_limit_error',
        'rate_limit_exceeded',
        'request_timeout',
        'server_error',
        'service_unavailable',
        'string_above_max_length',
        'timeout',
        'tokens_limit_reached',
        'tokens',
        'unsupported_parameter',
        'unsupported_value',
        'vector_store_timeout',
      ],
    },
    ...aiClients,
  ],
};
