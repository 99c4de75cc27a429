// `code ?? status` is an HTTP status where a streaming call failed before it began: 401 and 4100 both occur in one value.
import { APIError, type CozeAPI } from '@coze/api';

export async function* speak(client: CozeAPI, botId: string): AsyncGenerator<string> {
  try {
    for await (const part of client.chat.stream({ bot_id: botId })) {
      if (part.event === 'error') throw new Error(`${part.data.code}: ${part.data.msg}`);
      if (part.event === 'conversation.chat.failed') throw new Error(JSON.stringify(part.data));
      if (part.event === 'conversation.message.delta') yield part.data.content;
    }
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    const reason = err.code ?? err.status;
    if (reason === 401 || reason === 4100) throw new Error('Renew the token.', { cause: err });
    if ([403, 4101].includes(reason ?? 0))
      throw new Error('Grant the token more permissions.', { cause: err });
    throw err;
  }
}
