import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { describe } from '../src/index.js';
import { editor } from './editor.js';

// The first question reads TypeScript's libraries.
beforeAll(() => {
  expect(editor('').errors()).toEqual([]);
}, 60_000);

test('a hover on a constant explains the code in both languages', () => {
  const { hover, hoverTags } = editor(`
    import { Coze } from '@error-codes/catalog';
    export const code = Coze.AUTHENTICATION_INV┃ALID;
  `);
  const english = describe(4100, { provider: 'coze', locale: 'en' });
  const chinese = describe(4100, { provider: 'coze', locale: 'zh-CN' });

  expect(hover()).toContain('4100');
  for (const text of [english?.summary, english?.cause, english?.fix, chinese?.summary])
    expect(hover()).toContain(text);
  expect(hoverTags()).toEqual([]);
});

test('a completion explains the code before it is chosen', () => {
  const { offers, completionText } = editor(`
    import { Coze } from '@error-codes/catalog';
    export const code = Coze.┃;
  `);

  expect(offers('AUTHENTICATION_INVALID')).toBe(true);
  expect(completionText('AUTHENTICATION_INVALID')).toContain(describe(4100, { provider: 'coze' })?.summary);
});

test('an alias stands in the explanation of its code', () => {
  const { hover } = editor(`
    import { DashScope } from '@error-codes/catalog';
    export const code = DashScope.INVALID_API_┃KEY;
  `);

  expect(hover()).toContain('`InvalidApiKey`, `invalid_api_key`');
});

test('a comparison offers the numbers of Coze', () => {
  const { offers } = editor(`
    import type { CozeErrorCode } from '@error-codes/catalog';
    declare const err: { code: CozeErrorCode };
    if (err.code === ┃) throw err;
  `);

  expect(['4007', '4100', '4101', '700012006', '4117'].filter(offers)).toEqual([
    '4007',
    '4100',
    '4101',
    '700012006',
  ]);
});

test('a comparison offers the strings of DashScope, in each spelling', () => {
  const { offers } = editor(`
    import type { DashScopeErrorCode } from '@error-codes/catalog';
    declare const err: { code: DashScopeErrorCode };
    if (err.code === '┃') throw err;
  `);

  expect(['InvalidApiKey', 'invalid_api_key', 'InvalidAPIKey'].filter(offers)).toEqual([
    'InvalidApiKey',
    'invalid_api_key',
  ]);
});

test('a switch offers the codes that it does not have yet', () => {
  const { offers } = editor(`
    import type { CozeErrorCodeOf } from '@error-codes/catalog';
    declare const code: CozeErrorCodeOf<'files.upload'>;
    switch (code) {
      case 4300: break;
      case ┃
    }
  `);

  expect(['4100', '4302', '4300', '4007'].filter(offers)).toEqual(['4100', '4302']);
});

test('the operations of a provider can be completed', () => {
  const { offers } = editor(`
    import type { CozeErrorCodeOf } from '@error-codes/catalog';
    export type Failure = CozeErrorCodeOf<'┃'>;
  `);

  expect(['chat.create', 'files.upload'].filter(offers)).toEqual(['chat.create', 'files.upload']);
});

test('a code that Coze does not send does not compile', () => {
  const { errors } = editor(`
    import type { CozeErrorCode } from '@error-codes/catalog';
    declare const code: CozeErrorCode;
    export const unknown = code === 4117;
    export const text = code === '4100';
  `);

  expect(errors()).toEqual([
    expect.stringContaining('have no overlap'),
    expect.stringContaining('have no overlap'),
  ]);
});

test.each(['README.md', 'README.zh-CN.md'])('every example in %s compiles', (name) => {
  const readme = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);

  expect(examples).not.toEqual([]);
  for (const example of examples) expect(editor(example).errors(), example).toEqual([]);
});
