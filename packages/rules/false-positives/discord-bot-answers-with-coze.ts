// A Discord bot that answers through Coze: the close handler names Coze all around but reads close codes of the gateway.
import { CozeAPI } from '@coze/api';

interface CloseEvent {
  code: number;
  reason: string;
}

declare const gateway: { onclose: ((event: CloseEvent) => void) | null; reopen(): void };

/** Answers mentions with the Coze bot of this guild. */
export class CozeDiscordBot {
  readonly #coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

  start(): void {
    gateway.onclose = (event) => {
      if ([4004, 4010, 4014, 4023].includes(event.code)) throw new Error(`Gateway closed: ${event.reason}`);
      gateway.reopen();
    };
  }

  answer(botId: string, question: string) {
    return this.#coze.chat.createAndPoll({ bot_id: botId, custom_variables: { question } });
  }
}
