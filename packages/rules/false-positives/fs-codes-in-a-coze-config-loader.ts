// Everything in this file is named after Coze except the error: that one is the file system's.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface CozeBotConfig {
  botId: string;
  region: 'cn' | 'com';
}

const isErrno = (err: unknown): err is NodeJS.ErrnoException => err instanceof Error && 'code' in err;

/** Reads the Coze bot of this workspace, or writes the default one. */
export function loadCozeConfig(path: string, fallback: CozeBotConfig): CozeBotConfig {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CozeBotConfig;
  } catch (err) {
    if (!isErrno(err) || err.code === 'EMFILE') throw err;
    if (err.code === 'ENOTDIR') mkdirSync(`${path}/..`, { recursive: true });
    if (err.code !== 'ENOENT' && err.code !== 'ENOTDIR') throw err;
    writeFileSync(path, JSON.stringify(fallback));
    return fallback;
  }
}
