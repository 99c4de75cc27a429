import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageId, rules, type Rule } from '@error-codes/rules';
import { RuleTester } from '@typescript-eslint/rule-tester';
import type { ParserOptions } from '@typescript-eslint/types';
import { afterAll, describe, it } from 'vitest';
import { allCases } from '../../rules/test/all-cases.js';
import type { Case, ExpectedError, RuleCases } from '../../rules/test/define-cases.js';
import { onWindows } from '../../rules/test/on-windows.js';
import toyCases from '../../rules/test/toy-cases.js';
import { toyRule } from '../../rules/test/toy-rule.js';
import { toEslintRule } from '../src/to-eslint-rule.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const project = fileURLToPath(new URL('fixtures/project/', import.meta.url));
const testers = {
  'without types': { tester: createTester({}), skipped: 'only' },
  'with types': {
    tester: createTester({ projectService: true, tsconfigRootDir: project }),
    skipped: 'never',
  },
} as const;

function createTester(parserOptions: ParserOptions): RuleTester {
  return new RuleTester({ languageOptions: { parserOptions } });
}

for (const [name, { tester, skipped }] of Object.entries(testers)) {
  describe(name, () => {
    run(tester, toyRule, toyCases, skipped);
    for (const cases of allCases) {
      const rule = rules[cases.rule];
      if (!rule) throw new Error(`There are cases of ${cases.rule}, and no such rule.`);
      run(tester, rule, cases, skipped);
    }
  });
}

describe('what is inserted into a file whose lines end as on Windows', () => {
  for (const cases of allCases.map(onWindows)) {
    const rule = rules[cases.rule];
    if (rule && cases.invalid.length > 0) run(testers['without types'].tester, rule, cases, 'only');
  }
});

function run(tester: RuleTester, rule: Rule, { valid, invalid }: RuleCases, skipped: 'only' | 'never'): void {
  const asked = (given: Case): boolean => given.types !== skipped;
  // ESLint's types of rules and those of typescript-eslint differ in names only.
  tester.run(rule.name, toEslintRule(rule) as unknown as Parameters<RuleTester['run']>[1], {
    assertionOptions: { requireData: true, requireLocation: true },
    valid: valid.filter(asked).map(toTestCase),
    invalid: invalid.filter(asked).map((given) => ({
      ...toTestCase(given),
      errors: given.errors.map((error) => toTestError(error, given)),
      output: given.output ?? null,
    })),
  });
}

function toTestCase({ name, code, options, settings, filename = 'file.ts' }: Case & { name: string }) {
  const file = join(project, filename);
  if (!existsSync(file))
    throw new Error(`"${name}" needs an empty file ${filename} in the project of fixtures.`);
  return {
    name,
    code,
    filename: file,
    ...(options && { options: [options] }),
    ...(settings && { settings: { 'error-codes': settings } }),
  };
}

function toTestError({ suggestions, ...error }: ExpectedError, { settings }: Case) {
  const inLocale = (id: string): string => messageId(id, settings?.locale ?? 'en');
  return {
    ...error,
    messageId: inLocale(error.messageId),
    ...(suggestions && {
      suggestions: suggestions.map((suggestion) => ({
        ...suggestion,
        messageId: inLocale(suggestion.messageId),
      })),
    }),
  };
}
