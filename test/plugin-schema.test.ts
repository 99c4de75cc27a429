import { readFileSync } from 'node:fs';
import { rules } from '@error-codes/rules';
import { expect, test } from 'vitest';
import { pluginSchema } from '../docs/scripts/plugin-schema.js';
import * as evidence from '../packages/typescript-plugin/src/evidence.js';
import { readOptions } from '../packages/typescript-plugin/src/options.js';

interface Schema {
  definitions: { options: { properties: Record<string, { description?: string }> } };
}

const schema = JSON.parse(
  readFileSync(new URL('../packages/typescript-plugin/schema.json', import.meta.url), 'utf8'),
) as Schema;
const { properties } = schema.definitions.options;

/** A value for each option. */
const values = {
  locale: 'zh-CN',
  diagnostics: true,
  inlayHints: true,
  preset: 'strict',
  rules: { 'error-codes/no-unknown-code': 'off' },
  providers: ['coze'],
  require: { coze: [4009] },
  codes: { dashscope: ['InHouse'] },
  clients: [{ module: '@acme/llm', export: 'qwen', provider: 'dashscope', throws: true }],
  subjects: [{ type: 'CozeReply', path: 'code', provider: 'coze' }],
  loggers: ['logger.*'],
  wrappers: ['withRetry'],
};

test('the schema is made of the settings and the rules as they are (npm run docs)', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(pluginSchema(Object.values(rules)))));
});

test('the plugin reads every option of the schema, and no other', () => {
  expect(Object.keys(properties).sort()).toEqual([...Object.keys(values), 'name'].sort());
  const { options, problems } = readOptions({ name: 'plugin', ...values }, evidence);
  const { diagnostics, inlayHints, preset, rules: given, settings } = options;
  expect({ ...settings, diagnostics, inlayHints, preset, rules: given }).toEqual(values);
  expect(problems).toEqual([]);
});
