// Not every input of DashScope is a prompt or a list of messages: speech takes `text`, embeddings `texts`, ranking `query`.
const BASE = 'https://dashscope.aliyuncs.com/api/v1';

interface Failure {
  code: string;
  message: string;
  request_id: string;
}

export class DashScopeFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string,
  ) {
    super(message);
  }
}

async function call<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    const { code, message, request_id } = (await response.json()) as Failure;
    throw new DashScopeFailure(code, message, request_id);
  }
  return (await response.json()) as T;
}

export async function speak(text: string, voice = 'Cherry'): Promise<string> {
  const response = await fetch(`${BASE}/services/aigc/multimodal-generation/generation`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'qwen3-tts-flash', input: { text, voice, language_type: 'Chinese' } }),
  });
  const body = (await response.json()) as Failure & { output: { audio: { url: string } } };
  if (!response.ok) throw new DashScopeFailure(body.code, body.message, body.request_id);
  return body.output.audio.url;
}

export async function embed(texts: readonly string[]): Promise<number[][]> {
  const { output } = await call<{ output: { embeddings: { embedding: number[] }[] } }>(
    '/services/embeddings/text-embedding/text-embedding',
    { model: 'text-embedding-v3', input: { texts }, parameters: { text_type: 'document' } },
  );
  return output.embeddings.map(({ embedding }) => embedding);
}

export async function rank(query: string, documents: readonly string[]): Promise<number[]> {
  const { output } = await call<{ output: { results: { index: number }[] } }>(
    '/services/rerank/text-rerank/text-rerank',
    { model: 'gte-rerank-v2', input: { query, documents }, parameters: { top_n: 5 } },
  );
  return output.results.map(({ index }) => index);
}

/** An application has its model already; only its question is sent. */
export async function askApplication(app: string, prompt: string): Promise<string> {
  const { output } = await call<{ output: { text: string } }>(`/apps/${app}/completion`, {
    input: { prompt },
  });
  return output.text;
}
