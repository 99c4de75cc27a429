// The stream is for the text alone; how the chat ended is asked for when it is over.
import { ChatEventType, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

export async function ask(bot_id: string, write: (text: string) => void): Promise<void> {
  let chat = '';
  let conversation = '';
  for await (const part of coze.chat.stream({ bot_id })) {
    if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
      chat = part.data.id;
      conversation = part.data.conversation_id;
    } else if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
      write(part.data.content);
    }
  }
  const { status, last_error } = await coze.chat.retrieve(conversation, chat);
  if (status !== 'completed') throw new Error(`${last_error?.code}: ${last_error?.msg}`);
}
