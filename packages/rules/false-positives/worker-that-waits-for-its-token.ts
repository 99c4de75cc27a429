// A worker never ends: while its token is refused, it waits for the next turn and takes no job.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type CozeAPI } from '@coze/api';

interface Job {
  readonly bot: string;
  readonly user: string;
}

export async function watch(client: CozeAPI, signal: AbortSignal, report: (isHealthy: boolean) => void) {
  while (!signal.aborted) {
    try {
      await client.workspaces.list();
      report(true);
    } catch (error) {
      if (!(error instanceof APIError) || (error.code !== 4100 && error.code !== 4101)) throw error;
      console.error('Coze refuses the token', error);
      report(false);
    }
    await sleep(60_000);
  }
}

export async function work(client: CozeAPI, jobs: AsyncIterable<Job>, isLast: (job: Job) => boolean) {
  let refused = 0;
  for await (const job of jobs) {
    try {
      await client.chat.create({ bot_id: job.bot, user_id: job.user });
      if (isLast(job)) break;
    } catch (error) {
      if (error instanceof APIError && (error.code === 4006 || error.code === 4015)) {
        refused += 1;
        console.warn('No such bot', job.bot, error);
        continue;
      }
      throw error;
    }
  }
  return refused;
}
