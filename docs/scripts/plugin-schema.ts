import type { Rule } from '@error-codes/rules';
import { configSchema } from './config-schema.js';

const flags = {
  diagnostics: 'Whether the reports of the rules are shown. ESLint may show them already.',
  inlayHints: 'Whether the meaning of a bare number is shown behind it.',
};

/** The JSON schema of a `tsconfig.json` that names the TypeScript plugin: its options are those of the file, and more. */
export function pluginSchema(rules: readonly Rule[]): object {
  const { $schema, properties, definitions } = configSchema(rules) as Record<string, object>;
  const name = { const: '@error-codes/typescript-plugin' };
  return {
    $schema,
    $id: 'https://unpkg.com/@error-codes/typescript-plugin/schema.json',
    title: 'tsconfig.json with @error-codes/typescript-plugin',
    allOf: [{ $ref: 'https://www.schemastore.org/tsconfig' }],
    properties: {
      compilerOptions: {
        properties: {
          plugins: {
            items: {
              if: { properties: { name }, required: ['name'] },
              then: { $ref: '#/definitions/options' },
            },
          },
        },
      },
    },
    definitions: {
      ...definitions,
      options: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name,
          ...Object.fromEntries(
            Object.entries(flags).map(([flag, description]) => [
              flag,
              { type: 'boolean', default: false, description },
            ]),
          ),
          ...properties,
          $schema: undefined,
        },
      },
    },
  };
}
