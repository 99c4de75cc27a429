import { mkdir, writeFile } from 'node:fs/promises';
import { catalogs } from '../src/catalogs.js';
import { renderCodes } from './render-codes.js';
import { renderRetry } from './render-retry.js';

const folder = new URL('../src/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
await Promise.all([
  writeFile(new URL('coze.ts', folder), renderCodes('Coze', catalogs.coze)),
  writeFile(new URL('dashscope.ts', folder), renderCodes('DashScope', catalogs.dashscope)),
  writeFile(new URL('retry.ts', folder), renderRetry(Object.values(catalogs))),
]);
