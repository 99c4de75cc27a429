// 4902 stands one digit away from Coze's 4002 but belongs to wallets: the chain has to be added first.
declare const window: { ethereum?: { request<T>(call: { method: string; params?: unknown[] }): Promise<T> } };

const isUnknownChain = (error: any) => error?.code === 4902 || error?.data?.originalError?.code === 4902;

export class ChainSwitcher {
  constructor(private readonly chainId: string) {}

  async ensure(): Promise<void> {
    const { ethereum } = window;
    if (!ethereum) throw new Error('No wallet found');
    try {
      await ethereum.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: this.chainId }] });
    } catch (switchError: any) {
      if (switchError.code === 4001) return;
      if (!isUnknownChain(switchError)) throw switchError;
      await ethereum.request({ method: 'wallet_addEthereumChain', params: [{ chainId: this.chainId }] });
    }
  }
}
