// Two clients of one SDK in one file: the handler of the OpenAI call reads OpenAI's codes.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
});
const gpt = new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' });

export const viaQwen = (text: string) =>
  qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content: text }] });

export async function viaGpt(text: string) {
  try {
    return await gpt.chat.completions.create({
      model: 'gpt-4.1',
      messages: [{ role: 'user', content: text }],
    });
  } catch (err) {
    if (err instanceof OpenAI.APIError && err.code === 'context_length_exceeded') return viaQwen(text);
    if (err instanceof OpenAI.RateLimitError && err.code === 'billing_hard_limit_reached')
      return viaQwen(text);
    throw err;
  }
}
