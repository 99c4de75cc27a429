// A query function lets errors pass and React Query hands them to the component; a mutation gets them in `onError`.
import { APIError, CozeAPI } from '@coze/api';

interface QueryResult<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
}

declare function useQuery<T>(options: {
  queryKey: readonly unknown[];
  queryFn: () => Promise<T>;
  retry?: (failures: number, error: unknown) => boolean;
}): QueryResult<T>;
declare function useMutation<T, V>(options: {
  mutationFn: (variables: V) => Promise<T>;
  onError?: (error: unknown, variables: V) => void;
}): { mutate(variables: V): void; error: unknown };
declare function Failure(props: { error: unknown }): null;
declare function BotCard(props: { name: string; onStart: () => void }): null;
declare function useToast(): (text: string) => void;

const isBusy = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 4009 || error.code === 4013);

export function BotPanel({ client, botId }: { client: CozeAPI; botId: string }) {
  const toast = useToast();
  const bot = useQuery({
    queryKey: ['bot', botId],
    queryFn: () => client.bots.retrieve({ bot_id: botId }),
    retry: (failures, error) => failures < 2 && isBusy(error),
  });
  const start = useMutation({
    mutationFn: async (question: string) => {
      const chat = await client.chat.create({ bot_id: botId, custom_variables: { question } });
      return chat.id;
    },
    onError: (error) => toast(isBusy(error) ? 'One moment please.' : String(error)),
  });

  if (bot.error) return <Failure error={bot.error} />;
  return <BotCard name={bot.data?.name ?? ''} onStart={() => start.mutate('Hello')} />;
}
