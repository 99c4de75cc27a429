// `db` speaks of constraints in its messages, and stands in the same block as the call of Coze.
import { CozeAPI } from '@coze/api';
import { db } from './db.js';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

export async function start(user_id: string, bot_id: string): Promise<string | undefined> {
  try {
    const chat = await coze.chat.create({ bot_id, user_id });
    await db.chats.insert({ id: chat.id, user_id });
    return chat.id;
  } catch (error: any) {
    if (error.message.includes('duplicate key')) return undefined;
    throw error;
  }
}
