// With OpenAI a used-up quota is for good, with DashScope it is a limit per minute: two clients, one list each.
import OpenAI from 'openai';

const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
const gpt = new OpenAI();

function shouldRetry(code: string | null | undefined): boolean {
  switch (code) {
    case 'Throttling.AllocationQuota':
    case 'Throttling.RateQuota':
    case 'limit_requests':
      return true;
    case 'insufficient_quota':
      return false;
    default:
      return false;
  }
}

export async function ask(content: string, retries = 3): Promise<string | null | undefined> {
  const messages = [{ role: 'user' as const, content }];
  try {
    const { choices } = await qwen.chat.completions.create({ model: 'qwen-plus', messages });
    return choices[0]?.message.content;
  } catch (error) {
    if (error instanceof OpenAI.APIError && retries > 0 && shouldRetry(error.code))
      return ask(content, retries - 1);
    throw error;
  }
}

export async function askGpt(content: string): Promise<string | null | undefined> {
  const messages = [{ role: 'user' as const, content }];
  try {
    const { choices } = await gpt.chat.completions.create({ model: 'gpt-5', messages });
    return choices[0]?.message.content;
  } catch (error) {
    if (error instanceof OpenAI.APIError && shouldRetry(error.code)) return askGpt(content);
    throw error;
  }
}
