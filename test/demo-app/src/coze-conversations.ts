// Conversations without the SDK. Coze refuses with HTTP 200: only `code` in the body tells.
const COZE_URL = process.env.COZE_BASE_URL ?? 'https://api.coze.cn';

const headers = {
  Authorization: `Bearer ${process.env.COZE_TOKEN ?? ''}`,
  'Content-Type': 'application/json',
};

interface Reply<Data> {
  code: number;
  msg: string;
  data?: Data;
}

export async function openConversation(): Promise<string | undefined> {
  // mistake(no-unchecked-response): a refusal has no data, and the conversation goes on without an id
  const response = await fetch(`${COZE_URL}/v1/conversation/create`, { method: 'POST', headers });
  const { data } = (await response.json()) as Reply<{ id: string }>;
  return data?.id;
}

export async function renameConversation(id: string, name: string): Promise<boolean> {
  // mistake(no-unchecked-response): a refusal is "ok" too
  const response = await fetch(`${COZE_URL}/v1/conversations/${id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ name }),
  });
  return response.ok;
}

export async function forgetConversation(id: string): Promise<void> {
  // mistake(no-unchecked-response): users are told that all is forgotten, and nobody has looked
  await fetch(`${COZE_URL}/v1/conversations/${id}/clear`, { method: 'POST', headers });
}

export async function readConversation(id: string): Promise<string[]> {
  const response = await fetch(`${COZE_URL}/v1/conversation/message/list?conversation_id=${id}`, {
    method: 'POST',
    headers,
  });
  const body = (await response.json()) as Reply<{ content: string }[]>;
  // mistake(no-dropped-code): sentences change, and this one comes without its number
  if (body.code !== 0) throw new Error(body.msg);
  return (body.data ?? []).map(({ content }) => content);
}
