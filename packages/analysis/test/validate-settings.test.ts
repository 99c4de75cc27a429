import { readFileSync } from 'node:fs';
import { catalogs } from '@error-codes/catalog';
import { describe, expect, test } from 'vitest';
import { SettingsError } from '../src/settings/settings-error.js';
import { checkOptions, validateSettings } from '../src/settings/validate-settings.js';

const place = "settings['error-codes']";

function problems(settings: unknown): readonly string[] {
  try {
    validateSettings(settings, place);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems;
  }
}

test('takes every setting there is', () => {
  const settings = {
    $schema: './node_modules/@error-codes/analysis/settings.schema.json',
    locale: 'zh-CN',
    providers: ['coze', 'dashscope'],
    require: { coze: [4009], dashscope: ['Throttling'] },
    codes: { coze: [4033] },
    clients: [{ module: '@acme/llm', export: 'qwen', provider: 'dashscope', throws: true }],
    subjects: [{ type: 'CozeReply', path: 'code', provider: 'coze' }],
    loggers: ['logger.*'],
    wrappers: ['withRetry'],
  };
  expect(validateSettings(settings, place)).toBe(settings);
});

test('takes a key that is there but undefined as absent', () => {
  expect(problems({ locale: undefined })).toEqual([]);
});

describe('says what is wrong, by path', () => {
  test.each([
    [
      'a key that does not exist',
      { colour: true },
      `${place}.colour is not a setting. Remove it, or write one of: "$schema", "locale", "providers", "require", "codes", "clients", "subjects", "loggers", "wrappers".`,
    ],
    [
      'a key that every object has',
      { constructor: 1 },
      `${place}.constructor is not a setting. Remove it, or write one of: "$schema", "locale", "providers", "require", "codes", "clients", "subjects", "loggers", "wrappers".`,
    ],
    ['a value', { locale: 'fr' }, `${place}.locale must be one of "en", "zh-CN", not "fr".`],
    [
      'an item',
      { providers: ['coze', 'cozy'] },
      `${place}.providers[1] must be one of "coze", "dashscope", not "cozy".`,
    ],
    ['a type', { loggers: 'logger.*' }, `${place}.loggers must be a list, not "logger.*".`],
    [
      'a code of another kind',
      { require: { coze: ['4100'] } },
      `${place}.require.coze[0] must be an integer, not "4100".`,
    ],
    [
      'a provider as a key',
      { codes: { 'open-ai': [1] } },
      `${place}.codes["open-ai"] is not a setting. Remove it, or write one of: "coze", "dashscope".`,
    ],
    [
      'a key that is missing',
      { clients: [{ module: '@acme/llm', provider: 'coze' }] },
      `${place}.clients[0].export is missing. Add it.`,
    ],
    ['something that is no object', 'en', `${place} must be an object, not "en".`],
    ['null', null, `${place} must be an object, not null.`],
    [
      'what only the file of configuration has',
      { preset: 'strict' },
      `${place}.preset is for error-codes.config.json only. Remove it, and choose the rules beside the settings.`,
    ],
    ['a list', [], `${place} must be an object, not [].`],
  ])('%s', (_name, settings, problem) => {
    expect(problems(settings)).toEqual([problem]);
  });
});

test('says in Chinese, too, what only the file of configuration has', () => {
  expect(problems({ locale: 'zh-CN', rules: {} })).toEqual([
    `${place}.rules 只能写在 error-codes.config.json 中。请从此处删除，规则请在与设置同级的位置配置。`,
  ]);
});

test('says everything at once, in the language of the settings', () => {
  expect(problems({ locale: 'zh-CN', providers: 'coze', clients: [{}], logger: [] })).toEqual([
    `${place}.providers 应为数组，而不是 "coze"。`,
    `缺少 ${place}.clients[0].module，请补上。`,
    `缺少 ${place}.clients[0].export，请补上。`,
    `缺少 ${place}.clients[0].provider，请补上。`,
    `没有 ${place}.logger 这个设置项。请删除它，或改为以下之一："$schema"、"locale"、"providers"、"require"、"codes"、"clients"、"subjects"、"loggers"、"wrappers"。`,
  ]);
});

test('the schema knows the providers of the catalogues, and what their codes are', () => {
  const { definitions } = JSON.parse(
    readFileSync(new URL('../settings.schema.json', import.meta.url), 'utf8'),
  ) as {
    definitions: {
      provider: { enum: string[] };
      codes: { properties: Record<string, { items: { type: string } }> };
    };
  };
  expect(definitions.provider.enum).toEqual(Object.keys(catalogs));
  expect(
    Object.entries(definitions.codes.properties).map(([provider, { items }]) => [provider, items.type]),
  ).toEqual(
    Object.values(catalogs).map(({ provider, codeType }) => [
      provider,
      codeType === 'number' ? 'integer' : 'string',
    ]),
  );
});

describe('the options of a host', () => {
  const more = { hints: { type: 'boolean' } } as const;

  test('are those of error-codes.config.json, and its own', () => {
    const given = {
      hints: true,
      preset: 'strict',
      rules: { 'error-codes/no-unknown-code': 'off' },
      locale: 'en',
    };
    expect(checkOptions(given, 'options', more)).toEqual({ options: given, problems: [] });
  });

  test('of which a wrong one is left out, and named beside all that there are', () => {
    const given = { hints: true, hint: true, loggers: 'logger.*', providers: ['coze'] };
    expect(checkOptions(given, 'options', more)).toEqual({
      options: { hints: true, providers: ['coze'] },
      problems: [
        'options.hint is not a setting. Remove it, or write one of: "hints", "locale", "providers", "require", "codes", "clients", "subjects", "loggers", "wrappers", "preset", "rules".',
        'options.loggers must be a list, not "logger.*".',
      ],
    });
  });

  test('have a language that holds for what is wrong with them', () => {
    const given = { locale: 'zh-CN', rules: { 'error-codes/no-such-rule': 'error' } };
    const { options, problems } = checkOptions(given, 'options', more);
    expect(options).toEqual({ locale: 'zh-CN' });
    expect(problems).toEqual([
      expect.stringMatching(/^没有 options\.rules\["error-codes\/no-such-rule"\] 这个设置项。/),
    ]);
  });
});

test('an error tells the language that is asked for', () => {
  const localeOf = (settings: object): unknown => {
    try {
      return validateSettings(settings, place);
    } catch (error) {
      return error instanceof SettingsError ? error.locale : error;
    }
  };
  expect(localeOf({ locale: 'zh-CN', bogus: 1 })).toBe('zh-CN');
  expect(localeOf({ bogus: 1 })).toBeUndefined();
});
