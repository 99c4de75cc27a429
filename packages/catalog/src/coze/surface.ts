import type { Surface } from '../types.js';

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

/** How Coze's codes reach TypeScript: the HTTP body, and `@coze/api` 1.3.9 (`dist/types`). */
export const surface: Surface = {
  hosts: ['api.coze.cn', 'api.coze.com'],
  nameWords: ['coze', '扣子'],
  codeProperties: ['code', 'error_code', 'errorCode', 'errCode'],
  success: 0,
  body: { default: 'Body' },
  shapes: {
    Body: { code: 'code', msg: 'message', data: 'BodyData', error_code: 'code' },
    BodyData: { last_error: 'LastError', '[]': 'BodyItem' },
    BodyItem: { error_code: 'code-text', last_error: 'LastError' },
    ApiError: { code: 'code', status: 'error-status', msg: 'message', message: 'message', rawError: 'Body' },
    LastError: { code: 'code', msg: 'message' },
    Chat: { last_error: 'LastError' },
    PolledChat: { chat: 'Chat' },
    ChatEvent: { event: 'event', data: 'ChatEventData' },
    ChatEventData: { code: 'code', msg: 'message', last_error: 'LastError' },
    WorkflowEvent: { event: 'event', data: 'WorkflowEventData' },
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
  sdks: [
    {
      module: '@coze/api',
      addressOption: 'baseURL',
      clients: { CozeAPI: { throws: 'ApiError', options: 'ClientOptions' } },
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
        'ChatEventType.ERROR': 'error',
        'ChatEventType.CONVERSATION_CHAT_FAILED': 'conversation.chat.failed',
        'WorkflowEventType.ERROR': 'Error',
      },
    },
  ],
};
