// Tests of refusals that name no code: something is not as in a success, or there is an error at all.
import { CozeAPI } from '@coze/api';
import { expect, test } from 'vitest';

test('nobody is let in without a token', async () => {
  const response = await fetch('https://api.coze.cn/v1/workspaces');
  const body = await response.json();
  expect(body.code).not.toBe(0);
});

test('a scheme is written once', async () => {
  const coze = new CozeAPI({ token: 'Bearer pat_x', baseURL: 'https://api.coze.cn' });
  const error = await coze.users.me().catch((reason: unknown) => reason);
  expect(error).toBeDefined();
});
