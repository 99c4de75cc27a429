// A composable for a wallet in an application with a Coze assistant: the watcher reads the wallet's code.
import type { CozeAPI } from '@coze/api';

interface Ref<T> {
  value: T;
}

declare function ref<T>(value: T): Ref<T>;
declare function watch<T>(source: Ref<T>, callback: (value: T) => void): void;

/** Wallet state for the sidebar, which also shows the Coze assistant. */
export function useWallet(coze: CozeAPI, botId: string) {
  const error = ref<{ code: number; message: string } | null>(null);
  const notice = ref('');

  watch(error, (value) => {
    switch (value?.code) {
      case 4001:
        notice.value = 'You declined.';
        break;
      case 4902:
        notice.value = 'Add the chain to your wallet.';
        break;
    }
  });

  return { error, notice, explain: () => coze.chat.create({ bot_id: botId }) };
}
