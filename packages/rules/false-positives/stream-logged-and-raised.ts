// The logger writes an error down and throws it; loop and caller hand it all that is not text.
import { ChatEventType, CozeAPI, type StreamChatData } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

function raise(error: unknown): never {
  console.error(new Date().toISOString(), error);
  throw error;
}

function watch(part: StreamChatData, trace: string[]): void {
  trace.push(part.event);
  if (part.event !== ChatEventType.ERROR && part.event !== ChatEventType.CONVERSATION_CHAT_FAILED) return;
  raise(new Error(`Coze gave up after ${trace.join(', ')}`, { cause: part.data }));
}

export async function ask(bot: string, write: (text: string) => void): Promise<void> {
  const trace: string[] = [];
  for await (const part of client.chat.stream({ bot_id: bot })) {
    watch(part, trace);
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) write(part.data.content);
  }
}

export const answers = (bots: readonly string[], write: (text: string) => void) =>
  Promise.all(bots.map((bot) => ask(bot, write).catch(raise)));
