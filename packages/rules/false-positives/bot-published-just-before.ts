// A bot that has just been published is open to the API a moment later, so that 4015 passes by itself.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type CozeAPI } from '@coze/api';

export async function publishAndGreet(client: CozeAPI, bot_id: string) {
  await client.bots.publish({ bot_id, connector_ids: ['API'] });
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.chat.create({ bot_id });
    } catch (error) {
      if (!(error instanceof APIError) || error.code !== 4015 || attempt === 10) throw error;
      await sleep(1_000);
    }
  }
}
