// Another file starts a server that answers in place of the API.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { server } from '../mocks/server.js';

beforeAll(() => server.listen());
afterAll(() => server.close());

test('the bots are read', async () => {
  const response = await fetch('https://api.coze.cn/v1/bots');
  const { code, data } = await response.json();
  expect([code, data.total]).toEqual([0, 1]);
});
