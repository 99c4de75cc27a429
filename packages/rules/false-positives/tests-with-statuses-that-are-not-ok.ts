// 用例期望请求失败：只看 ok，不看错误码。
import assert from 'node:assert/strict';
import { test } from 'node:test';

test('匿名请求被拒绝', async () => {
  const response = await fetch('https://api.coze.cn/v1/workspaces');
  const body = await response.json();
  assert.ok(!body.data);
});
