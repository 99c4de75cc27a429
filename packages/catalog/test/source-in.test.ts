import { expect, test } from 'vitest';
import { catalogs } from '../src/catalogs.js';
import { sourceIn } from '../src/source-in.js';
import type { Catalog } from '../src/types.js';

const sources = new Set(
  Object.values<Catalog>(catalogs).flatMap(({ entries }) => entries.map(({ source }) => source)),
);

test.each([
  ['Coze error code table', '扣子错误码表'],
  ['Coze docs, page workflow_run', '扣子文档，workflow_run 页面'],
  [
    'DashScope error code table; docs.qwencloud.com error-messages; messages as on help.aliyun.com',
    'DashScope 错误码表；docs.qwencloud.com error-messages；错误信息同 help.aliyun.com',
  ],
])('%s, in Chinese', (source, chinese) => {
  expect(sources).toContain(source);
  expect(sourceIn('zh-CN', source)).toBe(chinese);
  expect(sourceIn('en', source)).toBe(source);
});

test.each([...sources])('in Chinese, nothing but names, addresses and paths is left of: %s', (source) => {
  const names = /DashScope|\(BotUnbind\)|[\w-]+(?:[-./#_][\w-]+)+/g;
  expect(sourceIn('zh-CN', source).replace(names, '')).not.toMatch(/[a-z,;]/i);
});
