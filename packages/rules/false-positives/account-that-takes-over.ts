// When the credits of one account are used up, the next one takes over.
import { APIError, CozeAPI } from '@coze/api';

const USED_UP: ReadonlySet<number> = new Set([4011, 4019, 4022, 4028]);

export class Accounts {
  #index = 0;
  readonly #clients: readonly CozeAPI[];

  constructor(keys: readonly string[]) {
    this.#clients = keys.map((token) => new CozeAPI({ token }));
  }

  get #client(): CozeAPI {
    const client = this.#clients[this.#index % this.#clients.length];
    if (!client) throw new RangeError('There is no account.');
    return client;
  }

  async start(bot_id: string) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#client.chat.create({ bot_id });
      } catch (error) {
        const isUsedUp = error instanceof APIError && USED_UP.has(error.code ?? 0);
        if (!isUsedUp || attempt >= this.#clients.length) throw error;
        console.warn(`Account ${this.#index} has no credits left`, error);
        this.#index += 1;
      }
    }
  }
}

export async function workspaces(clients: readonly CozeAPI[]) {
  let refusal: unknown;
  for (const client of clients) {
    try {
      return await client.workspaces.list();
    } catch (error) {
      if (!(error instanceof APIError) || (error.code !== 4100 && error.code !== 4101)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
