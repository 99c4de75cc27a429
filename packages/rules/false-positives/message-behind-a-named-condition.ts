// The code is looked at first, by a constant or a function with a name; the message tells the causes of 4000 apart.
import { APIError, type CozeAPI } from '@coze/api';

const isBadRequest = (error: unknown): error is APIError => error instanceof APIError && error.code === 4000;

export async function start(client: CozeAPI, bot_id: string, conversation_id: string) {
  try {
    return await client.chat.create({ bot_id, conversation_id });
  } catch (error) {
    if (isBadRequest(error)) {
      if (error.message.includes('invalid conversation')) return 'conversation';
      if (error.msg?.includes('invalid bot')) return 'bot';
    }
    throw error;
  }
}

export async function startAgain(client: CozeAPI, bot_id: string) {
  try {
    return await client.chat.create({ bot_id });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { code, msg } = error;
    const isRefused = code === 4000;
    if (isRefused && msg?.includes('invalid bot')) return 'bot';
    const isStale = isRefused && /invalid conversation/.test(error.message);
    if (isStale) return 'conversation';
    throw error;
  }
}
