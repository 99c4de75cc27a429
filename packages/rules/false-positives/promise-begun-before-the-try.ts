// The order is saved while Coze answers; what is awaited inside the `try` was begun before it, and fails with 11000.
import { CozeAPI } from '@coze/api';

interface Orders {
  save(id: string): Promise<void>;
}

const coze = new CozeAPI({ token: process.env['COZE_TOKEN'] ?? '' });

export async function confirm(orders: Orders, bot_id: string, id: string): Promise<boolean> {
  const saving = orders.save(id);
  try {
    await coze.chat.create({ bot_id, user_id: id });
    await saving;
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false;
    throw error;
  }
}
