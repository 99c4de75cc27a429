// `continue` reads the next event of the same stream and sends nothing.
import { ChatEventType, type CozeAPI } from '@coze/api';

export async function* talk(client: CozeAPI, bot_id: string) {
  for await (const part of client.chat.stream({ bot_id })) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
    if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
      if (part.data.last_error?.code === 4011) {
        console.error('The account is empty.');
        continue;
      }
      throw new Error(`${part.data.last_error?.code}: ${part.data.last_error?.msg}`);
    }
    if (part.event === ChatEventType.ERROR) throw new Error(`${part.data.code}: ${part.data.msg}`);
    if (part.event === ChatEventType.DONE) return;
  }
}
