// The client of OpenAI throws what DashScope sends in the middle of a stream: a loop over its chunks has no error events.
import OpenAI from 'openai';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export const app = new Hono();

app.post('/chat', async (c) => {
  const { question } = await c.req.json<{ question: string }>();
  const stream = await qwen.chat.completions.create({
    model: 'qwen-plus',
    messages: [{ role: 'user', content: question }],
    stream: true,
  });

  return streamSSE(
    c,
    async (out) => {
      for await (const chunk of stream) {
        const [choice] = chunk.choices;
        if (choice?.delta.content) await out.writeSSE({ event: 'text', data: choice.delta.content });
        if (choice?.finish_reason === 'stop') await out.writeSSE({ event: 'done', data: '' });
      }
    },
    async (error, out) => {
      const code = error instanceof OpenAI.APIError ? error.code : undefined;
      await out.writeSSE({ event: 'error', data: JSON.stringify({ code, message: error.message }) });
    },
  );
});

app.onError((error, c) => {
  if (!(error instanceof OpenAI.APIError)) throw error;
  return c.json({ code: error.code, message: error.message }, 502);
});
