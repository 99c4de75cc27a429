import { defineCatalog } from '../define-catalog.js';
import { entries } from './entries.js';
import { operations } from './operations.js';
import { surface } from './surface.js';

export const dashscope = /* @__PURE__ */ defineCatalog<string>({
  provider: 'dashscope',
  title: { en: 'DashScope', 'zh-CN': '百炼（DashScope）' },
  version: '2026-11',
  entries,
  operations,
  surface,
  mustHandle: ['InvalidApiKey'],
});
