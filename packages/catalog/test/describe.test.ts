import { expect, test } from 'vitest';
import { describe } from '../src/index.js';

test('a code of Coze is explained in English unless asked otherwise', () => {
  const description = describe(4007, { provider: 'coze' });

  expect(description).toMatchObject({
    code: 4007,
    canonical: 4007,
    tier: 'listed',
    category: 'request',
    retry: 'never',
    operations: ['chat.create'],
  });
  expect(description?.fix).toContain('auto_save_history');
  expect(description?.summary).not.toMatch(/\p{Script=Han}/u);
});

test('in Chinese the explanation is Chinese and the facts are the same', () => {
  const english = describe(4007, { provider: 'coze', locale: 'en' });
  const chinese = describe(4007, { provider: 'coze', locale: 'zh-CN' });

  expect(chinese?.summary).toMatch(/\p{Script=Han}/u);
  expect(chinese?.cause).toMatch(/\p{Script=Han}/u);
  expect(chinese?.fix).toMatch(/\p{Script=Han}/u);
  expect({ ...chinese, summary: '', cause: '', fix: '' }).toEqual({
    ...english,
    summary: '',
    cause: '',
    fix: '',
  });
});

test('an alias is explained like its code and keeps its own spelling', () => {
  const alias = describe('invalid_api_key', { provider: 'dashscope' });

  expect(alias).toMatchObject({
    code: 'invalid_api_key',
    canonical: 'InvalidApiKey',
    name: 'INVALID_API_KEY',
    statuses: [401],
  });
  expect({ ...alias, code: 'InvalidApiKey' }).toEqual(describe('InvalidApiKey', { provider: 'dashscope' }));
});

test('every status and message of a code is told once', () => {
  const description = describe('Throttling.AllocationQuota', { provider: 'dashscope' });

  expect([...(description?.statuses ?? [])].sort()).toEqual([400, 429]);
  expect(description?.messages).toEqual(
    expect.arrayContaining([
      'Allocated quota exceeded, please increase your quota limit.',
      'Free allocated quota exceeded.',
    ]),
  );
  expect(new Set(description?.messages).size).toBe(description?.messages.length);
});

test('a code that is common to all names no operations', () => {
  expect(describe(4100, { provider: 'coze' })).not.toHaveProperty('operations');
});

test('a code that was only seen in the wild is explained, and says so', () => {
  expect(describe('Throttling.ResourceExhausted', { provider: 'dashscope' })?.tier).toBe('seen');
});

test.each([0, 4117, '4100', 'InvalidApiKey', NaN, null, undefined])('Coze has no code %j', (code) => {
  expect(describe(code, { provider: 'coze' })).toBeUndefined();
});

test.each([4100, 'InvalidAPIKey', 'constructor', '', null, undefined])('DashScope has no code %j', (code) => {
  expect(describe(code, { provider: 'dashscope' })).toBeUndefined();
});

test('the provider is never guessed', () => {
  // @ts-expect-error the options are required
  expect(() => describe(4100)).toThrow(TypeError);
  // @ts-expect-error so is the provider in them
  expect(() => describe(4100, {})).toThrow(new RangeError('There is no catalogue of the provider undefined'));
  // @ts-expect-error an inherited property is no provider
  expect(() => describe(4100, { provider: 'toString' })).toThrow(
    new RangeError('There is no catalogue of the provider toString'),
  );
});
