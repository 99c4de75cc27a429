// The chat is asked how it ended, by its status or by its last error, before anybody looks for messages.
import { APIError, ChatEventType, ChatStatus, CozeAPI, RoleType } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function ask(bot_id: string, content: string): Promise<string> {
  const { chat, messages } = await client.chat.createAndPoll({
    bot_id,
    additional_messages: [{ role: RoleType.User, content, content_type: 'text' }],
  });
  if (chat.status !== ChatStatus.COMPLETED) {
    throw new Error(`The chat is ${chat.status}: ${chat.last_error?.code} ${chat.last_error?.msg}`);
  }
  return messages?.find(({ type }) => type === 'answer')?.content ?? '';
}

export async function follow(conversation: string, id: string): Promise<void> {
  for (;;) {
    const chat = await client.chat.retrieve(conversation, id);
    if (chat.last_error?.code) throw new Error(`${chat.last_error.code}: ${chat.last_error.msg}`);
    if (chat.status !== ChatStatus.CREATED && chat.status !== ChatStatus.IN_PROGRESS) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

export async function listen(bot_id: string, onText: (text: string) => void): Promise<void> {
  for await (const part of client.chat.stream({ bot_id })) {
    switch (part.event) {
      case ChatEventType.CONVERSATION_MESSAGE_DELTA:
        onText(part.data.content);
        break;
      case ChatEventType.CONVERSATION_CHAT_FAILED:
        throw new Error(`The chat failed: ${JSON.stringify(part.data)}`);
      case ChatEventType.ERROR:
        throw Object.assign(new Error(part.data.msg), { code: part.data.code });
    }
  }
}

export async function isPublished(bot_id: string): Promise<boolean> {
  try {
    await client.bots.retrieve({ bot_id });
    return true;
  } catch (error) {
    if (error instanceof APIError && error.code === 4200) return false;
    throw error;
  }
}
