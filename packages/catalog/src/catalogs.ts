import { coze } from './coze/catalog.js';
import { dashscope } from './dashscope/catalog.js';

/** The built-in catalogues by provider. */
export const catalogs = { coze, dashscope } as const;
