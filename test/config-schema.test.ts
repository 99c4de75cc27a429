import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfigReader } from '@error-codes/analysis';
import { rules } from '@error-codes/rules';
import { expect, test } from 'vitest';
import { configSchema } from '../docs/scripts/config-schema.js';

const analysis = new URL('../packages/analysis/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, analysis), 'utf8'));
}

const schema = readJson('config.schema.json');

test('the schema of error-codes.config.json is made of the settings and the rules as they are (npm run docs)', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(configSchema(Object.values(rules)))));
});

test('it is published', () => {
  expect(readJson('package.json')).toMatchObject({
    exports: { './config.schema.json': './config.schema.json' },
    files: expect.arrayContaining(['config.schema.json']) as unknown,
  });
});

/** Every schema within a schema, by its JSON pointer. */
function* schemasIn(
  described: Record<string, unknown>,
  pointer = '',
): Iterable<readonly [string, Record<string, unknown>]> {
  yield [pointer, described];
  for (const group of ['properties', 'definitions']) {
    for (const [name, inner] of Object.entries((described[group] ?? {}) as Record<string, unknown>)) {
      yield* schemasIn(inner as Record<string, unknown>, `${pointer}/${group}/${name}`);
    }
  }
  for (const group of ['items', 'anyOf']) {
    for (const inner of [described[group] ?? []].flat()) {
      yield* schemasIn(inner as Record<string, unknown>, `${pointer}/${group}`);
    }
  }
}

const all = [...schemasIn(schema as Record<string, unknown>)];

// What `checkSchema` does not know it would let pass.
test('it says nothing that our own check does not look at', () => {
  const checked = ['$ref', 'anyOf', 'type', 'enum', 'properties', 'required', 'items', 'minItems'];
  const implied = ['additionalProperties', 'maxItems'];
  const silent = ['$schema', '$id', 'title', 'description', 'default', 'definitions'];
  const known = [...checked, ...implied, ...silent];
  for (const [pointer, described] of all) {
    expect(known, pointer).toEqual(expect.arrayContaining(Object.keys(described)));
    // Objects are closed, and lists of single schemas as long as these: our check takes it for granted.
    if (described['properties']) expect(described['additionalProperties'], pointer).toBe(false);
    if (Array.isArray(described['items'])) expect(described['maxItems']).toBe(described['items'].length);
  }
});

test('it describes every key for those who read it in an editor', () => {
  const bare = all.flatMap(([pointer, { properties = {} }]) =>
    Object.entries(properties as Record<string, Record<string, unknown>>)
      .filter(([, described]) => !described['description'] && !described['$ref'])
      .map(([key]) => `${pointer}/properties/${key}`),
  );
  expect(bare).toEqual([]);
});

test.each(['docs/README.md', 'docs/zh-CN/README.md'])(
  'the example in %s is valid, and names the schema',
  (guide) => {
    const text = readFileSync(new URL(`../${guide}`, import.meta.url), 'utf8');
    const [, example = ''] = /^```json\n(\{\n {2}"\$schema".*?)^```/ms.exec(text) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'config-schema-'));
    try {
      writeFileSync(join(folder, 'error-codes.config.json'), example);
      expect(createConfigReader().readFrom(folder)).toMatchObject({ preset: 'strict' });
      expect(JSON.parse(example)).toHaveProperty('$schema', (schema as { $id: string }).$id);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
