// A list that is searched with `some`: the wallet's holds codes of the wallet, the other one holds statuses.
import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
const rejections = [4001, 4902];

export function isRejected(error: { code: number }) {
  return rejections.some((code) => code === error.code);
}

export async function send(bot: string) {
  try {
    return await coze.chat.createAndPoll({ bot_id: bot });
  } catch (error) {
    if (error instanceof APIError && [429, 503].some((status) => status === error.status)) return undefined;
    throw error;
  }
}
