// coze-studio on an own host has the path /v3/chat but neither 4007 nor the hosted service's list of codes.
const STUDIO = process.env.COZE_STUDIO_URL ?? 'http://coze.internal.example:8888';

export async function chatWithStudio(bot_id: string, user_id: string): Promise<unknown> {
  const res = await fetch(`${STUDIO}/v3/chat`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.COZE_STUDIO_TOKEN}` },
    body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
  });
  const body = (await res.json()) as { code: number; msg: string; data: unknown };
  switch (body.code) {
    case 0:
      return body.data;
    case 700000005:
    case 720702004:
      throw new Error(`coze-studio cannot run this agent: ${body.msg}`);
  }
  throw new Error(`${body.code}: ${body.msg}`);
}
