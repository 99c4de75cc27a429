// A chat that failed left no answer, and this is what the program asks for.
import type { CozeAPI } from '@coze/api';

export async function summarize(coze: CozeAPI, bot: string): Promise<string | null> {
  const { messages } = await coze.chat.createAndPoll({ bot_id: bot });
  const answer = messages?.findLast(({ type }) => type === 'answer');
  if (!answer) {
    console.warn(`Bot ${bot} gave no answer.`);
    return null;
  }
  return answer.content;
}
