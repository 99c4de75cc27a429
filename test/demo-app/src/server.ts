import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamText } from 'hono/streaming';
import { charge } from './billing.js';
import { answer, ask, checkBot } from './coze-chat.js';
import { startChat, startDraft } from './coze-http.js';
import { suggestTitle, summarize } from './summarize.js';

interface Question {
  userId: string;
  question: string;
}

const app = new Hono();

app.get('/health', async (c) => c.text((await checkBot()) ?? 'unknown'));

app.post('/chat', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  await charge(userId);
  return c.json({ answer: await ask(userId, question) });
});

app.post('/chat/stream', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  return streamText(c, async (stream) => {
    for await (const text of answer(userId, question)) await stream.write(text);
  });
});

app.post('/chat/background', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  const start = c.req.query('draft') ? startDraft : startChat;
  return c.json({ chatId: await start(userId, question) }, 202);
});

app.post('/summary', async (c) => {
  const text = await c.req.text();
  return c.json({ title: await suggestTitle(text), summary: await summarize(text) });
});

app.onError((error, c) => {
  // fine: a status of our own HTTP layer
  if (error instanceof HTTPException && error.status === 401) return c.text('Please sign in again', 401);
  console.error(error);
  return c.text('Something went wrong', 500);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}`);
});
