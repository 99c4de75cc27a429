// Qwen speaks the protocol of OpenAI, so OpenAI's client serves for DashScope.
import OpenAI from 'openai';

export const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: process.env.DASHSCOPE_BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});
