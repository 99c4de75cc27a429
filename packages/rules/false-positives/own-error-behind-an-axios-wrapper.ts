// The wrapper reads DashScope's code from the body and throws an error that carries it: `code` is no axios code there.
import axios from 'axios';

const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

async function generate(input: unknown): Promise<string> {
  const { data } = await axios.post(url, input, { validateStatus: () => true });
  if (data.code) {
    const error = new Error(data.message) as Error & { code: string };
    error.code = data.code;
    throw error;
  }
  return data.output.text;
}

export async function ask(input: unknown): Promise<string | undefined> {
  try {
    return await generate(input);
  } catch (error) {
    if ((error as { code?: string }).code === 'Throttling.RateQuota') return undefined;
    throw error;
  }
}
