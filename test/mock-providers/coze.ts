// The API of Coze: errors come with HTTP 200 and a code in the body, or as the last event of a stream.
import { faultOf } from './coze-checks.js';
import { events, json, type Behaviour, type Failure, type Reply, type Request } from './server.js';

const logid = '20261101120000ABCDEF';
const headers = { 'x-tt-logid': logid };

const chat = { id: 'chat-1', conversation_id: 'conversation-1', bot_id: 'bot-1' };
const answer = { ...chat, chat_id: chat.id, role: 'assistant', type: 'answer', content_type: 'text' };

/** Every request has the answer that its caller hopes for. */
export const succeeds: Behaviour = (request) => {
  if (request.path === '/v1/workflow/stream_run') return workflowStream([workflowMessage, workflowDone]);
  if (streamsChat(request)) {
    return chatStream([
      created,
      delta('Good '),
      delta('morning'),
      ['conversation.message.completed', { ...answer, content: 'Good morning' }],
      ['conversation.chat.completed', { ...chat, status: 'completed' }],
      ['done', '[DONE]'],
    ]);
  }
  return success(dataOf(request, 'completed'));
};

/**
 * Refuses what Coze is documented to refuse, and answers all else. It knows one token, which it also gives to
 * applications that ask for one.
 */
export function validates(token: string): Behaviour {
  return (request) => {
    if (request.path === '/api/permission/oauth2/token') return json(200, { access_token: token }, headers);
    const fault = faultOf(request, token);
    return fault ? refuses(fault.code, fault.msg).behaviour(request) : succeeds(request);
  };
}

/** Refuses every request at once: with plain JSON even where a stream was asked for. */
export function refuses(code: number, msg: string): Failure {
  return { code, behaviour: () => json(200, { code, msg, detail: { logid } }, headers) };
}

/** Begins to stream, and stops with an error event. */
export function stopsStreaming(code: number, msg: string): Failure {
  return {
    code,
    behaviour: (request) => {
      if (request.path === '/v1/workflow/stream_run') {
        return workflowStream([workflowMessage, ['Error', { error_code: code, error_message: msg }]]);
      }
      return chatStream([created, delta('Good '), ['error', { code, msg }]]);
    },
  };
}

/** Accepts a chat that fails later on: a stream has an event for that, a poll finds it in the status. */
export function failsLater(code: number, msg: string): Failure {
  const failed = { ...chat, status: 'failed', last_error: { code, msg } };
  return {
    code,
    behaviour: (request) => {
      if (streamsChat(request)) {
        return chatStream([
          created,
          delta('Good '),
          ['conversation.chat.failed', failed],
          ['done', '[DONE]'],
        ]);
      }
      return success(request.path === '/v3/chat/retrieve' ? failed : dataOf(request, 'failed'));
    },
  };
}

function success(data: unknown): Reply {
  return json(200, { code: 0, msg: '', data, detail: { logid } }, headers);
}

/** The field `data` of an answer that is no stream. */
function dataOf({ path }: Request, status: 'completed' | 'failed'): unknown {
  switch (path) {
    case '/v3/chat':
      return { ...chat, status: 'in_progress' };
    case '/v3/chat/retrieve':
      return { ...chat, status, completed_at: 1793534400 };
    case '/v3/chat/message/list':
      return status === 'completed' ? [{ ...answer, content: 'Good morning' }] : [];
    case '/v1/conversation/create':
    case '/v1/conversations/conversation-1':
      return { id: chat.conversation_id };
    case '/v1/conversations/conversation-1/clear':
      return { id: 'section-2', conversation_id: chat.conversation_id };
    case '/v1/conversation/message/create':
    case '/v1/conversation/message/modify':
      return { ...answer, content: 'Good morning' };
    case '/v1/conversation/message/list':
      return [{ ...answer, content: 'Good morning' }];
    case '/v1/bot/get_online_info':
    case '/v1/bots/bot-1':
      return { bot_id: chat.bot_id, onboarding_info: { prologue: 'Welcome' } };
    case '/v1/workspaces':
      return { workspaces: [{ id: 'workspace-1' }], total_count: 1 };
    case '/v1/workflow/run':
      return '{"output":"Good morning"}';
    case '/v1/audio/voices':
      return { voice_list: [{ name: 'Lily' }], has_more: false };
    case '/v1/files/upload':
      return { id: 'file-1', file_name: 'note.txt', bytes: 5 };
    default:
      throw new Error(`The mock of Coze does not know ${path}.`);
  }
}

type Event = readonly [name: string, data: unknown];

const created: Event = ['conversation.chat.created', { ...chat, status: 'created' }];
const workflowMessage: Event = ['Message', { content: 'Good morning', node_is_finish: true }];
const workflowDone: Event = ['Done', {}];

function delta(content: string): Event {
  return ['conversation.message.delta', { ...answer, content }];
}

function streamsChat({ path, stream }: Request): boolean {
  return path === '/v1/workflows/chat' || (path === '/v3/chat' && stream);
}

function chatStream(sent: readonly Event[]): Reply {
  return events(
    sent.map(([name, data]) => `event:${name}\ndata:${JSON.stringify(data)}\n\n`),
    headers,
  );
}

/** The events of a workflow have numbers. */
function workflowStream(sent: readonly Event[]): Reply {
  return events(
    sent.map(([name, data], id) => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    headers,
  );
}
