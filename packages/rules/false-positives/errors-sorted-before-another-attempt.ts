// Errors are sorted first, and only those that pass are tried again; the others are named to be told apart.
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, type CozeAPI } from '@coze/api';

type Kind = 'token' | 'money' | 'request' | 'busy' | 'unknown';

const HINTS: Readonly<Record<number, string>> = {
  4000: 'Check the parameters.',
  4011: 'Recharge the account.',
  4100: 'Check the token.',
  4101: 'Grant the permission.',
};

function sort(error: unknown): Kind {
  if (!(error instanceof APIError)) return 'unknown';
  switch (error.code) {
    case 4100:
    case 4101:
    case 700012006:
      return 'token';
    case 4011:
    case 4019:
    case 4028:
      return 'money';
    case 4000:
    case 4001:
    case 4002:
      return 'request';
    case 4009:
    case 4013:
    case 5000:
      return 'busy';
    default:
      return 'unknown';
  }
}

export async function patiently<T>(task: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      const kind = sort(error);
      if (kind === 'token' || kind === 'money' || kind === 'request') throw error;
      if (attempt >= attempts) throw error;
      await sleep(500 * 2 ** attempt);
    }
  }
}

export const workspaces = (client: CozeAPI) => patiently(() => client.workspaces.list());

export async function bots(client: CozeAPI, space_id: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await client.bots.list({ space_id });
    } catch (error) {
      const hint = error instanceof APIError ? HINTS[error.code ?? 0] : undefined;
      if (hint) console.error(hint, error);
      if (!(error instanceof APIError) || error.code !== 4009) throw error;
    }
  }
  throw new Error('Coze is busy.');
}
