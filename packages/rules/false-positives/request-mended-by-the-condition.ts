// The condition of the helper, its hook, or the number of the attempt changes what is sent next.
import { APIError, type CozeAPI, type StreamChatReq } from '@coze/api';
import pRetry from 'p-retry';

interface Policy {
  readonly retries: number;
  shouldRetry(error: unknown): boolean;
  onRetry?(error: unknown): void;
}

async function withRetry<T>(task: () => Promise<T>, { retries, shouldRetry, onRetry }: Policy): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (attempt >= retries || !shouldRetry(error)) throw error;
      onRetry?.(error);
    }
  }
}

export function start(client: CozeAPI, bots: readonly [string, string]) {
  let request: StreamChatReq = { bot_id: bots[0] };
  return withRetry(() => client.chat.create(request), {
    retries: 1,
    shouldRetry(error) {
      if (!(error instanceof APIError) || error.code !== 4015) return false;
      request = { ...request, bot_id: bots[1] };
      return true;
    },
  });
}

export function startWithHook(client: CozeAPI, bots: readonly [string, string]) {
  const request: StreamChatReq = { bot_id: bots[0] };
  return withRetry(() => client.chat.create(request), {
    retries: 1,
    shouldRetry: (error) => error instanceof APIError && error.code === 4015,
    onRetry: () => {
      request.bot_id = bots[1];
    },
  });
}

export const startAny = (client: CozeAPI, bots: readonly string[]) =>
  pRetry((attempt) => client.chat.create({ bot_id: bots[attempt - 1] ?? '' }), {
    retries: bots.length - 1,
    shouldRetry: ({ error }) => error instanceof APIError && error.code === 4015,
  });
