// The user is asked, and the answer is kept in a flag: who says yes has recharged the account.
import { APIError, type CozeAPI } from '@coze/api';

export async function workspaces(client: CozeAPI) {
  let again = false;
  do {
    try {
      return await client.workspaces.list();
    } catch (error) {
      again =
        error instanceof APIError &&
        error.code === 4011 &&
        window.confirm('Recharge the account. Try again?');
      if (!again) throw error;
    }
  } while (again);
  return undefined;
}
