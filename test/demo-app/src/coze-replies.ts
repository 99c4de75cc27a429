// Other ways to wait for a reply of the bot. A chat that was accepted can fail: then nothing is thrown.
import { setTimeout } from 'node:timers/promises';
import { ChatEventType, RoleType, type EnterMessage } from '@coze/api';
import { coze } from './coze.js';

const bot_id = process.env.COZE_BOT_ID ?? '';

function messagesFor(question: string): EnterMessage[] {
  return [{ role: RoleType.User, content: question, content_type: 'text' }];
}

/** The whole reply. */
export async function reply(question: string): Promise<string> {
  // mistake(no-unhandled-stream-error): a failed chat has no messages, so the reply is empty
  const { messages } = await coze.chat.createAndPoll({
    bot_id,
    additional_messages: messagesFor(question),
  });
  return messages?.find(({ type }) => type === 'answer')?.content ?? '';
}

/** The reply to a chat that was created before, where it comes in time. */
export async function awaitReply(conversation: string, chat: string, pause = 1000): Promise<string> {
  for (let attempt = 0; attempt < 30; attempt++) {
    // mistake(no-unhandled-stream-error): a failed chat never completes, and is asked for again and again
    const { completed_at } = await coze.chat.retrieve(conversation, chat);
    if (completed_at !== undefined) {
      const messages = await coze.chat.messages.list(conversation, chat);
      return messages.find(({ type }) => type === 'answer')?.content ?? '';
    }
    await setTimeout(pause);
  }
  return '';
}

/** The reply as far as it has come. */
export async function* draft(question: string): AsyncGenerator<string> {
  const parts = coze.chat.stream({ bot_id, additional_messages: messagesFor(question) });
  // mistake(no-unhandled-stream-error): errors are parts of the stream as well, and this passes over them
  for await (const part of parts) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
  }
}
