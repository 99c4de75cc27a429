import { rules } from '@error-codes/rules';
import { afterAll, expect, test } from 'vitest';
import { allCases } from '../packages/rules/test/all-cases.js';
import { inEslint } from './hosts/in-eslint.js';
import { inTsserver } from './hosts/in-tsserver.js';
import { Workspace } from './hosts/program.js';

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});

const programs = workspace.showCases(allCases, ({ types }) => types !== 'never');
const eslint = await inEslint(rules, true)(workspace, programs);
const tsserver = await inTsserver(workspace, programs);

test.each(programs.map(({ name }) => name))('%s', (name) => {
  const reports = eslint.get(name)?.map(({ rule, message, place }) => ({ rule, message, place }));
  const shown = tsserver.get(name)?.map(({ rule, message, place }) => ({ rule, message, place }));
  expect(shown, 'tsserver shows something else than ESLint with types reports').toEqual(reports);
});
