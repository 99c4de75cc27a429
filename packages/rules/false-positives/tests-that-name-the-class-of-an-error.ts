// A tour of the SDK's errors provokes each of them: the assertions name the class and no code.
import assert from 'node:assert';
import { CozeAPI } from '@coze/api';

async function provokeAuthentication(): Promise<void> {
  try {
    await new CozeAPI({ token: 'no such token', baseURL: 'https://api.coze.cn' }).workspaces.list();
    assert.fail('an answer in place of an error');
  } catch (error) {
    assert(error instanceof CozeAPI.AuthenticationError);
  }
}

async function provokeNotFound(): Promise<void> {
  try {
    await new CozeAPI({ token: '', baseURL: 'https://api.coze.cn/nowhere' }).workspaces.list();
    assert.fail('an answer in place of an error');
  } catch (error) {
    assert(error instanceof CozeAPI.NotFoundError);
  }
}

await provokeAuthentication();
await provokeNotFound();
