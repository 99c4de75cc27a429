// While one error is dealt with, others are thrown and caught; what a pattern finds in a message sorts, too.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env['DASHSCOPE_API_KEY'],
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

interface Queue {
  release(id: string): Promise<boolean>;
  fail(id: string, error: unknown): Promise<void>;
}

export async function work(queue: Queue, id: string, content: string): Promise<string | undefined> {
  try {
    const { choices } = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return choices[0]?.message.content ?? '';
  } catch (error) {
    console.error(id, error);
    try {
      if (!(await queue.release(id))) throw new Error(`The job ${id} was not released.`);
    } catch (other) {
      await queue.fail(id, other);
    }
    return undefined;
  }
}

export async function isReachable(): Promise<boolean> {
  try {
    await qwen.models.list();
  } catch (error) {
    if (/timed? ?out|ECONN/i.test((error as Error).message)) return false;
  }
  return true;
}
