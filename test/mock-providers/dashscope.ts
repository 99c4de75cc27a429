// The two APIs of DashScope: its own under /api/v1, and the one that is compatible with OpenAI's under /compatible-mode/v1.
import { faultOf, isCompatible } from './dashscope-checks.js';
import { events, json, type Behaviour, type Failure, type Request } from './server.js';

const request_id = '9a7b5c3d-0000-4000-8000-000000000001';

/** Every request has the answer that its caller hopes for. */
export const succeeds: Behaviour = (request) => {
  if (isCompatible(request)) {
    if (request.path.endsWith('/embeddings')) return json(200, { data: [{ index: 0, embedding: [0.5] }] });
    if (request.stream) return events([chunk('Good '), chunk('morning'), 'data: [DONE]\n\n']);
    const message = { role: 'assistant', content: 'Good morning' };
    return json(200, { choices: [{ index: 0, finish_reason: 'stop', message }], id: 'chatcmpl-1' });
  }
  if (request.stream) return events([result('Good '), result('morning')]);
  return json(200, { output: { text: 'Good morning', finish_reason: 'stop' }, request_id });
};

/** Refuses what DashScope is documented to refuse, and answers all else. It knows one key. */
export function validates(key: string): Behaviour {
  return (request) => {
    const fault = faultOf(request, key);
    return fault ? refuses(fault.status, fault.code, fault.message).behaviour(request) : succeeds(request);
  };
}

/** Refuses every request with an HTTP status, and a body in the shape of the API that was asked. */
export function refuses(status: number, code: string, message: string): Failure {
  return { code, behaviour: (request) => json(status, errorBody(request, code, message)) };
}

/** Begins to stream with HTTP 200, and stops with an error among the events. */
export function stopsStreaming(status: number, code: string, message: string): Failure {
  return {
    code,
    behaviour: (request) => {
      const error = JSON.stringify(errorBody(request, code, message));
      return isCompatible(request)
        ? events([chunk('Good '), `data: ${error}\n\n`])
        : events([result('Good '), `id:2\nevent:error\n:HTTP_STATUS/${status}\ndata:${error}\n\n`]);
    },
  };
}

function errorBody(request: Request, code: string, message: string): object {
  return isCompatible(request)
    ? { error: { message, type: 'invalid_request_error', param: null, code }, request_id }
    : { code, message, request_id };
}

/** A piece of a completion. */
function chunk(content: string): string {
  const choices = [{ index: 0, finish_reason: null, delta: { content } }];
  return `data: ${JSON.stringify({ choices, id: 'chatcmpl-1' })}\n\n`;
}

/** An event of DashScope's own API. */
function result(text: string): string {
  const output = { text, finish_reason: 'null' };
  return `id:1\nevent:result\n:HTTP_STATUS/200\ndata:${JSON.stringify({ output, request_id })}\n\n`;
}
