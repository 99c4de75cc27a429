// In compatible mode one code stands for every refused parameter, a file that is still being parsed among them.
import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  maxRetries: 0,
});

export async function askAbout(file: string, question: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await qwen.chat.completions.create({
        model: 'qwen-long',
        messages: [
          { role: 'system', content: `fileid://${file}` },
          { role: 'user', content: question },
        ],
      });
    } catch (error) {
      const isUnread = error instanceof OpenAI.APIError && error.code === 'invalid_parameter_error';
      if (!isUnread || attempt === 10) throw error;
      await sleep(3_000);
    }
  }
}
