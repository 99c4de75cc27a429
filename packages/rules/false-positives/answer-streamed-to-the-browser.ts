// Every event of the stream goes on as it is, failures among them: the page that listens has branches for all.
import type { CozeAPI, StreamChatReq } from '@coze/api';
import { qwen } from './llm.js';

const encoder = new TextEncoder();
const frame = (event: string, data: unknown) =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

async function* frames(client: CozeAPI, request: StreamChatReq): AsyncGenerator<Uint8Array> {
  for await (const part of client.chat.stream(request)) {
    yield frame(part.event, part);
  }
}

export async function* parts(client: CozeAPI, request: StreamChatReq) {
  yield* client.chat.stream(request);
}

export function chat(client: CozeAPI, request: StreamChatReq): Response {
  const events = frames(client, request);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await events.return(undefined);
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** An OpenAI client throws in the middle of a stream; the caller hears of it. */
export async function* tokens(content: string): AsyncGenerator<string> {
  const stream = await qwen.chat.completions.create({
    model: 'qwen-plus',
    stream: true,
    messages: [{ role: 'user', content }],
  });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? '';
}
