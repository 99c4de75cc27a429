// Wallet errors by EIP-1193 share 4001, 4100 and 4200 with Coze; nothing here calls Coze, and the switch may stay partial.
interface Eip1193Provider {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>;
}

interface ProviderRpcError extends Error {
  code: number;
}

export async function connect(provider: Eip1193Provider, notify: (text: string) => void) {
  try {
    const accounts = (await provider.request({ method: 'eth_requestAccounts' })) as string[];
    return accounts[0] ?? null;
  } catch (err) {
    switch ((err as ProviderRpcError).code) {
      case 4001:
        notify('You rejected the request.');
        break;
      case 4100:
        notify('Unlock your wallet first.');
        break;
      case 4200:
        notify('Your wallet does not support this.');
        break;
      case 4900:
      case 4901:
        notify('Your wallet is disconnected.');
        break;
    }
    throw err;
  }
}
