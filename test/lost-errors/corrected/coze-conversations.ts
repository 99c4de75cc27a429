// As in the demo application, with the code looked at.
const COZE_URL = process.env['COZE_BASE_URL'] ?? 'https://api.coze.cn';

interface Reply<Data> {
  code: number;
  msg: string;
  data?: Data;
}

export async function openConversation(): Promise<string | undefined> {
  const response = await fetch(`${COZE_URL}/v1/conversation/create`, { method: 'POST' });
  const { code, msg, data } = (await response.json()) as Reply<{ id: string }>;
  if (code !== 0) throw new Error(`Coze refused with ${code}: ${msg}`);
  return data?.id;
}

export async function renameConversation(id: string, name: string): Promise<boolean> {
  const response = await fetch(`${COZE_URL}/v1/conversations/${id}`, {
    method: 'PUT',
    body: JSON.stringify({ name }),
  });
  const { code, msg } = (await response.json()) as Reply<unknown>;
  if (code !== 0) console.error(`Not renamed, ${code}: ${msg}`);
  return code === 0;
}

export async function forgetConversation(id: string): Promise<void> {
  const response = await fetch(`${COZE_URL}/v1/conversations/${id}/clear`, { method: 'POST' });
  const { code, msg } = (await response.json()) as Reply<unknown>;
  if (code !== 0) throw new Error(`Coze refused with ${code}: ${msg}`);
}
