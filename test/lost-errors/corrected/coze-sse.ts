// As in the demo application, with branches for the events that tell of errors.
const CHAT_URL = `${process.env['COZE_BASE_URL'] ?? 'https://api.coze.cn'}/v3/chat`;

export async function* stream(question: string): AsyncGenerator<string> {
  const response = await fetch(CHAT_URL, {
    method: 'POST',
    body: JSON.stringify({
      bot_id: process.env['COZE_BOT_ID'],
      user_id: 'somebody',
      additional_messages: [{ role: 'user', content: question, content_type: 'text' }],
      stream: true,
    }),
  });
  // A refusal is no stream.
  if (response.headers.get('content-type')?.includes('application/json')) {
    throw new Error(`Coze refused: ${await response.text()}`);
  }
  if (!response.body) throw new Error('Coze sent no reply');

  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let event = '';
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
      if (line.startsWith('data:')) {
        const data = line.slice('data:'.length);
        if (event === 'conversation.message.delta') {
          yield (JSON.parse(data) as { content: string }).content;
        } else if (event === 'error' || event === 'conversation.chat.failed') {
          throw new Error(`The chat failed: ${data}`);
        }
      }
    }
  }
}
