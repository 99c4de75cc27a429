// Attempts that fail are waited out; the last failure is what the caller gets, with all that it says.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type CozeAPI } from '@coze/api';

const BUSY: ReadonlySet<number> = new Set([4009, 4013, 5000]);

export async function patiently<T>(ask: () => Promise<T>, attempts = 4): Promise<T> {
  let failure: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await ask();
    } catch (error) {
      failure = error;
      await sleep(500 * 2 ** attempt);
    }
  }
  throw failure;
}

export const workspaces = (client: CozeAPI) => patiently(() => client.workspaces.list());

export async function start(client: CozeAPI, bot_id: string, attempt = 1): Promise<string> {
  try {
    const chat = await client.chat.create({ bot_id });
    return chat.id;
  } catch (error) {
    const busy = error instanceof APIError && BUSY.has(error.code ?? 0);
    if (!busy || attempt === 3) throw error;
    await sleep(1_000 * attempt);
    return start(client, bot_id, attempt + 1);
  }
}

export async function startByHand(body: string, headers: HeadersInit): Promise<string> {
  let reply: { code: number; msg: string; data?: { id: string } };
  let attempts = 0;
  do {
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
    reply = await response.json();
  } while (BUSY.has(reply.code) && ++attempts < 3);
  if (!reply.data) throw new Error(`Coze answered ${reply.code}: ${reply.msg}`);
  return reply.data.id;
}
