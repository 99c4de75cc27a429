// A conditional `baseURL` leaves two vendors open; a handler for both of them mentions codes of both.
import OpenAI from 'openai';

const useQwen = process.env.LLM === 'qwen';

const llm = new OpenAI({
  apiKey: (useQwen ? process.env.DASHSCOPE_API_KEY : process.env.OPENAI_API_KEY) ?? '',
  baseURL: useQwen ? 'https://dashscope.aliyuncs.com/compatible-mode/v1' : 'https://api.openai.com/v1',
});

export const ask = (text: string) =>
  llm.chat.completions
    .create({ model: useQwen ? 'qwen-max' : 'gpt-4.1', messages: [{ role: 'user', content: text }] })
    .catch((err: InstanceType<typeof OpenAI.APIError>) => {
      switch (err.code) {
        case 'data_inspection_failed':
        case 'content_policy_violation':
          return null;
        case 'context_length_exceeded':
          return null;
        default:
          throw err;
      }
    });
