// The last error is kept whole for a status page, and a line about it is written to the log.
import { APIError, CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

let lastError: unknown;

export async function start(bot_id: string) {
  try {
    return await client.chat.create({ bot_id });
  } catch (error) {
    lastError = error;
    if (error instanceof APIError) console.warn('chat', error.code, error.msg);
    throw new Error('The chat could not be started.');
  }
}

export const health = () => ({ ok: lastError === undefined, lastError });
