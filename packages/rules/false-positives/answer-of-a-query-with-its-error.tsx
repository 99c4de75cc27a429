// React Query keeps what a query function throws: the component shows the code, the cache tells everybody else.
import { APIError } from '@coze/api';
import { QueryCache, QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { coze } from './coze.js';

interface Reply {
  code: number;
  msg: string;
  data?: { name: string; icon_url: string };
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (error: unknown) => window.reportError(error) }),
  defaultOptions: {
    queries: { retry: (count: number, error: unknown) => count < 2 && !(error instanceof APIError) },
  },
});

export function Bot({ id, token }: { id: string; token: string }) {
  const bot = useQuery({
    queryKey: ['bot', id],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Reply> => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await fetch(`https://api.coze.cn/v1/bots/${id}`, { headers, signal });
      return response.json();
    },
  });
  const spaces = useQuery({ queryKey: ['spaces'], queryFn: () => coze.workspaces.list() });
  const start = useMutation({
    mutationFn: () => coze.chat.create({ bot_id: id }),
    onError: (error: unknown) => window.reportError(error),
  });

  if (bot.isPending || spaces.isPending) return <p>…</p>;
  if (bot.error || spaces.error) return <p role="alert">{String(bot.error ?? spaces.error)}</p>;
  if (bot.data.code !== 0) return <p role="alert">{`${bot.data.code}: ${bot.data.msg}`}</p>;
  return (
    <button disabled={start.isPending} onClick={() => start.mutate()}>
      <img alt="" src={bot.data.data?.icon_url} /> {bot.data.data?.name}
    </button>
  );
}
