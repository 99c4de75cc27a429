// Tests of how the API refuses a request send just that request: nothing is wrong with it here.
import { CozeAPI } from '@coze/api';
import { expect, test } from 'vitest';

test('the API asks for a token', async () => {
  const response = await fetch('https://api.coze.cn/v1/bots/7381');
  const body = await response.json();
  expect(body.code).toBe(4100);
});

test('the API refuses a chat that is neither streamed nor saved', async () => {
  const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
  await expect(client.chat.create({ bot_id: '7381', auto_save_history: false })).rejects.toMatchObject({
    code: 4007,
  });
});

test('the API asks for a bot', async () => {
  const response = await fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.COZE_TOKEN}` },
    body: JSON.stringify({ user_id: 'u' }),
  });
  expect((await response.json()).code).toBe(4000);
});

test('an empty token says nothing of its owner', async () => {
  const client = new CozeAPI({ token: '' });
  await expect(client.bots.retrieve({ bot_id: '7381' })).rejects.toThrow();
});
