// `stream: true` with `auto_save_history: false` is valid, in the body of a fetch and through the SDK alike.
import { CozeAPI, RoleType } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export function streamPrivately(botId: string, content: string) {
  return client.chat.stream({
    bot_id: botId,
    auto_save_history: false,
    additional_messages: [{ role: RoleType.User, content, content_type: 'text' }],
  });
}

export const streamByHand = (bot_id: string, user_id: string): Promise<Response> =>
  fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ bot_id, user_id, stream: true, auto_save_history: false }),
  });
