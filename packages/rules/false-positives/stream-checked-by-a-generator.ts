// One generator turns the error events of a chat into exceptions; who reads text through it needs no branch for them.
import { ChatEventType, RoleType, type CozeAPI, type StreamChatData } from '@coze/api';

export class ChatFailure extends Error {
  override readonly name = 'ChatFailure';

  constructor(
    readonly code: number | undefined,
    message = 'no reason given',
  ) {
    super(`Coze error ${code}: ${message}`);
  }
}

async function* checked(parts: AsyncIterable<StreamChatData>): AsyncGenerator<StreamChatData> {
  for await (const part of parts) {
    if (part.event === ChatEventType.ERROR) throw new ChatFailure(part.data.code, part.data.msg);
    if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
      const { code, msg } = part.data.last_error ?? {};
      throw new ChatFailure(code, msg);
    }
    yield part;
  }
}

const ask = (client: CozeAPI, bot: string, content: string) =>
  checked(
    client.chat.stream({
      bot_id: bot,
      additional_messages: [{ role: RoleType.User, content, content_type: 'text' }],
    }),
  );

export async function* words(client: CozeAPI, bot: string, question: string): AsyncGenerator<string> {
  for await (const part of ask(client, bot, question)) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
  }
}

export async function tokens(client: CozeAPI, bot: string, question: string): Promise<number> {
  for await (const { event, data } of ask(client, bot, question)) {
    if (event === ChatEventType.CONVERSATION_CHAT_COMPLETED) return data.usage?.token_count ?? 0;
  }
  return 0;
}
