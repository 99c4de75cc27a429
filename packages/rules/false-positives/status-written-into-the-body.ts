// The helper puts the HTTP status, or a number of its own, where Coze's code was: its callers compare with these.
const headers = { Authorization: `Bearer ${process.env.COZE_TOKEN}` };

async function post(path: string, body: unknown) {
  const response = await fetch(`https://api.coze.cn${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const reply = await response.json();
  if (!response.ok) reply.code = response.status;
  return reply;
}

async function get(path: string) {
  const response = await fetch(`https://api.coze.cn${path}`, { headers });
  const reply = await response.json();
  Object.assign(reply, { code: response.ok ? reply.code : 9000 });
  return reply;
}

export async function cancel(chat_id: string, signIn: () => void): Promise<void> {
  const reply = await post('/v3/chat/cancel', { chat_id });
  if (reply.code === 401) signIn();
}

export async function hasBot(id: string): Promise<boolean> {
  const reply = await get(`/v1/bots/${id}`);
  return reply.code !== 9000;
}
