// A stream of Coze has its errors as events, and both kinds are answered; the catch is for a broken connection.
import { ChatEventType, type CozeAPI } from '@coze/api';

interface Sink {
  send(event: string, data: unknown): void;
  close(): void;
}

export async function relay(client: CozeAPI, bot_id: string, sink: Sink): Promise<void> {
  try {
    for await (const part of client.chat.stream({ bot_id, user_id: 'relay' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          sink.send('delta', part.data.content);
          break;
        case ChatEventType.CONVERSATION_CHAT_FAILED:
          sink.send('failed', part.data.last_error);
          break;
        case ChatEventType.ERROR:
          sink.send('failed', part.data);
          break;
        default:
          sink.send('other', part.event);
      }
    }
  } catch {
    sink.send('failed', { msg: 'The connection to the bot broke.' });
  } finally {
    sink.close();
  }
}
