// The function awaits the database as well as Coze, so what its caller catches can be MongoDB's 11000 (duplicate key).
import { CozeAPI } from '@coze/api';

interface Users {
  insert(id: string): Promise<{ bot: string }>;
}

const coze = new CozeAPI({ token: process.env['COZE_TOKEN'] ?? '' });

export function createGreeter(users: Users) {
  async function greet(id: string) {
    const user = await users.insert(id);
    return await coze.chat.create({ bot_id: user.bot, user_id: id });
  }

  return async (id: string): Promise<string | undefined> => {
    try {
      return (await greet(id)).id;
    } catch (error) {
      if ((error as { code?: number }).code === 11000) return undefined;
      throw error;
    }
  };
}
