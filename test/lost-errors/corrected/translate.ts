// As in the demo application, with the status looked at, and a branch for the error event.
const API = process.env['DASHSCOPE_NATIVE_URL'] ?? 'https://dashscope.aliyuncs.com/api/v1';
const GENERATION_URL = `${API}/services/aigc/text-generation/generation`;

function request(text: string): string {
  return JSON.stringify({ model: 'qwen-plus', input: { prompt: `Translate into Chinese:\n\n${text}` } });
}

export async function translate(text: string): Promise<string> {
  const response = await fetch(GENERATION_URL, { method: 'POST', body: request(text) });
  if (!response.ok) throw new Error(`DashScope refused: ${await response.text()}`);
  const body = (await response.json()) as { output?: { text: string } };
  return body.output?.text ?? '';
}

export async function* interpret(text: string): AsyncGenerator<string> {
  const response = await fetch(GENERATION_URL, {
    method: 'POST',
    headers: { 'X-DashScope-SSE': 'enable' },
    body: request(text),
  });
  if (!response.ok || !response.body) throw new Error(`DashScope refused: ${await response.text()}`);

  const decoder = new TextDecoder();
  let event = '';
  let rest = '';
  for await (const bytes of response.body as ReadableStream<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
      if (line.startsWith('data:')) {
        const data = line.slice('data:'.length);
        if (event === 'error') throw new Error(`DashScope stopped: ${data}`);
        if (event === 'result') yield (JSON.parse(data) as { output: { text: string } }).output.text;
      }
    }
  }
}
