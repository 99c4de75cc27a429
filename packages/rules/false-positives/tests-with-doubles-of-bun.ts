// In this test, `fetch` is a double: no API reads what it is given.
import { expect, spyOn, test } from 'bun:test';

test('the bots are read', async () => {
  spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ code: 0, data: { total: 1 } }));
  const response = await fetch('https://api.coze.cn/v1/bots');
  const { code, data } = await response.json();
  expect([code, data.total]).toEqual([0, 1]);
});
