// Helpers try everything again but what they are told never to: in each of their ways to say so.
import { APIError, type CozeAPI } from '@coze/api';
import asyncRetry from 'async-retry';
import { backOff } from 'exponential-backoff';
import pRetry, { AbortError } from 'p-retry';

const FINAL: ReadonlySet<number> = new Set([4000, 4006, 4015, 4100, 4101, 4200]);
const isFinal = (error: unknown): boolean => error instanceof APIError && FINAL.has(error.code ?? 0);

export const spaces = (client: CozeAPI) =>
  pRetry(async () => {
    try {
      return await client.workspaces.list();
    } catch (error) {
      if (isFinal(error)) throw new AbortError(String(error));
      throw error;
    }
  });

export const bots = (client: CozeAPI, space_id: string) =>
  asyncRetry(
    async (bail: (error: Error) => void) => {
      try {
        return await client.bots.list({ space_id });
      } catch (error) {
        if (error instanceof APIError && (error.code === 4100 || error.code === 4101)) {
          bail(error);
          return undefined;
        }
        throw error;
      }
    },
    { retries: 4 },
  );

export const voices = (client: CozeAPI) =>
  backOff(() => client.audio.voices.list(), {
    numOfAttempts: 3,
    retry: (error: unknown, attempt: number) => !isFinal(error) && attempt < 3,
  });

export async function upload(client: CozeAPI, file: File, attempts = 3): Promise<string> {
  try {
    const { id } = await client.files.upload({ file });
    return id;
  } catch (error) {
    if (attempts === 1 || (error instanceof APIError && [4302, 4303, 4304].includes(error.code ?? 0)))
      throw error;
    return upload(client, file, attempts - 1);
  }
}
