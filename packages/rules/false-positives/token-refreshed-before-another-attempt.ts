// One more attempt with a new token is right: by a flag, by an argument, and by a helper that is told what to do first.
import { APIError, CozeAPI } from '@coze/api';
import pRetry from 'p-retry';

interface Session {
  readonly token: string;
  refresh(): Promise<Session>;
}

const isRefused = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 4100 || error.code === 4101 || error.code === 700012006);

export async function workspaces(session: Session) {
  let current = session;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await new CozeAPI({ token: current.token }).workspaces.list();
    } catch (error) {
      if (!isFirst || !isRefused(error)) throw error;
      current = await current.refresh();
    }
  }
}

export async function start(session: Session, body: string, isFirst = true): Promise<string> {
  const response = await fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${session.token}`, 'Content-Type': 'application/json' },
    body,
  });
  const reply = (await response.json()) as { code: number; msg: string; data?: { id: string } };
  if (reply.code === 4100 && isFirst) return start(await session.refresh(), body, false);
  if (!reply.data) throw new Error(`${reply.code}: ${reply.msg}`);
  return reply.data.id;
}

export function bots(session: Session, space_id: string) {
  let current = session;
  return pRetry(() => new CozeAPI({ token: current.token }).bots.list({ space_id }), {
    retries: 1,
    shouldRetry: ({ error }: { error: unknown }) => isRefused(error),
    onFailedAttempt: async () => {
      current = await current.refresh();
    },
  });
}
