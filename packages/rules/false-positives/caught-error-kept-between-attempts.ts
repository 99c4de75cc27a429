// Attempts keep their errors: the last one is the cause of what is thrown in the end, the others are listed with it.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  maxRetries: 0,
});

const TRANSIENT = new Set(['limit_requests', 'limit_burst_rate', 'internal_error']);

const isTransient = (error: unknown): boolean =>
  error instanceof OpenAI.APIError && typeof error.code === 'string' && TRANSIENT.has(error.code);

export async function complete(content: string, models = ['qwen-max', 'qwen-plus', 'qwen-turbo']) {
  const failures: unknown[] = [];
  for (const model of models) {
    try {
      const { choices } = await qwen.chat.completions.create({
        model,
        messages: [{ role: 'user', content }],
      });
      return choices[0]?.message.content ?? '';
    } catch (error) {
      if (!isTransient(error)) throw error;
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `None of ${models.length} models answered.`);
}

export async function completeWithBackoff(content: string): Promise<string> {
  let lastError: unknown;
  for (let delay = 500; delay <= 8_000; delay *= 2) {
    try {
      return await complete(content);
    } catch (error) {
      lastError = error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  throw new Error('Qwen did not answer in time.', { cause: lastError });
}
