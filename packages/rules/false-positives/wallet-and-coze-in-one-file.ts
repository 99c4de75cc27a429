// The Coze client lives in the same file, but the partial switch reads the wallet's error and never meets Coze.
import { APIError, CozeAPI } from '@coze/api';

declare const ethereum: { request(call: { method: string; params?: unknown[] }): Promise<unknown> };

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function explainTransaction(botId: string, hash: string) {
  try {
    return await coze.chat.createAndPoll({ bot_id: botId, custom_variables: { hash } });
  } catch (err) {
    if (err instanceof APIError && err.code === 4016) return undefined;
    throw err;
  }
}

export const sendTransaction = (transaction: object, toast: (text: string) => void) =>
  ethereum
    .request({ method: 'eth_sendTransaction', params: [transaction] })
    .catch((err: { code: number }) => {
      switch (err.code) {
        case 4001:
          toast('Rejected in the wallet');
          break;
        case 4100:
          toast('The wallet has not granted access');
          break;
        case 4902:
          toast('Add the chain first');
          break;
      }
      throw err;
    });
