// A test notes that a request failed, and asserts it: it waits for the error and needs no code.
import { CozeAPI } from '@coze/api';
import { expect, it } from 'vitest';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

it('knows no bot without an id', async () => {
  let failed = false;
  try {
    await coze.bots.retrieveNew('0');
  } catch {
    failed = true;
  }
  expect(failed).toBe(true);
});

it('gives nothing for a file that is gone', async () => {
  let name: string | undefined = 'before';
  await coze.files.retrieve('0').then(
    (file) => (name = file.file_name),
    () => (name = undefined),
  );
  expect(name).toBeUndefined();
});
