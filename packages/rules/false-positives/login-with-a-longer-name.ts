// `logIntoCoze` logs nothing: it gets another token.
import { APIError, type CozeAPI } from '@coze/api';
import { logIntoCoze } from './session.js';

export async function me(coze: CozeAPI): Promise<unknown> {
  try {
    return await coze.users.me();
  } catch (error) {
    if (!(error instanceof APIError) || error.code !== 4100) throw error;
    await logIntoCoze();
    return me(coze);
  }
}
