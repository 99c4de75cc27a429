// 4000 stands for every malformed request: which field it was, only the message tells.
import { APIError, type CozeAPI } from '@coze/api';

export type Problem = 'bot' | 'user' | 'form' | 'other';

export async function problemOf(client: CozeAPI, bot_id: string): Promise<Problem | undefined> {
  try {
    await client.chat.create({ bot_id });
    return undefined;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.code !== 4000) return 'other';
    if (/bot_id/.test(error.message)) return 'bot';
    return error.msg?.includes('user_id') ? 'user' : 'form';
  }
}
