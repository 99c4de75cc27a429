// A chat's `status` is no error code: a partial switch over 'completed' and 'failed' is up to the author.
import { ChatStatus, type CozeAPI } from '@coze/api';

export async function watch(
  client: CozeAPI,
  conversation: string,
  chat: string,
  say: (text: string) => void,
) {
  const { status, last_error: error } = await client.chat.retrieve(conversation, chat);
  switch (status) {
    case 'completed' as ChatStatus:
      say('done');
      break;
    case ChatStatus.FAILED:
      say(`failed: ${error?.code ?? 'unknown'} ${error?.msg ?? ''}`);
      break;
    case ChatStatus.CANCELED:
      say('cancelled');
      break;
  }
}
