// One function reads status and code of every answer and throws an error that carries them; the others rely on it.
export class DashScopeError extends Error {
  override readonly name = 'DashScopeError';

  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
    readonly requestId: string | undefined,
  ) {
    super(message);
  }
}

interface Failure {
  code?: string;
  message?: string;
  request_id?: string;
}

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`https://dashscope.aliyuncs.com/api/v1${path}`, {
    ...init,
    headers: {
      Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}`,
      'Content-Type': 'application/json',
      ...init.headers,
    },
  });
  const text = await response.text();
  let body: T & Failure;
  try {
    body = JSON.parse(text);
  } catch {
    throw new DashScopeError(response.status, undefined, text.slice(0, 200), undefined);
  }
  if (!response.ok || body.code) {
    throw new DashScopeError(response.status, body.code, body.message ?? 'No message', body.request_id);
  }
  return body;
}

export async function taskStatus(id: string): Promise<string> {
  const { output } = await call<{ output: { task_status: string } }>(`/tasks/${id}`);
  return output.task_status;
}

export async function generate(prompt: string): Promise<string> {
  const { output } = await call<{ output: { text: string } }>('/services/aigc/text-generation/generation', {
    method: 'POST',
    body: JSON.stringify({ model: 'qwen-plus', input: { prompt } }),
  });
  return output.text;
}
