import { APIError, CozeAPI } from '@coze/api';
import { describe, expect, test } from 'vitest';
import { coze } from '../src/coze/catalog.js';

const modules = ['@coze/taro-api', '@coze/uniapp-api'];

/** What a plain call throws where the adapter of a mini program refuses an answer (`getAdapter` in their api.ts). */
async function thrownThrough(statusCode: number, data: object): Promise<unknown> {
  const refuse = () =>
    Promise.reject(APIError.generate(statusCode, data as never, 'request:ok', {} as never));
  const client = new CozeAPI({ token: 'x', axiosOptions: { adapter: refuse } });
  return client.chat.create({ bot_id: '7381' }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test.each([200, 400])(
  'an error of a mini program with HTTP %i has its code in the message alone',
  async (status) => {
    const error = await thrownThrough(status, { code: 4101, msg: 'no', error: { logid: '2024' } });
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: undefined, message: 'code: 4101, msg: no, logid: 2024' });
  },
);

describe.each(modules)('%s', (module) => {
  const pathsOf = (name: string): readonly string[] =>
    coze.operations.flatMap(({ sdk = [] }) => sdk.flatMap((one) => (one.module === name ? [one.path] : [])));

  test('has the methods of `@coze/api`, but for uploads', () => {
    expect([...pathsOf(module), 'files.upload'].sort()).toEqual([...pathsOf('@coze/api')].sort());
  });

  test('a run of a workflow that never began is no event', () => {
    const methods = coze.operation('workflows.runs.stream')?.sdk ?? [];
    const { returns } = methods.find((one) => one.module === module) ?? {};
    expect(returns).toBe('Stream<MiniProgramWorkflowEvent>');
    expect(coze.surface.streams?.['MiniProgramWorkflowEvent']).toMatchObject({ errors: ['Error'] });
    expect(coze.surface.streams?.['MiniProgramWorkflowEvent']).not.toHaveProperty('errorsOfSdk');
  });
});
