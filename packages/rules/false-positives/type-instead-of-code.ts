// `err.type` is a class of errors in OpenAI's protocol and no code: 'invalid_request_error' may stand there alone.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: process.env.DASHSCOPE_BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export const isBadRequest = async (content: string): Promise<boolean> => {
  try {
    await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
    return false;
  } catch (err) {
    if (!(err instanceof OpenAI.APIError)) throw err;
    if (err.type === 'invalid_request_error' || err.type === 'bad_response_status_code') return true;
    if (err.param === 'messages' || err.status === 413) return true;
    throw err;
  }
};
