// `fetch` and `client` are parameters here: neither is the global function nor the Coze client of the module.
import { CozeAPI } from '@coze/api';

export const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

type Rpc = { call(method: string): Promise<{ code: number; result: string }> };

export async function height(client: Rpc): Promise<string> {
  const { code, result } = await client.call('eth_blockNumber');
  if (code === 4999) throw new Error('The node is syncing.');
  return result;
}

export async function replay(
  fetch: (url: string) => Promise<{ code: number; line: string }>,
): Promise<string> {
  const recorded = await fetch('https://api.coze.cn/v3/chat');
  return recorded.code === 4998 ? 'end of recording' : recorded.line;
}
