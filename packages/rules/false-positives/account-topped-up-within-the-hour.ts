// Nobody waits an hour for a server: in the meantime a person tops up the account.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type CozeAPI } from '@coze/api';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PAUSES: Readonly<Record<number, number>> = { 4009: 2_000, 4013: 5_000, 4028: HOUR };

export async function nightly(client: CozeAPI, bot_id: string) {
  for (;;) {
    try {
      return await client.chat.create({ bot_id });
    } catch (error) {
      if (!(error instanceof APIError) || ![4011, 4019].includes(error.code ?? 0)) throw error;
      console.error('The account is empty. Looking again in an hour.', error);
      await sleep(HOUR);
    }
  }
}

export async function weekly(client: CozeAPI, bot_id: string) {
  for (;;) {
    try {
      return await client.chat.create({ bot_id });
    } catch (error) {
      const pause = error instanceof APIError ? PAUSES[error.code ?? 0] : undefined;
      if (pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

export async function later(client: CozeAPI, bot_id: string): Promise<void> {
  try {
    await client.chat.create({ bot_id });
  } catch (error) {
    if (!(error instanceof APIError) || error.code !== 4011) throw error;
    setTimeout(() => void later(client, bot_id), 30 * MINUTE);
  }
}
