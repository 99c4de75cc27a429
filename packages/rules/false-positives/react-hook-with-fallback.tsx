// A hook with a short table of texts: `??` covers the codes that it leaves out.
import { APIError, type CozeAPI } from '@coze/api';

declare function useState<T>(initial: T): [T, (next: T) => void];
declare function useCallback<F>(callback: F, dependencies: readonly unknown[]): F;

const TEXTS: Readonly<Record<number, string>> = {
  4008: 'Come back tomorrow.',
  4100: 'Please sign in again.',
};

export function useChat(client: CozeAPI, botId: string) {
  const [error, setError] = useState<string | null>(null);

  const send = useCallback(async () => {
    try {
      return await client.chat.create({ bot_id: botId });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      setError(TEXTS[err.code ?? 0] ?? `Coze answered ${err.code} (${err.logid})`);
      return null;
    }
  }, [client, botId]);

  return { error, send };
}
