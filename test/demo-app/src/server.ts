import { basename, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamText } from 'hono/streaming';
import { charge } from './billing.js';
import { attach, greeting, isOnline, voices } from './coze-bot.js';
import { answer, ask, checkBot } from './coze-chat.js';
import {
  forgetConversation,
  openConversation,
  readConversation,
  renameConversation,
} from './coze-conversations.js';
import { startChat, startDraft } from './coze-http.js';
import { awaitReply, draft, reply } from './coze-replies.js';
import { stream } from './coze-sse.js';
import { consult, report, wholeReport } from './coze-workflows.js';
import { suggestTitle, summarize } from './summarize.js';
import { interpret, languageOf, translate } from './translate.js';
import { embed, improve, keywords, proofread, shorten, write } from './write.js';

interface Question {
  userId: string;
  question: string;
}

const app = new Hono();

app.get('/health', async (c) => c.text((await checkBot()) ?? 'unknown'));

app.get('/bot', async (c) =>
  c.json({ online: await isOnline(), greeting: await greeting(), voices: await voices() }),
);

app.post('/chat', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  await charge(userId);
  return c.json({ answer: await ask(userId, question) });
});

app.post('/chat/stream', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  return streamText(c, async (page) => {
    for await (const text of answer(userId, question)) await page.write(text);
  });
});

app.post('/chat/background', async (c) => {
  const { userId, question } = await c.req.json<Question>();
  const start = c.req.query('draft') ? startDraft : startChat;
  return c.json({ chatId: await start(userId, question) }, 202);
});

app.post('/chat/:kind', async (c) => {
  const { question } = await c.req.json<Question>();
  switch (c.req.param('kind')) {
    case 'reply':
      return c.text(await reply(question));
    case 'workflow':
      return c.text(await consult(question));
    default:
      return streamText(c, async (page) => {
        const parts = c.req.query('sdk') === 'no' ? stream(question) : draft(question);
        for await (const text of parts) await page.write(text);
      });
  }
});

app.get('/reports/:topic', async (c) => c.text(await wholeReport(c.req.param('topic'))));

app.get('/reports/:topic/stream', (c) =>
  streamText(c, async (page) => {
    for await (const text of report(c.req.param('topic'))) await page.write(text);
  }),
);

app.post('/conversations', async (c) => c.json({ id: await openConversation() }, 201));

app.get('/conversations/:id', async (c) => c.json(await readConversation(c.req.param('id'))));

app.put('/conversations/:id', async (c) =>
  c.json({ renamed: await renameConversation(c.req.param('id'), await c.req.text()) }),
);

app.delete('/conversations/:id', async (c) => {
  await forgetConversation(c.req.param('id'));
  return c.body(null, 204);
});

app.get('/conversations/:id/chats/:chat', async (c) =>
  c.text(await awaitReply(c.req.param('id'), c.req.param('chat'))),
);

app.post('/documents/:name', async (c) =>
  c.json({ fileId: await attach(join('documents', basename(c.req.param('name')))) }, 201),
);

app.post('/summary', async (c) => {
  const text = await c.req.text();
  return c.json({ title: await suggestTitle(text), summary: await summarize(text) });
});

const edits: Record<string, (text: string) => Promise<string>> = {
  improve,
  keywords,
  languageOf,
  proofread,
  shorten,
  translate,
};

app.post('/text/:edit', async (c) => {
  const edit = edits[c.req.param('edit')];
  return edit ? c.text(await edit(await c.req.text())) : c.notFound();
});

app.post('/text/:edit/stream', async (c) => {
  const text = await c.req.text();
  return streamText(c, async (page) => {
    const parts = c.req.param('edit') === 'write' ? write(text) : interpret(text);
    for await (const part of parts) await page.write(part);
  });
});

app.post('/search', async (c) => c.json(await embed(await c.req.text())));

app.onError((error, c) => {
  // fine: a status of our own HTTP layer
  if (error instanceof HTTPException && error.status === 401) return c.text('Please sign in again', 401);
  console.error(error);
  return c.text('Something went wrong', 500);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}`);
});
