// Every call goes through a function that logs a line with the time it took, and throws the error as it came.
import { CozeAPI } from '@coze/api';

interface Logger {
  info(text: string, details?: object): void;
  error(text: string, details?: object): void;
}

export class TracedCoze {
  readonly #client: CozeAPI;
  readonly #logger: Logger;

  constructor(token: string, logger: Logger) {
    this.#client = new CozeAPI({ token });
    this.#logger = logger;
  }

  bot(bot_id: string) {
    return this.#traced('bots.retrieve', () => this.#client.bots.retrieve({ bot_id }));
  }

  async cancel(conversation: string, chat: string): Promise<void> {
    try {
      await this.#client.chat.cancel(conversation, chat);
    } catch (err) {
      this.#logger.error('chat.cancel failed');
      throw err;
    }
  }

  async #traced<T>(name: string, call: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      const result = await call();
      this.#logger.info(name, { ms: performance.now() - begun });
      return result;
    } catch (err) {
      this.#logger.error(`${name} failed`, { ms: performance.now() - begun });
      throw err;
    }
  }
}
