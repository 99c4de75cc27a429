// What the catalogue names of the Vercel AI SDK and LangChain exists in their packages.
import { catalogs, type SdkClient } from '@error-codes/catalog';
import { expect, test } from 'vitest';

const packages: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  ai: () => import('ai'),
  '@ai-sdk/provider': () => import('@ai-sdk/provider'),
  '@ai-sdk/alibaba': () => import('@ai-sdk/alibaba'),
  '@ai-sdk/openai': () => import('@ai-sdk/openai'),
  '@ai-sdk/openai-compatible': () => import('@ai-sdk/openai-compatible'),
  '@langchain/openai': () => import('@langchain/openai'),
  '@langchain/community/chat_models/alibaba_tongyi': () =>
    import('@langchain/community/chat_models/alibaba_tongyi'),
  'qwen-ai-provider': () => import('qwen-ai-provider'),
};

const { operations, surface } = catalogs.dashscope;
const sdks = surface.sdks.filter(({ module }) => module !== 'openai');
const functions = operations.flatMap(({ sdk = [] }) => sdk).filter(({ client }) => client !== undefined);
const clients = sdks.flatMap(({ module, clients: named }) =>
  Object.entries(named).map(([name, client]) => ({ module, name, client })),
);

test.each(functions)('function $path of $module', async ({ module, path }) => {
  expect(await exportOf(module, path)).toBeTypeOf('function');
});

test.each(sdks.flatMap(({ module, types }) => Object.keys(types).map((name) => ({ module, name }))))(
  'class $name of $module',
  async ({ module, name }) => {
    expect(await exportOf(module, name)).toBeTypeOf('function');
  },
);

test.each(clients)('client $name of $module, and what derives from it', async ({ module, name, client }) => {
  const made = make(await exportOf(module, name), client);
  for (const path of Object.keys(client.derives ?? {})) {
    expect(path === '' ? made : made[path], path).toBeTypeOf('function');
  }
});

const methods = operations
  .flatMap(({ sdk = [] }) => sdk)
  .filter(({ module }) => clients.some((one) => one.module === module));

test.each(methods)('method $path of $module', async ({ module, path }) => {
  const made = await Promise.all(
    clients
      .filter((one) => one.module === module)
      .map(async ({ name, client }) => make(await exportOf(module, name), client)),
  );
  expect(made.map((one) => typeof one[path])).toContain('function');
});

async function exportOf(module: string, name: string): Promise<unknown> {
  const exported = await packages[module]?.();
  return exported?.[name];
}

function make(exported: unknown, { from = 'new' }: SdkClient): Record<string, unknown> {
  const options = { name: 'dashscope', apiKey: 'key', alibabaApiKey: 'key', baseURL: 'http://localhost' };
  switch (from) {
    case 'export':
      return exported as Record<string, unknown>;
    case 'call':
      return (exported as (given: object) => Record<string, unknown>)(options);
    case 'new':
      return new (exported as new (given: object) => Record<string, unknown>)(options);
  }
}
