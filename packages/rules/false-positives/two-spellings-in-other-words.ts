// Both spellings stop the request; the text names the protocol, as the settings have a key for each.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function ask(content: string): Promise<string> {
  try {
    const reply = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return reply.choices[0]?.message.content ?? '';
  } catch (error: any) {
    switch (error.code) {
      case 'invalid_api_key':
        console.error('compatible mode', error);
        throw new Error('请检查兼容模式的 API Key', { cause: error });
      case 'InvalidApiKey':
        throw new Error('请检查 API Key', { cause: error });
      case 'limit_requests':
      case 'Throttling.RateQuota':
        return '请求过于频繁，请稍后再试。';
      default:
        throw error;
    }
  }
}
