// Error events become exceptions inside the loop, and the loop around it tries again where that can help.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, ChatEventType, type CozeAPI } from '@coze/api';

const TRANSIENT: ReadonlySet<unknown> = new Set([4009, 4013, 5000]);

class StreamError extends Error {
  constructor(
    readonly code: number | undefined,
    message: string | undefined,
  ) {
    super(message);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof StreamError || error instanceof APIError ? error.code : undefined;

async function attempt(client: CozeAPI, bot: string): Promise<string> {
  let text = '';
  for await (const { event, data } of client.chat.stream({ bot_id: bot })) {
    switch (event) {
      case ChatEventType.CONVERSATION_MESSAGE_DELTA:
        text += data.content;
        break;
      case ChatEventType.CONVERSATION_CHAT_FAILED:
        throw new StreamError(data.last_error?.code, data.last_error?.msg);
      case ChatEventType.ERROR:
        throw new StreamError(data.code, data.msg);
    }
  }
  return text;
}

export async function ask(client: CozeAPI, bot: string, attempts = 3): Promise<string> {
  for (let count = 1; ; count++) {
    try {
      return await attempt(client, bot);
    } catch (error) {
      if (count === attempts || !TRANSIENT.has(codeOf(error))) throw error;
      await sleep(1_000 * 2 ** count);
    }
  }
}
