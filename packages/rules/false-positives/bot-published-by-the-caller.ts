// The same as just after publishing, with the attempts in a function of their own.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

async function publish(bot_id: string) {
  await coze.bots.publish({ bot_id, connector_ids: ['API'] });
}

async function greet(bot_id: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await coze.chat.create({ bot_id });
    } catch (error) {
      if (!(error instanceof APIError) || error.code !== 4015 || attempt === 10) throw error;
      await sleep(1_000);
    }
  }
}

export async function launch(bot_id: string) {
  await publish(bot_id);
  return greet(bot_id);
}
