import { expect, test } from 'vitest';
import { catalogs } from '../src/index.js';

const all = Object.values(catalogs).flatMap((catalog) =>
  catalog.entries.map((entry) => ({ ...entry, provider: catalog.provider })),
);

test('each catalogue stands under its provider', () => {
  expect(Object.entries(catalogs).map(([key, { provider, codeType }]) => [key, provider, codeType])).toEqual([
    ['coze', 'coze', 'number'],
    ['dashscope', 'dashscope', 'string'],
  ]);
});

test('an authentication failure must be handled', () => {
  expect(catalogs.coze.mustHandle).toEqual([4100, 4101]);
  expect(catalogs.dashscope.mustHandle).toEqual(['InvalidApiKey']);
});

test('providers have a name in both languages', () => {
  expect(catalogs.coze.title).toEqual({ en: 'Coze', 'zh-CN': '扣子' });
  expect(catalogs.dashscope.title).toEqual({ en: 'DashScope', 'zh-CN': '百炼（DashScope）' });
});

test('every name can stand after a dot', () => {
  expect(all.map(({ name }) => name).filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
});

test('patterns of messages stand exactly where the message decides', () => {
  const wrong = all.filter(
    ({ retry, retryByMessage }) => (retry === 'by-message') !== Boolean(retryByMessage?.length),
  );
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

test('a message pattern is never hidden by an earlier one', () => {
  const hidden = all.flatMap(({ code, retryByMessage = [] }) =>
    retryByMessage
      .filter((pattern, index) =>
        retryByMessage
          .slice(0, index)
          .some((earlier) => pattern.includes.toLowerCase().includes(earlier.includes.toLowerCase())),
      )
      .map((pattern) => [code, pattern.includes]),
  );
  expect(hidden).toEqual([]);
});

test.each(Object.values(catalogs))(
  '$provider: every shape that is named exists',
  ({ surface, operations }) => {
    // What types.ts says of names: these need no shape of their own.
    const plain = [
      'code',
      'code-text',
      'code-or-status',
      'status',
      'error-status',
      'foreign-code',
      'message',
      'event',
      'absent',
      '@body',
      '@text',
      '@reported',
    ];
    const named = [
      ...Object.values(surface.body),
      ...Object.values(surface.shapes).flatMap((shape) => Object.values(shape)),
      ...surface.sdks.flatMap(({ clients, types }) => [
        ...Object.values(clients).flatMap(({ throws, reports = [], options = [], derives = {} }) => [
          ...[throws, reports, options].flat(),
          ...Object.values(derives).flatMap((derived) => derived.throws ?? []),
        ]),
        ...Object.values(types),
      ]),
      ...operations.flatMap(({ sdk = [] }) =>
        sdk.flatMap(({ returns = [], options = [] }) => [returns, options].flat()),
      ),
    ].flatMap((name) => name.split(' | '));
    const bare = named.map((name) => name.replace(/^(?:Promise|Stream)<(.+)>$|^\((.+)\)$/, '$1$2'));

    expect(bare.filter((name) => !plain.includes(name) && !Object.hasOwn(surface.shapes, name))).toEqual([]);
  },
);
