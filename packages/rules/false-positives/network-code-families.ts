// The family of a system's codes is told by its beginning, beside the codes of DashScope.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env['DASHSCOPE_API_KEY'],
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function isReachable(): Promise<boolean> {
  try {
    await qwen.models.list();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code?.startsWith('UND_ERR_') || code?.startsWith('ERR_') || code?.startsWith('ECONN')) return false;
    throw error;
  }
}
