// Cleaning up may fail: empty blocks with a comment say so. What the user waits for fails aloud.
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

async function cancel(conversation: string, chat: string): Promise<void> {
  try {
    await coze.chat.cancel(conversation, chat);
  } catch {
    // The chat has ended in the meantime.
  }
}

function forget(conversation: string): void {
  coze.conversations.clear(conversation).catch(() => {
    /* the conversation expires anyway */
  });
}

export async function answerOnce(bot_id: string, signal: AbortSignal): Promise<string> {
  const { chat, messages } = await coze.chat.createAndPoll({ bot_id, user_id: 'kiosk' });
  if (signal.aborted) await cancel(chat.conversation_id, chat.id);
  if (chat.status !== 'completed') {
    throw new Error(`The chat ended as ${chat.status}: ${chat.last_error?.code} ${chat.last_error?.msg}`);
  }
  forget(chat.conversation_id);
  return messages?.find((message) => message.type === 'answer')?.content ?? '';
}
