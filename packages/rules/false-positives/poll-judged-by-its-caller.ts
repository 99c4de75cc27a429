// `run` hands out the whole result of a poll; the callers look at how the chat ended, each in its own way.
import { ChatStatus, CozeAPI, RoleType, type CreateChatData, type CreateChatPollData } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

async function run(bot: string, content: string): Promise<CreateChatPollData> {
  const started = Date.now();
  const result = await client.chat.createAndPoll({
    bot_id: bot,
    additional_messages: [{ role: RoleType.User, content, content_type: 'text' }],
  });
  console.info(`${result.messages?.length ?? 0} messages after ${Date.now() - started} ms`);
  return result;
}

function assertCompleted({ status, last_error: error }: CreateChatData): void {
  if (status !== ChatStatus.COMPLETED) throw new Error(`The chat is ${status}: ${error?.code} ${error?.msg}`);
}

export async function answer(bot: string, question: string): Promise<string | undefined> {
  const { chat, messages } = await run(bot, question);
  assertCompleted(chat);
  return messages?.find(({ type }) => type === 'answer')?.content;
}

export async function answerDirectly(bot: string): Promise<string | undefined> {
  const { chat, messages } = await client.chat.createAndPoll({ bot_id: bot });
  assertCompleted(chat);
  return messages?.find(({ type }) => type === 'answer')?.content;
}

export const answerOrApology = (bot: string, question: string): Promise<string | undefined> =>
  run(bot, question).then(({ chat, messages }) =>
    chat.last_error?.code ? `Sorry: ${chat.last_error.msg}` : messages?.at(-1)?.content,
  );
