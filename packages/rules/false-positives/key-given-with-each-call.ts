// The client of all users has no key: everyone brings one.
import OpenAI from 'openai';

const qwen = new OpenAI({ apiKey: '', baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

export const modelsOf = (apiKey: string) => qwen.withOptions({ apiKey }).models.list();

export const ask = (key: string, content: string) =>
  qwen.chat.completions.create(
    { model: 'qwen-plus', messages: [{ role: 'user', content }] },
    { headers: { Authorization: `Bearer ${key}` } },
  );
