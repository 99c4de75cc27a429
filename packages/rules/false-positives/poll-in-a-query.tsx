// The query keeps the whole result, so that the component can show why a chat failed; refusals throw, and some are retried.
import { APIError, type CozeAPI, type CreateChatPollData } from '@coze/api';
import { useQuery } from '@tanstack/react-query';

const isTransient = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 4009 || error.code === 4013 || error.code === 5000);

function useSummary(coze: CozeAPI, bot: string) {
  return useQuery<CreateChatPollData>({
    queryKey: ['summary', bot],
    queryFn: () => coze.chat.createAndPoll({ bot_id: bot }),
    retry: (count: number, error: unknown) => count < 3 && isTransient(error),
  });
}

function useTokens(coze: CozeAPI, bot: string) {
  return useQuery({
    queryKey: ['tokens', bot],
    queryFn: async () => {
      const { chat } = await coze.chat.createAndPoll({ bot_id: bot });
      if (chat.last_error?.code) throw new Error(chat.last_error.msg, { cause: chat.last_error });
      return chat.usage?.token_count ?? 0;
    },
  });
}

export function Summary({ coze, bot }: { coze: CozeAPI; bot: string }) {
  const { data, error } = useSummary(coze, bot);
  const { data: tokens } = useTokens(coze, bot);

  if (error) return <p role="alert">{String(error)}</p>;
  if (!data) return <p>One moment…</p>;
  if (data.chat.status === 'failed') return <p role="alert">{data.chat.last_error?.msg}</p>;
  return (
    <article>
      <p>{data.messages?.at(-1)?.content}</p>
      <small>{tokens} tokens</small>
    </article>
  );
}
