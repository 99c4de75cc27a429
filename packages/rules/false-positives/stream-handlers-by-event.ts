// What happens on an event stands in a table that the page gives; the loop knows none of the names.
import { ChatEventType, type ChatV3Message, type CozeAPI, type StreamChatData } from '@coze/api';

type Failure = Extract<StreamChatData, { event: ChatEventType.ERROR }>['data'];
export type Handlers = { [Event in ChatEventType]?: (data: StreamChatData['data']) => void };

export async function ask(client: CozeAPI, bot: string, handlers: Handlers): Promise<number> {
  let parts = 0;
  for await (const { event, data } of client.chat.stream({ bot_id: bot })) {
    parts++;
    handlers[event]?.(data);
    if (event === ChatEventType.CONVERSATION_CHAT_REQUIRES_ACTION) break;
  }
  return parts;
}

export const print = (client: CozeAPI, bot: string) =>
  ask(client, bot, {
    [ChatEventType.CONVERSATION_MESSAGE_DELTA](data) {
      process.stdout.write((data as ChatV3Message).content);
    },
    [ChatEventType.CONVERSATION_CHAT_FAILED](data) {
      throw new Error('The chat failed.', { cause: data });
    },
    [ChatEventType.ERROR](data) {
      const { code, msg } = data as Failure;
      throw new Error(`${code}: ${msg}`);
    },
  });
