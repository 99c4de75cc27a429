// The client is wrapped, and what the wrapper throws has an own `code`; the outer try block never sees Coze's error.
import { APIError, CozeAPI } from '@coze/api';

type AssistantErrorCode = 'LOGIN_REQUIRED' | 'BUSY' | 'BROKEN';

class AssistantError extends Error {
  constructor(
    readonly code: AssistantErrorCode,
    override readonly cause: unknown,
  ) {
    super(code);
  }
}

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

const askCoze = (botId: string) =>
  client.chat.create({ bot_id: botId }).catch((err: unknown) => {
    if (!(err instanceof APIError)) throw new AssistantError('BROKEN', err);
    throw new AssistantError(err.code === 4100 ? 'LOGIN_REQUIRED' : 'BUSY', err);
  });

export async function answer(botId: string, show: (text: string) => void) {
  try {
    return await askCoze(botId);
  } catch (err) {
    if (err instanceof AssistantError && err.code === 'LOGIN_REQUIRED') show('Please log in.');
    throw err;
  }
}
