// Routes hand every error to `next`; one middleware at the end turns codes into statuses.
import { APIError, CozeAPI } from '@coze/api';

interface Request {
  params: Record<string, string>;
  body: { question: string };
}
interface Response {
  headersSent: boolean;
  status(code: number): Response;
  json(body: unknown): void;
}
type Next = (error?: unknown) => void;
type Handler = (req: Request, res: Response) => Promise<void>;

declare const app: {
  get(path: string, handler: (req: Request, res: Response, next: Next) => void): void;
  post(path: string, handler: (req: Request, res: Response, next: Next) => void): void;
  use(handler: (error: unknown, req: Request, res: Response, next: Next) => void): void;
};

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

/** Express 4 does not see rejected promises. */
const forward = (handler: Handler) => (req: Request, res: Response, next: Next) => {
  handler(req, res).catch(next);
};

app.get(
  '/bots/:id',
  forward(async (req, res) => {
    res.json(await coze.bots.retrieve({ bot_id: req.params['id'] ?? '' }));
  }),
);

app.post('/bots/:id/chats', async (req, res, next) => {
  try {
    const { id } = await coze.chat.create({ bot_id: req.params['id'] ?? '', user_id: 'web' });
    res.status(201).json({ id });
  } catch (error) {
    next(error);
  }
});

const statuses: Readonly<Record<number, number>> = { 4009: 429, 4013: 429, 4100: 401, 4101: 403, 4200: 404 };

app.use((error, req, res, next) => {
  if (res.headersSent) return next(error);
  if (!(error instanceof APIError)) return next(error);
  res.status(statuses[error.code ?? 0] ?? 502).json({ code: error.code, message: error.msg });
});
