// Errors become values: a result holds the error itself, and whoever takes it apart reads the code.
import { APIError, type CozeAPI } from '@coze/api';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error };

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

export async function attempt<T>(promise: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (thrown) {
    return { ok: false, error: toError(thrown) };
  }
}

export class Bots {
  constructor(private readonly client: CozeAPI) {}

  find(bot_id: string) {
    return attempt(this.client.bots.retrieve({ bot_id }));
  }

  async publish(bot_id: string): Promise<Result<undefined>> {
    return this.client.bots.publish({ bot_id, connector_ids: ['1024'] }).then(
      () => ({ ok: true, value: undefined }),
      (reason) => ({ ok: false, error: toError(reason) }),
    );
  }

  async describe(bot_id: string): Promise<string> {
    const found = await this.find(bot_id);
    if (found.ok) return found.value.description;
    if (found.error instanceof APIError && found.error.code === 4200) return 'There is no such bot.';
    throw found.error;
  }
}
