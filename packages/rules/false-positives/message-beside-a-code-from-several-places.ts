// The code is taken from wherever it is, and the message is the last resort beside it.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function models(): Promise<readonly OpenAI.Model[] | undefined> {
  try {
    return (await qwen.models.list()).data;
  } catch (error: any) {
    const code = error.code ?? error.error?.code ?? error.type;
    if (code === 'Arrearage' || error.message.includes('invalid_api_key')) return undefined;
    throw error;
  }
}
