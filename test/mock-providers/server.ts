import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request, as far as answers depend on it. */
export interface Request {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whether a stream is asked for: by `stream: true` in the body, or by the header that DashScope has for it. */
  readonly stream: boolean;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent piece by piece. */
  readonly pieces: readonly string[];
}

/** What a provider does with every request, until it is told to do something else. */
export type Behaviour = (request: Request) => Reply;

/** A behaviour that ends in an error. */
export interface Failure {
  readonly code: string | number;
  readonly behaviour: Behaviour;
}

export interface MockProviders {
  readonly url: string;
  behaviour: Behaviour;
  stop(): Promise<void>;
}

/** Starts a server on the loopback that stands in for Coze and DashScope; their paths do not overlap. */
export async function startMockProviders(): Promise<MockProviders> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const providers: MockProviders = {
    url: `http://127.0.0.1:${port}`,
    behaviour: () => json(501, { message: 'The mock has not been told what to do.' }),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return providers;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', providers.url);
    const { status, headers, pieces } = replyTo({
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body,
      stream: /"stream":\s*true/.test(body) || request.headers['x-dashscope-sse'] === 'enable',
    });
    response.writeHead(status, headers);
    for (const piece of pieces) response.write(piece);
    response.end();
  }

  function replyTo(request: Request): Reply {
    try {
      return providers.behaviour(request);
    } catch (error) {
      return json(501, { message: String(error) });
    }
  }
}

export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    pieces: [JSON.stringify(body)],
  };
}

/** Server-sent events, which always come with HTTP 200. */
export function events(pieces: readonly string[], headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/event-stream', ...headers }, pieces };
}
