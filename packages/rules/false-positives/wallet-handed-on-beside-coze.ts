// A function that hands on what a wallet promises rejects as the wallet does: 4902 is not one of Coze's.
import { CozeAPI } from '@coze/api';
import { createWallet, type Wallet } from './wallet.js';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
const wallet = createWallet();

async function act(kind: string) {
  if (kind === 'sign') return wallet.request({ method: 'eth_sign' });
  return coze.users.me();
}

export async function run(kind: string) {
  try {
    return await act(kind);
  } catch (error: any) {
    if (error.code === 4902) console.warn('The chain is missing.');
    throw error;
  }
}

const signOrAsk = async (kind: string) =>
  kind === 'sign' ? globalThis.ethereum.request({ method: 'eth_sign' }) : coze.users.me();

export const later = (kind: string) =>
  signOrAsk(kind).catch((error: any) => {
    if (error.code === 4902) return undefined;
    throw error;
  });

export class Agent {
  constructor(private readonly own: Wallet) {}

  private async next(left: number): Promise<unknown> {
    if (left > 5) return this.step(left);
    return coze.users.me();
  }

  private async step(left: number): Promise<unknown> {
    if (left > 7) return this.sign(left);
    return this.next(left - 1);
  }

  private async sign(left: number): Promise<unknown> {
    if (left > 8) return this.step(left - 1);
    return this.own.request({ method: 'eth_sign' });
  }

  async start() {
    try {
      return await this.next(9);
    } catch (error: any) {
      if (error.code === 4902) console.warn('The chain is missing.');
      throw error;
    }
  }

  async goOn() {
    try {
      return await this.step(9);
    } catch (error: any) {
      if (error.code === 4902) console.warn('The chain is missing.');
      throw error;
    }
  }
}
