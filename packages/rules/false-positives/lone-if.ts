// A lone `if` singles one code out and lets every error go on its way; it is no unfinished mapping.
import { APIError, type CozeAPI } from '@coze/api';

export async function cancel(
  client: CozeAPI,
  conversationId: string,
  chatId: string,
  count: (name: string) => void,
) {
  try {
    await client.chat.cancel(conversationId, chatId);
  } catch (err) {
    if (err instanceof APIError && err.code === 4104) {
      count('cancelled-too-late');
    }
    throw err;
  }
}
