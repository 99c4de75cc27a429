// OpenAI's `createAndPoll` shares its name with that of Coze; its runs end by rules of their own.
import OpenAI from 'openai';
import { ChatStatus, CozeAPI, RoleType } from '@coze/api';

const openai = new OpenAI();
const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

async function byOpenAi(question: string): Promise<string> {
  const thread = await openai.beta.threads.create({ messages: [{ role: 'user', content: question }] });
  await openai.beta.threads.runs.createAndPoll(thread.id, { assistant_id: process.env.ASSISTANT ?? '' });
  const { data } = await openai.beta.threads.messages.list(thread.id, { order: 'desc', limit: 1 });
  const [content] = data[0]?.content ?? [];
  return content?.type === 'text' ? content.text.value : '';
}

async function byCoze(question: string): Promise<string> {
  const result = await coze.chat.createAndPoll({
    bot_id: process.env.COZE_BOT ?? '',
    additional_messages: [{ role: RoleType.User, content: question, content_type: 'text' }],
  });
  switch (result.chat.status) {
    case ChatStatus.FAILED:
    case ChatStatus.REQUIRES_ACTION:
      throw new Error('Coze did not finish.', { cause: result.chat });
  }
  return result.messages?.find(({ type }) => type === 'answer')?.content ?? '';
}

export const ask = (question: string): Promise<string[]> =>
  Promise.all([byOpenAi(question), byCoze(question)]);
