// The same request begins a conversation and goes on with one, which its address names; the body has it left empty.
export interface Question {
  readonly bot: string;
  readonly user: string;
  readonly text: string;
  readonly conversation?: string;
}

export function ask({ bot, user, text, conversation }: Question, token: string): Promise<Response> {
  const path = conversation ? `/v3/chat?conversation_id=${conversation}` : '/v3/chat';
  return fetch(`https://api.coze.cn${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      bot_id: bot,
      user_id: user,
      conversation_id: conversation || undefined,
      stream: true,
      additional_messages: [{ role: 'user', content: text, content_type: 'text' }],
    }),
  });
}

export function begin(bot: string, user: string, token: string): Promise<Response> {
  return fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ bot_id: bot, user_id: user, conversation_id: '', stream: true }),
  });
}
