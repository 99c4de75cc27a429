// One try block calls a wallet and Coze, so `error.code` may come from either: 4900 and 4902 are no misspelled Coze codes.
import { CozeAPI } from '@coze/api';

interface Wallet {
  request(call: { method: string; params?: unknown[] }): Promise<string>;
}

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function askAboutMyAccount(wallet: Wallet, botId: string, question: string) {
  try {
    const account = await wallet.request({ method: 'eth_requestAccounts' });
    return await coze.chat.create({ bot_id: botId, custom_variables: { account, question } });
  } catch (error: any) {
    if (error.code === 4001) return null;
    if (error.code === 4900 || error.code === 4902) {
      throw new Error('Your wallet is on another chain.', { cause: error });
    }
    throw error;
  }
}
