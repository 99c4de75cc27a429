// The handlers give every error to `next`; the middleware at the end is where codes become statuses and log lines.
import { APIError } from '@coze/api';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { coze } from './coze.js';

const statuses: Readonly<Record<number, number>> = { 4008: 429, 4015: 409, 4016: 409, 4100: 502, 4101: 502 };

const handled =
  (handler: (req: Request, res: Response) => Promise<unknown>): RequestHandler =>
  (req, res, next) => {
    handler(req, res).catch(next);
  };

export const app = express();
app.use(express.json());

app.post(
  '/chats',
  handled(async (req, res) => {
    const chat = await coze.chat.create({ bot_id: req.body.bot });
    res.status(201).json({ id: chat.id });
  }),
);

app.get('/spaces', async (_req: Request, res: Response, next: NextFunction) => {
  try {
    res.json(await coze.workspaces.list());
  } catch (error) {
    next(error);
  }
});

app.get('/bots/:id', (req: Request, res: Response, next: NextFunction) => {
  const headers = { Authorization: `Bearer ${process.env.COZE_TOKEN}` };
  fetch(`https://api.coze.cn/v1/bots/${req.params.id}`, { headers })
    .then((response) => response.json())
    .then((body) => (body.code === 0 ? res.json(body.data) : next(Object.assign(new Error(body.msg), body))))
    .catch(next);
});

app.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
  if (res.headersSent) return next(error);
  const code = error instanceof APIError ? (error.code ?? undefined) : undefined;
  console.error(`${req.method} ${req.path}`, error);
  res.status(statuses[code ?? 0] ?? 500).json({ error: { code: code ?? 'internal' } });
});
