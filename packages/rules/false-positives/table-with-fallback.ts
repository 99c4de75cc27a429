// A short table with `??` behind the look-up: the codes it leaves out have their text.
const HINTS = {
  4100: 'The token is wrong or expired.',
  4101: 'The token lacks a permission.',
  4015: 'Publish the bot to the API channel.',
} as const;

export async function publishedBots(token: string): Promise<unknown> {
  const response = await fetch('https://api.coze.com/v1/bots', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const body = (await response.json()) as { code: number; msg: string; data?: unknown };
  if (body.code === 0) return body.data;
  throw new Error(HINTS[body.code as keyof typeof HINTS] ?? body.msg);
}
