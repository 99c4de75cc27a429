// A gateway answers in the manner of Coze, with numbers of its own: what is written into a reply is not read from one.
interface Context {
  req: { header(name: string): string | undefined; json(): Promise<unknown> };
  json(body: unknown, status?: number): Response;
}

export const chat = async (c: Context): Promise<Response> => {
  if (!c.req.header('authorization')) return c.json({ code: 4100, msg: 'authentication is invalid' });
  const body = (await c.req.json()) as { bot_id?: string; stream?: boolean; auto_save_history?: boolean };
  if (!body.bot_id) return c.json({ code: 4117, msg: 'bot_id is missing' }, 400);
  if (!body.stream && body.auto_save_history === false)
    return c.json({ code: 4007, msg: 'history must be saved' });
  return c.json({ code: 0, data: { id: '1', status: 'created' } });
};
