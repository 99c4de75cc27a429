import type { CatalogDefinition, Code, Entry, Operation } from '../src/index.js';

const explanation = { summary: 'no such shelf', cause: 'It was moved.', fix: 'Look elsewhere.' };

/** An error of a made-up API. */
export function entry<C extends Code>(code: C, more: Partial<Entry<C>> = {}): Entry<C> {
  return {
    code,
    name: `ERROR_${code}`,
    tier: 'listed',
    responses: [],
    category: 'not-found',
    retry: 'never',
    text: { en: explanation, 'zh-CN': explanation },
    source: 'https://library.example/errors',
    ...more,
  };
}

export function operation(id: string): Operation {
  return { id, method: 'GET', path: `/${id}`, errors: ['status'], source: 'https://library.example/api' };
}

/** The definition of a made-up API with two operations, `books.lend` and `books.find`. */
export function library<C extends Code>(more: Partial<CatalogDefinition<C>> = {}): CatalogDefinition<C> {
  return {
    provider: 'library',
    title: { en: 'Library', 'zh-CN': '图书馆' },
    version: '2026-11',
    entries: [],
    operations: [operation('books.lend'), operation('books.find')],
    surface: {
      hosts: [],
      nameWords: ['library'],
      codeProperties: ['code'],
      body: {},
      reply: { discriminant: 'code', success: ['data'], hasStatus: true },
      shapes: {},
      sdks: [],
    },
    mustHandle: [],
    ...more,
  };
}
