// Chats through the SDK: the whole answer at once, or piece by piece.
import { APIError, ChatEventType, RoleType, type EnterMessage } from '@coze/api';
import { HTTPException } from 'hono/http-exception';
import { coze } from './coze.js';

const bot_id = process.env.COZE_BOT_ID ?? '';

function messagesFor(question: string): EnterMessage[] {
  return [{ role: RoleType.User, content: question, content_type: 'text' }];
}

export async function ask(userId: string, question: string): Promise<string> {
  try {
    const { chat, messages } = await coze.chat.createAndPoll({
      bot_id,
      user_id: userId,
      additional_messages: messagesFor(question),
      // mistake(require-auto-save-history): this method does not stream, so Coze answers with 4007
      auto_save_history: false,
    });

    // mistake(no-unknown-code): Coze has no such code
    if (chat.last_error?.code === 4018) throw new HTTPException(503, { message: 'The assistant is busy' });

    return messages?.find(({ type }) => type === 'answer')?.content ?? '';
  } catch (err) {
    if (!(err instanceof APIError)) throw err;

    // mistake(no-unknown-code): a slip of the finger, and nobody is ever asked to sign in again
    if (err.code === 4117) throw new HTTPException(401, { message: 'Please sign in again' });

    // fine: a known code, and everything else is passed on
    if (err.code === 4016) throw new HTTPException(409, { message: 'One question at a time, please' });
    throw err;
  }
}

export async function* answer(userId: string, question: string): AsyncGenerator<string> {
  // fine: what is streamed need not be saved
  const parts = coze.chat.stream({
    bot_id,
    user_id: userId,
    additional_messages: messagesFor(question),
    auto_save_history: false,
  });

  // mistake(no-unhandled-stream-error): a chat that fails after it was accepted ends as if it were complete
  for await (const part of parts) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
      yield part.data.content;
    } else if (part.event === ChatEventType.ERROR) {
      // mistake(no-unknown-code): one zero too many
      if (part.data.code === 41000) throw new HTTPException(401, { message: 'Please sign in again' });
      throw new Error(`Coze stopped with ${part.data.code}: ${part.data.msg}`);
    }
  }
}

/** Whether the bot can answer at all. */
export async function checkBot(): Promise<string | undefined> {
  try {
    // fine: not streamed, and saved
    await coze.chat.create({ bot_id, additional_messages: messagesFor('ping'), auto_save_history: true });
    return 'ready';
  } catch (err) {
    if (!(err instanceof APIError)) throw err;

    // mistake(exhaustive-codes): no word about any other code, which then looks like no news at all
    switch (err.code) {
      case 4006:
        return 'there is no such bot';
      case 4015:
        return 'the bot is not published to the API';
      case 4100:
        return 'the token is not valid';
    }
  }
}
