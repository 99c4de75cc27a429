// The native spelling is looked for on the error, the other one in the body that the error has.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function complete(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  try {
    const reply = await qwen.chat.completions.create({ model: 'qwen-plus', messages });
    return reply.choices[0]?.message.content ?? null;
  } catch (error: any) {
    if (error.code === 'DataInspectionFailed' || error.error?.code === 'data_inspection_failed') return null;
    throw error;
  }
}
