import type { EventStream, Surface } from '../types.js';

const errorClasses = [
  'APIError',
  'BadRequestError',
  'AuthenticationError',
  'PermissionDeniedError',
  'NotFoundError',
  'RateLimitError',
  'TimeoutError',
  'InternalServerError',
  'GatewayError',
];

const chatEvents = {
  CONVERSATION_CHAT_CREATED: 'conversation.chat.created',
  CONVERSATION_CHAT_IN_PROGRESS: 'conversation.chat.in_progress',
  CONVERSATION_CHAT_COMPLETED: 'conversation.chat.completed',
  CONVERSATION_CHAT_FAILED: 'conversation.chat.failed',
  CONVERSATION_CHAT_REQUIRES_ACTION: 'conversation.chat.requires_action',
  CONVERSATION_MESSAGE_DELTA: 'conversation.message.delta',
  CONVERSATION_MESSAGE_COMPLETED: 'conversation.message.completed',
  CONVERSATION_AUDIO_DELTA: 'conversation.audio.delta',
  DONE: 'done',
  ERROR: 'error',
};

const workflowEvents = { MESSAGE: 'Message', ERROR: 'Error', DONE: 'Done', INTERRUPT: 'Interrupt' };

const chatErrors = ['error', 'conversation.chat.failed'];

const workflowStream: EventStream = {
  errors: ['Error'],
  others: Object.values(workflowEvents).filter((event) => event !== 'Error'),
  errorProperties: ['error_code', 'error_message', 'code', 'msg', 'detail'],
};

function membersOf(name: string, members: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [`${name}.${key}`, value]));
}

/** How Coze's codes reach TypeScript: the HTTP body, and `@coze/api` 1.3.9 (`dist/types`). */
export const surface: Surface = {
  hosts: ['api.coze.cn', 'api.coze.com'],
  nameWords: ['coze', '扣子'],
  codeProperties: ['code', 'error_code', 'errorCode', 'errCode'],
  success: 0,
  // Its errors have statuses, and texts such as `access_denied`.
  protocols: [{ name: 'oauth', pathPrefix: '/api/permission/oauth2/' }],
  body: { default: 'Body', oauth: 'OAuthBody' },
  // Errors come with HTTP 200.
  reply: {
    discriminant: 'code',
    success: [
      'data',
      'usage',
      'cost',
      'token',
      'debug_url',
      'execute_id',
      'interrupt_data',
      'first_id',
      'last_id',
      'has_more',
    ],
    hasStatus: false,
  },
  authorization: {
    // Step 3 of the page on 4100 and 4101.
    code: 4100,
    paths: ['/v1/', '/v3/', '/open_api/'],
    isAlwaysBearer: true,
    tokens: [{ prefix: 'pat_' }, { prefix: 'sat_' }, { prefix: 'czu_' }, { prefix: 'cztei_' }],
    regions: { com: ['api.coze.com', 'ws.coze.com'], cn: ['api.coze.cn', 'ws.coze.cn'] },
  },
  requestId: {
    places: { ApiError: ['logid'], Body: ['detail', 'logid'] },
    names: ['logid', 'log_id', 'x-tt-logid', 'X-Tt-Logid'],
  },
  shapes: {
    Body: { code: 'code', msg: 'message', data: 'BodyData', error_code: 'code' },
    OAuthBody: {},
    BodyData: { last_error: 'LastError', '[]': 'BodyItem' },
    BodyItem: { error_code: 'code-text', last_error: 'LastError' },
    ApiError: { code: 'code', status: 'error-status', msg: 'message', message: 'message', rawError: 'Body' },
    LastError: { code: 'code', msg: 'message' },
    Chat: { last_error: 'LastError' },
    PolledChat: { chat: 'Chat' },
    ApiErrorOfBytes: { code: 'absent', status: 'error-status', message: 'message' },
    ChatEvent: { event: 'event', data: 'ChatEventData' },
    ChatEventData: { code: 'code', msg: 'message', last_error: 'LastError' },
    WorkflowEvent: { event: 'event', data: 'WorkflowEventData' },
    MiniProgramWorkflowEvent: { event: 'event', data: 'WorkflowEventData' },
    WorkflowEventData: { error_code: 'code', error_message: 'message', code: 'code', msg: 'message' },
    WorkflowRun: { code: 'code', msg: 'message' },
    WorkflowRunHistories: { '[]': 'WorkflowRunHistory' },
    WorkflowRunHistory: { error_code: 'code-text', error_message: 'message' },
    WebSocket: { onmessage: '(WebSocketEvent)', onerror: '(WebSocketEvent)' },
    WebSocketEvent: { event_type: 'event', data: 'WebSocketEventData' },
    // `onerror` makes the codes 401, 403, 500 and -1 itself (websocket-api, 1.3.9).
    WebSocketEventData: { code: 'code-or-status', msg: 'message' },
    ClientOptions: { onApiError: '(ApiError)' },
  },
  streams: {
    ChatEvent: {
      errors: chatErrors,
      others: Object.values(chatEvents).filter((event) => !chatErrors.includes(event)),
      errorProperties: ['code', 'msg', 'detail', 'last_error', 'status'],
    },
    // An answer that is no stream, since the run never began, becomes an `error` of the SDK (1.3.9, runs.ts).
    WorkflowEvent: { ...workflowStream, errorsOfSdk: ['error'] },
    // In a mini program it is thrown.
    MiniProgramWorkflowEvent: workflowStream,
  },
  sdks: [
    {
      module: '@coze/api',
      addressOption: 'baseURL',
      // `code: 4007, msg: …, logid: …` (`makeMessage` in error.ts, 1.3.9)
      messageHasCode: true,
      messageHasRequestId: true,
      clients: {
        CozeAPI: {
          throws: 'ApiError',
          options: 'ClientOptions',
          // `headers` come last, and an instance of axios may have its own (`buildOptions` in core.ts, 1.3.9); the SDKs
          // for mini programs ask `onBeforeAPICall` for another one.
          token: {
            option: 'token',
            replacedBy: ['headers', 'axiosInstance', 'axiosOptions', 'onBeforeAPICall'],
          },
          // The address is China's whatever `baseURL` is (constructor in core.ts, 1.3.9).
          sockets: { path: 'websockets', addressOption: 'baseWsURL', address: 'wss://ws.coze.cn' },
        },
      },
      tokenFunctions: [
        'getJWTToken',
        'getWebOAuthToken',
        'getPKCEOAuthToken',
        'getDeviceToken',
        'refreshOAuthToken',
      ],
      types: {
        ...Object.fromEntries(errorClasses.map((name) => [name, 'ApiError'])),
        ...Object.fromEntries(errorClasses.map((name) => [`CozeAPI.${name}`, 'ApiError'])),
        ErrorRes: 'Body',
        StreamChatData: 'ChatEvent',
        CreateChatData: 'Chat',
        CreateChatPollData: 'PolledChat',
        WorkflowEvent: 'WorkflowEvent',
        WorkflowEventError: 'WorkflowEventData',
        WorkflowExecuteHistory: 'WorkflowRunHistory',
        CommonErrorEvent: 'WebSocketEvent',
      },
      // Declared there and not among the types above: `last_error` of `ChatV3`-like data is an anonymous object.
      codeProperties: ['code', 'error_code'],
      constants: {
        COZE_COM_BASE_URL: 'https://api.coze.com',
        COZE_CN_BASE_URL: 'https://api.coze.cn',
        COZE_COM_BASE_WS_URL: 'wss://ws.coze.com',
        COZE_CN_BASE_WS_URL: 'wss://ws.coze.cn',
        ...membersOf('ChatEventType', chatEvents),
        ...membersOf('WorkflowEventType', workflowEvents),
      },
    },
  ],
};
