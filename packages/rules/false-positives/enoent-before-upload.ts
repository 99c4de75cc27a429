// The file is read and uploaded in one try block; ENOENT and EISDIR come from the disk, not from Coze.
import { readFile } from 'node:fs/promises';
import { CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function upload(path: string) {
  try {
    const content = await readFile(path);
    return await client.files.upload({ file: new Blob([new Uint8Array(content)]) });
  } catch (err) {
    switch ((err as NodeJS.ErrnoException).code) {
      case 'ENOENT':
        throw new Error(`There is no ${path}.`, { cause: err });
      case 'EISDIR':
      case 'EACCES':
        throw new Error(`${path} cannot be read.`, { cause: err });
    }
    throw err;
  }
}
