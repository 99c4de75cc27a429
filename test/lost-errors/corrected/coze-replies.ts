// As in the demo application, with the failure of a chat that was accepted.
import { setTimeout } from 'node:timers/promises';
import { ChatStatus, RoleType } from '@coze/api';
import { coze } from '../../demo-app/src/coze.js';

export async function reply(question: string): Promise<string> {
  const { chat, messages } = await coze.chat.createAndPoll({
    bot_id: process.env['COZE_BOT_ID'] ?? '',
    additional_messages: [{ role: RoleType.User, content: question, content_type: 'text' }],
  });
  if (chat.status === ChatStatus.FAILED) {
    throw new Error(`The chat failed with ${String(chat.last_error?.code)}: ${String(chat.last_error?.msg)}`);
  }
  return messages?.find(({ type }) => type === 'answer')?.content ?? '';
}

export async function awaitReply(conversation: string, chat: string, pause = 1000): Promise<string> {
  for (let attempt = 0; attempt < 30; attempt++) {
    const { completed_at, status, last_error } = await coze.chat.retrieve(conversation, chat);
    if (status === ChatStatus.FAILED) {
      throw new Error(`The chat failed with ${String(last_error?.code)}: ${String(last_error?.msg)}`);
    }
    if (completed_at !== undefined) {
      const messages = await coze.chat.messages.list(conversation, chat);
      return messages.find(({ type }) => type === 'answer')?.content ?? '';
    }
    await setTimeout(pause);
  }
  return '';
}
