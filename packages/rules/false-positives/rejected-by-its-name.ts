// The error goes on as the cause of the one that the promise is rejected with.
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

export async function whoAmI() {
  try {
    return await coze.users.me();
  } catch (error) {
    return Promise['reject'](new Error('Nobody is signed in.', { cause: error }));
  }
}
