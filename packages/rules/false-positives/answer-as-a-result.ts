// Nothing is thrown here: failures are values that carry the code, and it is the caller who has to look at them.
import OpenAI from 'openai';
import { qwen } from './llm.js';

type Result<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

const failed = (error: unknown): Result<never> => ({
  ok: false,
  code: (error instanceof OpenAI.APIError && error.code) || 'unknown',
  message: error instanceof Error ? error.message : String(error),
});

export async function complete(content: string): Promise<Result<string>> {
  try {
    const reply = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return { ok: true, value: reply.choices[0]?.message.content ?? '' };
  } catch (error) {
    return failed(error);
  }
}

export const embed = (input: string): Promise<Result<number[]>> =>
  qwen.embeddings
    .create({ model: 'text-embedding-v4', input })
    .then(({ data }): Result<number[]> => ({ ok: true, value: data[0]?.embedding ?? [] }), failed);

export async function askApp(app: string, prompt: string): Promise<Result<string>> {
  const response = await fetch(`https://dashscope.aliyuncs.com/api/v1/apps/${app}/completion`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}` },
    body: JSON.stringify({ input: { prompt }, parameters: {} }),
  });
  const body = await response.json();
  return response.ok ? { ok: true, value: body.output.text } : { ok: false, ...body };
}
