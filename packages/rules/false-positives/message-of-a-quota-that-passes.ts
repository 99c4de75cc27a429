// One code for the limit of a minute and for the free quota that is gone: the message decides whether to wait.
import OpenAI from 'openai';

const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

export async function complete(content: string, wait: () => Promise<void>): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const reply = await qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content }],
      });
      return reply.choices[0]?.message.content ?? '';
    } catch (error) {
      if (!(error instanceof OpenAI.RateLimitError) || attempt === 3) throw error;
      if (error.message.includes('Free allocated quota exceeded')) throw error;
      if (!/allocated quota exceeded|current quota/i.test(error.message)) throw error;
      await wait();
    }
  }
}
