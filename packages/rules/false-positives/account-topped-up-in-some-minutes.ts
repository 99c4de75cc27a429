// 充值到账需要几分钟：等待以分钟计，期间会有人处理欠费。
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
const MINUTE = 60_000;

export async function 等待充值(minutes: number) {
  for (;;) {
    try {
      return await coze.users.me();
    } catch (error) {
      if (!(error instanceof APIError) || error.code !== 4011) throw error;
      await sleep(minutes * MINUTE);
    }
  }
}
