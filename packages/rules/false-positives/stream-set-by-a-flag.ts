// `stream` and `auto_save_history` hang on one flag and can never be false together.
interface ChatOptions {
  botId: string;
  userId: string;
  live?: boolean;
}

export const startChat = ({ botId, userId, live = false }: ChatOptions): Promise<Response> =>
  fetch('https://api.coze.com/v3/chat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ bot_id: botId, user_id: userId, stream: live, auto_save_history: !live }),
  });
