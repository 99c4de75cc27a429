import { rules } from '@error-codes/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { allCases } from '../packages/rules/test/all-cases.js';
import { inEslint } from './hosts/in-eslint.js';
import { inTsserver } from './hosts/in-tsserver.js';
import { type Report, Workspace } from './hosts/program.js';

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});

const programs = workspace.showCases(allCases, ({ types }) => types !== 'never');
const eslint = await inEslint(rules, true)(workspace, programs);

/** What editors and ESLint have in common; message ids do not reach an editor. */
function shown(reports: readonly Report[] | undefined): readonly Omit<Report, 'messageId'>[] | undefined {
  return reports?.map(({ rule, message, place }) => ({ rule, message, place }));
}

describe.each([
  ['6.0', 1],
  // The same rules ask another compiler: a sample tells whether it answers alike.
  ['5.9', 10],
] as const)('TypeScript %s', async (version, every) => {
  const sample = programs.filter((_, index) => index % every === 0);
  const tsserver = await inTsserver(version === '6.0' ? undefined : version)(workspace, sample);

  test.each(sample.map(({ name }) => name))('%s', (name) => {
    expect(shown(tsserver.get(name)), 'tsserver shows something else than ESLint with types reports').toEqual(
      shown(eslint.get(name)),
    );
  });
});
