// The database and Coze answer together: a duplicate key of the one arrives in the same `catch` as errors of the other.
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env['COZE_TOKEN'] ?? '' });

interface Chats {
  insertOne(chat: { question: string }): Promise<void>;
}

export async function ask(chats: Chats, bot_id: string, question: string) {
  try {
    const [chat] = await Promise.all([coze.chat.createAndPoll({ bot_id }), chats.insertOne({ question })]);
    return chat;
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return undefined;
    throw error;
  }
}
