// Summaries and titles by a model on DashScope.
import { readFile } from 'node:fs/promises';
import { HTTPException } from 'hono/http-exception';
import { APIError } from 'openai';
import { qwen } from './llm.js';

const TRANSIENT = new Set<unknown>([
  'limit_requests',
  'internal_error',
  // mistake(no-unknown-code): a name from another API, so nothing is ever tried again
  'RateLimitExceeded',
]);

async function instructions(): Promise<string> {
  try {
    return await readFile('summary-prompt.txt', 'utf8');
  } catch (err) {
    // fine: a code of the file system
    if ((err as NodeJS.ErrnoException).code === 'ENOENT') return 'Summarize in three sentences:';
    throw err;
  }
}

export async function summarize(text: string, attempts = 3): Promise<string> {
  const prompt = `${await instructions()}\n\n${text}`;
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content: prompt }],
    });
    return completion.choices[0]?.message.content ?? '';
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    if (TRANSIENT.has(err.code) && attempts > 1) return summarize(text, attempts - 1);

    // mistake(no-unknown-code): one letter too many
    if (err.code === 'invalid_api_key' || err.code === 'InvalidApiKeys') {
      throw new HTTPException(503, { message: 'Summaries are switched off' });
    }

    // fine: every other code has an answer
    switch (err.code) {
      case 'data_inspection_failed':
        throw new HTTPException(422, { message: 'This text cannot be summarized' });
      case 'Arrearage':
        throw new HTTPException(503, { message: 'Summaries are switched off' });
      default:
        throw err;
    }
  }
}

export async function suggestTitle(text: string): Promise<string | undefined> {
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-turbo',
      messages: [{ role: 'user', content: `Find a title of five words:\n\n${text}` }],
    });
    return completion.choices[0]?.message.content ?? undefined;
  } catch (err) {
    if (!(err instanceof APIError)) throw err;

    // mistake(exhaustive-codes): a wrong key or an unpaid bill passes for a text without a title
    switch (err.code) {
      case 'data_inspection_failed':
        return 'Untitled';
      case 'insufficient_quota':
        return text.slice(0, 40);
    }
  }
}
