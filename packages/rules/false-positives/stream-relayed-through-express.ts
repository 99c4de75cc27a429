// The server relays each part as it comes, errors included; the browser reads them. What throws goes to the error middleware.
import express, { type ErrorRequestHandler } from 'express';
import { APIError, ChatEventType, COZE_CN_BASE_URL, CozeAPI, RoleType } from '@coze/api';

const coze = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: process.env.COZE_API_TOKEN ?? '' });
const app = express();
app.use(express.json());

app.post('/chat', async (req, res, next) => {
  const started = Date.now();
  let firstText: number | undefined;
  try {
    const stream = coze.chat.stream({
      bot_id: req.body.bot,
      additional_messages: [{ role: RoleType.User, content: req.body.text, content_type: 'text' }],
    });
    for await (const part of stream) {
      if (!res.headersSent) res.writeHead(200, { 'content-type': 'text/event-stream' });
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) firstText ??= Date.now() - started;
      res.write(`event: ${part.event}\ndata: ${JSON.stringify(part.data)}\n\n`);
    }
    console.info('first text after', firstText, 'ms');
    res.end();
  } catch (error) {
    next(error);
  }
});

const onError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  if (error instanceof APIError) res.status(502).json({ code: error.code, message: error.msg });
  else res.status(500).json({ message: 'Something went wrong.' });
};
app.use(onError);
app.listen(3_000);
