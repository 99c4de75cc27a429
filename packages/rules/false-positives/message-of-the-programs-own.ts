// The message that is looked for is the program's own, thrown in the same block.
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

export async function ask(bot_id: string, question: string): Promise<string | undefined> {
  try {
    if (question.length > 2000) throw new Error('The question is too long');
    const { chat, messages = [] } = await coze.chat.createAndPoll({
      bot_id,
      additional_messages: [{ role: 'user' as never, content: question, content_type: 'text' }],
    });
    if (chat.status === 'failed') throw new Error(`Chat ${chat.id} failed with ${chat.last_error?.code}`);
    return messages.at(-1)?.content;
  } catch (error: any) {
    if (error.message.endsWith('too long')) return 'Please ask in fewer words.';
    if (error.message.startsWith('Chat ')) return undefined;
    throw error;
  }
}
