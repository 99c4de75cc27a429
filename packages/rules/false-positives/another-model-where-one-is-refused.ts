// A refused model is asked no more: the next attempt sends another one, or the same history without thinking.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  maxRetries: 0,
});

type Message = OpenAI.ChatCompletionMessageParam;

let model = 'qwen-max';
const complete = (messages: Message[]) => qwen.chat.completions.create({ model, messages });

export async function answer(messages: Message[]) {
  for (;;) {
    try {
      return await complete(messages);
    } catch (error) {
      if (!(error instanceof OpenAI.APIError)) throw error;
      if (model === 'qwen-plus' || (error.code !== 'model_not_found' && error.code !== 'access_denied'))
        throw error;
      model = 'qwen-plus';
    }
  }
}

const models = ['qwen-max', 'qwen-plus', 'qwen-turbo'] as const;

export async function answerOfAny(messages: Message[], limit: <T>(task: () => Promise<T>) => Promise<T>) {
  for (let index = 0; index < models.length; index++) {
    try {
      return await limit(() =>
        qwen.chat.completions.create({ model: models[index] ?? 'qwen-turbo', messages }),
      );
    } catch (error) {
      if (error instanceof OpenAI.APIError && error.code === 'Model.AccessDenied') continue;
      throw error;
    }
  }
  throw new Error('No model answered.');
}

export async function answerWithout(messages: Message[], left = 4): Promise<unknown> {
  try {
    return await complete(messages);
  } catch (error) {
    const isRefused = error instanceof OpenAI.APIError && error.code === 'data_inspection_failed';
    if (!isRefused || left === 0) throw error;
    return answerWithout(messages.slice(0, -1), left - 1);
  }
}
