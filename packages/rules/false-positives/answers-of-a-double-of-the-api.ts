// Requests that a double answers reach no API: what stands in `Authorization` and in the body is all the same to it.
import MockAdapter from 'axios-mock-adapter';
import axios from 'axios';
import { expect, test, vi } from 'vitest';

test('a chat is begun', async () => {
  const double = new MockAdapter(axios);
  double
    .onPost('https://api.coze.cn/v3/chat')
    .reply(200, { code: 0, data: { id: '1', conversation_id: '2' } });
  const { data } = await axios.post(
    'https://api.coze.cn/v3/chat',
    { bot_id: '7381' },
    { headers: { Authorization: 'anything' } },
  );
  expect(data.code).toBe(0);
});

test('models are listed', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ object: 'list', data: [] }));
  const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
  const body = await response.json();
  expect(response.ok).toBe(true);
  expect(body.data).toEqual([]);
});
