// The text that people read is taken out of the message of `@coze/api`; nothing is decided by it.
import type { CozeAPI } from '@coze/api';

export async function workspaces(client: CozeAPI, show: (text: string) => void) {
  try {
    return await client.workspaces.list();
  } catch (error: any) {
    const parts = /code: \d+, message: (.*), logid/.exec(error.message);
    show(parts?.[1] ?? error.message);
    throw error;
  }
}
