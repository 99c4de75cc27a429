// A smoke test of the status alone: what the body says is another test's matter.
import { expect, test } from 'vitest';

test('the API is up', async () => {
  const response = await fetch('https://api.coze.cn/v1/bots/7381', {
    headers: { Authorization: `Bearer ${process.env.COZE_TOKEN}` },
  });
  expect(response.status).toBe(200);
});
