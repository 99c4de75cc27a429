// The message of `@coze/api` reads "code: 4016, msg: …, logid: …": whoever shows or logs it shows the code.
import type { CozeAPI } from '@coze/api';

interface Ref<T> {
  value: T;
}
declare function ref<T>(value: T): Ref<T>;

/** A composable for Vue. */
export function useChat(client: CozeAPI, bot_id: string) {
  const error = ref('');
  const loading = ref(false);
  const lines = ref<string[]>([]);

  async function start(): Promise<string | undefined> {
    loading.value = true;
    error.value = '';
    try {
      const chat = await client.chat.create({ bot_id, user_id: 'web' });
      return chat.id;
    } catch (e) {
      error.value = (e as Error).message;
    } finally {
      loading.value = false;
    }
    return undefined;
  }

  const refresh = (conversation: string) =>
    client.conversations.messages
      .list(conversation)
      .then(({ data }) => {
        lines.value = data.map(({ content }) => content);
      })
      .catch((e) => {
        console.warn(`The list is old: ${e}`);
        error.value = e instanceof Error ? e.message : 'Unknown error';
      });

  return { error, lines, loading, refresh, start };
}
