// Chats are polled by hand and left by status; asking many chats once each is no poll.
import { setTimeout as sleep } from 'node:timers/promises';
import { ChatStatus, type CozeAPI, type CreateChatData } from '@coze/api';

const OVER: readonly ChatStatus[] = [
  ChatStatus.COMPLETED,
  ChatStatus.FAILED,
  ChatStatus.CANCELED,
  ChatStatus.REQUIRES_ACTION,
];

export async function wait(
  client: CozeAPI,
  begun: CreateChatData,
  deadline: number,
): Promise<CreateChatData> {
  let chat = begun;
  while (!OVER.includes(chat.status)) {
    if (Date.now() > deadline) return client.chat.cancel(chat.conversation_id, chat.id);
    await sleep(1_000);
    chat = await client.chat.retrieve(chat.conversation_id, chat.id);
  }
  return chat;
}

export async function answer(client: CozeAPI, bot: string): Promise<string | undefined> {
  const begun = await client.chat.create({ bot_id: bot });
  const { status, last_error: error } = await wait(client, begun, Date.now() + 60_000);
  if (status !== ChatStatus.COMPLETED)
    throw new Error(`The chat is ${status} (${error?.code}): ${error?.msg}`);
  const messages = await client.chat.messages.list(begun.conversation_id, begun.id);
  return messages.find(({ type }) => type === 'answer')?.content;
}

export async function tokens(client: CozeAPI, chats: readonly CreateChatData[]): Promise<number> {
  let sum = 0;
  for (const { conversation_id, id } of chats) {
    const { usage } = await client.chat.retrieve(conversation_id, id);
    sum += usage?.token_count ?? 0;
  }
  return sum;
}
