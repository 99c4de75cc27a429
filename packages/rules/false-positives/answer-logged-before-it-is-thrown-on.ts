// Every failure is logged and then thrown on, once by a function that never returns and once around any function.
import OpenAI from 'openai';

interface Logger {
  error(fields: object, text: string): void;
}

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

function logAndThrow(logger: Logger, text: string, error: unknown): never {
  if (error instanceof OpenAI.APIError) {
    logger.error({ code: error.code, status: error.status, requestId: error.requestID }, text);
  } else {
    logger.error({ error }, text);
  }
  throw error;
}

export async function complete(logger: Logger, content: string): Promise<string> {
  try {
    const reply = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return reply.choices[0]?.message.content ?? '';
  } catch (error) {
    return logAndThrow(logger, 'The completion failed.', error);
  }
}

export const logged =
  <Args extends unknown[], T>(logger: Logger, task: (...args: Args) => Promise<T>) =>
  (...args: Args): Promise<T> =>
    task(...args).catch((error: unknown) => {
      logger.error({ error }, `${task.name} failed.`);
      throw error;
    });

export const embed = (logger: Logger, input: string[]) =>
  logged(logger, async () => {
    const { data } = await qwen.embeddings.create({ model: 'text-embedding-v4', input });
    return data.map(({ embedding }) => embedding);
  })();

export const models = (logger: Logger) =>
  qwen.models.list().catch((error: unknown) => logAndThrow(logger, 'No models.', error));
