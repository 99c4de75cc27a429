import { defineCatalog } from '../define-catalog.js';
import { entries } from './entries.js';
import { operationsWithMiniPrograms, surfaceWithMiniPrograms } from './mini-programs.js';
import { operations } from './operations.js';
import { surface } from './surface.js';

export const coze = /* @__PURE__ */ defineCatalog<number>({
  provider: 'coze',
  title: { en: 'Coze', 'zh-CN': '扣子' },
  version: '2026-11',
  entries,
  operations: /* @__PURE__ */ operationsWithMiniPrograms(operations),
  surface: /* @__PURE__ */ surfaceWithMiniPrograms(surface),
  mustHandle: [4100, 4101],
});
