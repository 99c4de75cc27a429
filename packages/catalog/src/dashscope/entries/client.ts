import type { Entry } from '../../types.js';
import { errorMessages, tableAndMessages } from './sources.js';

/** Trouble on the caller's side of the wire. */
export const client: readonly Entry<string>[] = [
  {
    code: 'NetworkError',
    name: 'NETWORK_ERROR',
    aliases: ['network_error'],
    tier: 'listed',
    responses: [
      { message: 'Can not find api-key.' },
      { message: 'ConnectException: Failed to connect to dashscope.aliyuncs.com' },
      { message: 'InputRequiredException: Parameter invalid: text is null' },
    ],
    category: 'client',
    retry: 'by-message',
    retryByMessage: [
      { includes: 'api-key', retry: 'after-fix' },
      { includes: 'Failed to connect', retry: 'backoff' },
      { includes: 'Parameter invalid', retry: 'never' },
    ],
    text: {
      en: {
        summary: 'The SDK could not send the request',
        cause:
          'The SDK found no API key in its environment, could not connect, or refused the arguments. The server never saw the request.',
        fix: 'Read the message: set the key and restart the process or IDE, check network and proxy, or pass the missing argument.',
      },
      'zh-CN': {
        summary: 'SDK 未能发出请求',
        cause: 'SDK 在环境中找不到 API Key、无法建立连接，或参数未通过检查；请求没有到达服务端。',
        fix: '按错误信息处理：配置 API Key 后重启进程或 IDE，检查网络与代理，或补上缺少的参数。',
      },
    },
    source: tableAndMessages,
    note: 'Made by the SDK, therefore without an HTTP status.',
  },
  {
    code: 'APIConnectionError',
    name: 'API_CONNECTION_ERROR',
    tier: 'documented',
    responses: [{ status: 400, message: 'Connection error.' }],
    category: 'client',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The connection could not be established',
        cause: 'The network of the caller is interrupted, often by a proxy.',
        fix: 'Try again; if it keeps failing, switch the proxy off or restart it.',
      },
      'zh-CN': {
        summary: '无法建立连接',
        cause: '调用方网络异常，常见原因是开启了代理。',
        fix: '重试；持续失败时，关闭或重启代理。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'ClientDisconnect',
    name: 'CLIENT_DISCONNECT',
    tier: 'documented',
    responses: [{ status: 400, message: 'Client disconnected before task finished!' }],
    category: 'client',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The client hung up before the task had finished',
        cause:
          'The connection to a speech synthesis or recognition task was closed on the side of the client.',
        fix: 'Keep the connection open until the task reports its end, then run the task again.',
      },
      'zh-CN': {
        summary: '任务结束前客户端断开了连接',
        cause: '语音合成或识别任务进行中，客户端关闭了连接。',
        fix: '在收到任务结束的通知前保持连接，然后重新执行任务。',
      },
    },
    source: errorMessages,
  },
];
