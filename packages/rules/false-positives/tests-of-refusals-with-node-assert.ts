// The request is made far from the assertion that it fails, by the runner that comes with Node.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const anonymous = (): Promise<Response> =>
  fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
    method: 'POST',
    body: JSON.stringify({ model: 'qwen-plus', input: { prompt: 'Hello' } }),
  });

test('a request without a key is turned away', async () => {
  const response = await anonymous();
  const { code } = await response.json();
  assert.equal(code, 'InvalidApiKey');
});
