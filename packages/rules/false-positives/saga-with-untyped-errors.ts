// A generator in the manner of redux-saga yields calls of two services; what is thrown in may be the ledger's 4019 or 4025.
import type { CozeAPI } from '@coze/api';

interface Ledger {
  book(amount: number): Promise<void>;
}

export function* buyAnswer(
  coze: CozeAPI,
  ledger: Ledger,
  botId: string,
): Generator<Promise<unknown>, void, any> {
  try {
    yield ledger.book(1);
    const chat = yield coze.chat.create({ bot_id: botId });
    yield Promise.resolve({ type: 'chat/started', id: chat.id });
  } catch (e: any) {
    if (e.code === 4025) {
      yield Promise.resolve({ type: 'ledger/locked' });
    } else if (e.code === 4019) {
      yield Promise.resolve({ type: 'ledger/empty' });
    } else {
      yield Promise.resolve({ type: 'failed', error: e });
    }
  }
}
