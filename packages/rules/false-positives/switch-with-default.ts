// Two codes are special, all others share the default: in `recommended` a fallback is enough.
import { CozeAPI } from '@coze/api';

const api = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function createConversation(botId: string, retried = false): Promise<string> {
  try {
    const conversation = await api.conversations.create({ bot_id: botId });
    return conversation.id;
  } catch (error) {
    if (!(error instanceof CozeAPI.APIError)) throw error;
    switch (error.code) {
      case 5000:
        if (!retried) return createConversation(botId, true);
        throw error;
      case 4006:
        throw new Error(`There is no bot ${botId}.`, { cause: error });
      default:
        throw error;
    }
  }
}
