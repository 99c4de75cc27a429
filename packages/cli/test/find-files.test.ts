import fs from 'node:fs';
import { expect, test, vi } from 'vitest';
import { findFiles, type Found } from '../src/check/find-files.js';
import { unknownCode, workspace } from './workspace.js';

const afterReading = vi.hoisted(() => ({ folder: '', remove: '' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const readdirSync = (...args: Parameters<typeof fs.readdirSync>): unknown => {
    const entries = real.readdirSync(...args);
    if (args[0] === afterReading.folder) real.rmSync(afterReading.remove, { recursive: true });
    return entries;
  };
  return { ...real, readdirSync, default: { ...real, readdirSync } };
});

test('a folder that is gone when its turn comes does not keep the others from being found', () => {
  const { root, path } = workspace({ 'a/a.ts': unknownCode, 'gone/b.ts': unknownCode, 'z.ts': unknownCode });
  Object.assign(afterReading, { folder: root, remove: path('gone') });
  const found: Found[] = [];
  findFiles(['.'], { cwd: root, passOnNoFiles: false }, (one) => found.push(one));
  expect(found.map((one) => one.path).sort()).toEqual([path('a/a.ts'), path('z.ts')]);
  expect(fs.existsSync(path('gone'))).toBe(false);
});
