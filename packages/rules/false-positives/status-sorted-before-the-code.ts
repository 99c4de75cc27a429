// A key that is refused is told by its status; what is left is sorted by code.
import OpenAI from 'openai';

const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

export async function ask(content: string): Promise<string> {
  try {
    const answer = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    return answer.choices[0]?.message.content ?? '';
  } catch (error) {
    if (!(error instanceof OpenAI.APIError)) throw error;
    if (error.status === 401 || error.status === 403) throw error;
    switch (error.code) {
      case 'Arrearage':
        return 'The account has to be topped up.';
      case 'data_inspection_failed':
        return 'Please ask something else.';
      default:
        throw error;
    }
  }
}
