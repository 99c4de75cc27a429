// The next attempt sends the same object with something else in it.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

function isMissing(error: unknown): boolean {
  return error instanceof OpenAI.APIError && error.code === 'model_not_found';
}

export async function ask(content: string) {
  const request: OpenAI.ChatCompletionCreateParamsNonStreaming = {
    model: 'qwen3-max',
    messages: [{ role: 'user', content }],
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await qwen.chat.completions.create(request);
    } catch (error) {
      if (!isMissing(error) || attempt === 3) throw error;
      Object.assign(request, { model: 'qwen-plus' });
    }
  }
}

interface Sent {
  readonly options: { model: string };
}

export async function complete(sent: Sent, messages: OpenAI.ChatCompletionMessageParam[]): Promise<unknown> {
  const { options } = sent;
  try {
    return await qwen.chat.completions.create({ ...sent.options, messages });
  } catch (error) {
    if (!(error instanceof OpenAI.APIError) || error.code !== 'model_not_found') throw error;
    if (options.model === 'qwen-turbo') throw error;
    options.model = 'qwen-turbo';
    return complete(sent, messages);
  }
}
