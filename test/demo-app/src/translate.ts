// Translations by DashScope's own API, which answers errors with a status, a code and a message.
const API = process.env.DASHSCOPE_NATIVE_URL ?? 'https://dashscope.aliyuncs.com/api/v1';
const GENERATION_URL = `${API}/services/aigc/text-generation/generation`;

const headers = {
  Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY ?? ''}`,
  'Content-Type': 'application/json',
};

interface Reply {
  code?: string;
  message?: string;
  output?: { text: string };
}

function request(instruction: string, text: string): string {
  return JSON.stringify({ model: 'qwen-plus', input: { prompt: `${instruction}\n\n${text}` } });
}

export async function translate(text: string): Promise<string> {
  // mistake(no-unchecked-response): where the key is wrong, every text has an empty translation
  const response = await fetch(GENERATION_URL, {
    method: 'POST',
    headers,
    body: request('Translate into Chinese:', text),
  });
  const body = (await response.json()) as Reply;
  return body.output?.text ?? '';
}

export async function languageOf(text: string): Promise<string> {
  const response = await fetch(GENERATION_URL, {
    method: 'POST',
    headers,
    body: request('Name the language of this text:', text),
  });
  const body = (await response.json()) as Reply;
  // mistake(no-dropped-code): the message is made for people; programs and searches need the code
  if (!response.ok) throw new Error(body.message);
  return body.output?.text ?? '';
}

/** The translation piece by piece. */
export async function* interpret(text: string): AsyncGenerator<string> {
  const response = await fetch(GENERATION_URL, {
    method: 'POST',
    headers: { ...headers, 'X-DashScope-SSE': 'enable' },
    body: request('Translate into Chinese:', text),
  });
  // fine: what is refused at once has a status
  if (!response.ok || !response.body) throw new Error(`DashScope refused: ${await response.text()}`);

  const decoder = new TextDecoder();
  let event = '';
  let rest = '';
  // mistake(no-unhandled-stream-error): once the stream has begun, its status is 200 whatever happens
  for await (const bytes of response.body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
      if (line.startsWith('data:') && event === 'result') {
        yield (JSON.parse(line.slice('data:'.length)) as { output: { text: string } }).output.text;
      }
    }
  }
}
