// InvalidParameter stands for a hundred faults, and only its message tells which.
import OpenAI from 'openai';

const client = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function ask(content: string): Promise<string | null> {
  try {
    const reply = await client.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return reply.choices[0]?.message.content ?? null;
  } catch (err) {
    if (err instanceof OpenAI.APIError && err.message.includes('Range of input length')) {
      throw new Error('The question is too long', { cause: err });
    }
    throw err;
  }
}
