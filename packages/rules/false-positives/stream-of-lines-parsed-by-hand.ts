// A small parser yields events whole; its reader knows both ways in which Coze reports an error.
interface ServerSentEvent {
  event: string;
  data: string;
}

async function* parse(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: ?(.*)$/m.exec(block)?.[1] ?? 'message';
      yield { event, data: /^data: ?(.*)$/m.exec(block)?.[1] ?? '' };
    }
  }
}

export async function* ask(init: RequestInit): AsyncGenerator<string> {
  const response = await fetch('https://api.coze.cn/v3/chat', init);
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  // A chat that is refused at once answers with plain JSON.
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const { code, msg } = await response.json();
    throw new Error(`${code}: ${msg}`);
  }
  for await (const { event, data } of parse(response.body)) {
    if (event === 'conversation.message.delta') yield JSON.parse(data).content;
    else if (event === 'error' || event === 'conversation.chat.failed') throw new Error(`${event}: ${data}`);
  }
}
