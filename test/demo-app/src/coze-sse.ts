// Replies piece by piece without the SDK, as Coze sends them: `event:` and `data:` lines.
const CHAT_URL = `${process.env.COZE_BASE_URL ?? 'https://api.coze.cn'}/v3/chat`;

export async function* stream(question: string): AsyncGenerator<string> {
  const response = await fetch(CHAT_URL, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.COZE_TOKEN ?? ''}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      bot_id: process.env.COZE_BOT_ID,
      user_id: 'somebody',
      additional_messages: [{ role: 'user', content: question, content_type: 'text' }],
      stream: true,
    }),
  });
  if (!response.body) throw new Error('Coze sent no reply');

  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let event = '';
  let rest = '';
  // mistake(no-unhandled-stream-error): `error` and `conversation.chat.failed` are events like any other
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
      if (line.startsWith('data:') && event === 'conversation.message.delta') {
        yield (JSON.parse(line.slice('data:'.length)) as { content: string }).content;
      }
    }
  }
}
