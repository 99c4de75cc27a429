// What `.then` calls can fail, too: PostgreSQL's 23505 (unique violation) arrives in the same `.catch`.
import { CozeAPI } from '@coze/api';

interface Chats {
  insert(id: string): Promise<void>;
}

const coze = new CozeAPI({ token: process.env['COZE_TOKEN'] ?? '' });

export function start(chats: Chats, bot_id: string, user_id: string): Promise<void> {
  return coze.chat
    .create({ bot_id, user_id })
    .then((chat) => chats.insert(chat.id))
    .catch((error: { code?: unknown }) => {
      if (error.code !== '23505') throw error;
    });
}
