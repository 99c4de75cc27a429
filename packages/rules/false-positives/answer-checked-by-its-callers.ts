// The helper only sends and parses; each of its callers looks at the code, and one of them hands it on once more.
interface Reply<T> {
  code: number;
  msg: string;
  data?: T;
}

interface Bot {
  bot_id: string;
  name: string;
}

const headers = { Authorization: `Bearer ${process.env.COZE_API_TOKEN}` };

async function get<T>(path: string, query: Record<string, string> = {}): Promise<Reply<T>> {
  const url = new URL(path, 'https://api.coze.cn');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const response = await fetch(url, { headers });
  return response.json() as Promise<Reply<T>>;
}

const send = (path: string, body: object) =>
  fetch(`https://api.coze.cn${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

export async function bots(workspace_id: string): Promise<Bot[]> {
  const { code, msg, data } = await get<{ items: Bot[] }>('/v1/bots', { workspace_id });
  if (code !== 0 || !data) throw new Error(`Coze answered ${code}: ${msg}`);
  return data.items;
}

export const bot = (id: string): Promise<Reply<Bot>> => get<Bot>(`/v1/bots/${id}`);

export async function nameOf(id: string): Promise<string> {
  const reply = await bot(id);
  return reply.code === 0 && reply.data ? reply.data.name : `(unknown: ${reply.code})`;
}

export async function start(bot_id: string, user_id: string): Promise<string> {
  const response = await send('/v3/chat', { bot_id, user_id });
  const reply = (await response.json()) as Reply<{ id: string }>;
  if (reply.data) return reply.data.id;
  throw Object.assign(new Error(reply.msg), { code: reply.code });
}
