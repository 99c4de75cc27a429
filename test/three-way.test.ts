import { fileURLToPath } from 'node:url';
import { rules } from '@error-codes/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { allCases } from '../packages/rules/test/all-cases.js';
import toyCases from '../packages/rules/test/toy-cases.js';
import { toyRule } from '../packages/rules/test/toy-rule.js';
import { inEslint } from './hosts/in-eslint.js';
import { inLinter } from './hosts/in-linter.js';
import { inOxlint } from './hosts/in-oxlint.js';
import { Workspace } from './hosts/program.js';

const warnings: string[] = [];
const remember = ({ message }: Error): void => {
  warnings.push(message);
};
process.on('warning', remember);
afterAll(() => {
  process.off('warning', remember);
});

const source = (path: string): string => fileURLToPath(new URL(`../packages/rules/${path}`, import.meta.url));

const suites = [
  {
    name: 'the toy rule',
    cases: [toyCases],
    rules: { [toyRule.name]: toyRule },
    exported: { module: source('test/toy-rules.ts'), export: 'toyRules' },
  },
  {
    name: 'every rule',
    cases: allCases,
    rules,
    exported: { module: source('src/index.ts'), export: 'rules' },
  },
];

for (const { name, cases, rules: known, exported } of suites.filter(({ cases }) => cases.length > 0)) {
  describe(name, async () => {
    const workspace = new Workspace();
    afterAll(() => {
      workspace.remove();
    });
    // oxlint has no types.
    const programs = workspace.writeCases(cases, ({ types }) => types !== 'only');
    const [eslint, oxlint, linter] = await Promise.all([
      inEslint(known)(workspace, programs),
      inOxlint(exported)(workspace, programs),
      inLinter(known)(workspace, programs),
    ]);

    test.each(programs.map((program) => [program.name, program] as const))('%s', (_name, program) => {
      const reports = eslint.get(program.name) ?? [];
      expect(oxlint.get(program.name), 'oxlint differs from ESLint').toEqual(reports);
      expect(linter.get(program.name), 'our linter differs from ESLint').toEqual(reports);
      // Three silent hosts agree, too.
      expect(reports.map(({ messageId, place }) => ({ messageId, place }))).toEqual(program.expected);
    });
  });
}

test('nobody is warned, as of properties of the tree that are deprecated', async () => {
  await new Promise((settle) => setImmediate(settle));
  expect(warnings).toEqual([]);
});
