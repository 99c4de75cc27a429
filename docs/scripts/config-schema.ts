import { derivePresets, ruleId, type Rule } from '@error-codes/rules';
import plugin from 'eslint-plugin-error-codes';
import settings from '../../packages/analysis/settings.schema.json' with { type: 'json' };

/** The JSON schema of `error-codes.config.json`: the settings, and which rules run how. */
export function configSchema(rules: readonly Rule[]): object {
  return {
    $schema: settings.$schema,
    $id: 'https://unpkg.com/@error-codes/analysis/config.schema.json',
    title: 'error-codes.config.json',
    description: 'The configuration of error-codes, for all files from its folder downwards.',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...settings.properties,
      preset: {
        enum: Object.keys(derivePresets({})),
        default: 'recommended',
        description:
          'The rules that run: what is wrong in every program, all rules with stricter options, or all rules as they are by default. ESLint has configs of these names.',
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [ruleId(rule), ruleSchema(rule)])),
        description:
          'How single rules run, on top of the preset: a severity, or a list of severity and options. ESLint has its own.',
      },
    },
    definitions: {
      ...settings.definitions,
      severity: {
        enum: ['off', 'warn', 'error', 0, 1, 2],
        description: 'Whether the rule runs, and whether what it finds is a warning (1) or an error (2).',
      },
    },
  };
}

function ruleSchema(rule: Rule): object {
  const options = plugin.rules[rule.name]?.meta?.schema as readonly object[];
  const items = [{ $ref: '#/definitions/severity' }, ...options];
  return {
    description: `${rule.description}.`,
    anyOf: [
      { type: 'array', items, minItems: 1, maxItems: items.length },
      { $ref: '#/definitions/severity' },
    ],
  };
}
