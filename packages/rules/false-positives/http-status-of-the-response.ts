// 401 and 429 are compared with `res.status`, where they belong, right beside the body code of the same response.
const BASE_URL = 'https://api.coze.com';

interface CozeReply<T> {
  code: number;
  msg: string;
  data: T;
}

export async function retrieveBot(botId: string, token: string): Promise<{ name: string }> {
  const res = await fetch(`${BASE_URL}/v1/bots/${botId}`, { headers: { Authorization: `Bearer ${token}` } });
  if (res.status === 401 || res.status === 403) throw new Error('The token was refused.');
  if (res.status === 429) throw new Error('Too many requests.');
  const reply = (await res.json()) as CozeReply<{ name: string }>;
  if (reply.code === 4200) throw new Error('There is no such bot.');
  if (reply.code !== 0) throw new Error(`${reply.code}: ${reply.msg}`);
  return reply.data;
}
