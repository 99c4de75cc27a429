// Coze drafts, DashScope polishes, one handler serves both: numbers and strings meet in one switch on purpose.
import { CozeAPI } from '@coze/api';
import OpenAI from 'openai';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });
const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function draftAndPolish(botId: string) {
  try {
    const { chat, messages = [] } = await coze.chat.createAndPoll({ bot_id: botId });
    if (chat.status !== 'completed') return null;
    const content = messages.map((message) => message.content).join('\n');
    return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
  } catch (err: any) {
    switch (err.code) {
      case 4100:
      case 'invalid_api_key':
        throw new Error('One of the two keys is wrong.', { cause: err });
      case 4009:
      case 'limit_requests':
        return null;
      default:
        throw err;
    }
  }
}
