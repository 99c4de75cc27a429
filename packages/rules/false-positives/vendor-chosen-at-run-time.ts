// Which vendor answers is known only at run time, so a code of OpenAI is right although DashScope's address is in sight.
import OpenAI from 'openai';

const BASE_URLS = {
  openai: 'https://api.openai.com/v1',
  qwen: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  deepseek: 'https://api.deepseek.com/v1',
};

export function createModel(vendor: keyof typeof BASE_URLS, apiKey: string) {
  const client = new OpenAI({ apiKey, baseURL: BASE_URLS[vendor] });

  return async (model: string, text: string) => {
    try {
      return await client.chat.completions.create({ model, messages: [{ role: 'user', content: text }] });
    } catch (err) {
      const code = err instanceof OpenAI.APIError ? err.code : undefined;
      if (code === 'context_length_exceeded' || code === 'invalid_request_body') return null;
      throw err;
    }
  };
}
