import { createRequire } from 'node:module';
import type ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { typeAnswers } from './type-answers.js';
import { typeCases } from './type-cases.js';

const versions = [
  { version: '5.0.4', workspace: 'test/hosts/typescript-5.0/' },
  { version: '5.4.5', workspace: 'test/hosts/typescript-5.4/' },
  { version: '5.9.3', workspace: 'test/hosts/typescript-5.9/' },
  { version: '6.0.3', workspace: '' },
].map(({ version, workspace }) => {
  const requireFrom = createRequire(new URL(`../../../${workspace}package.json`, import.meta.url));
  return { version, compiler: requireFrom('typescript') as typeof ts };
});

describe.each(versions)('TypeScript $version', ({ version, compiler }) => {
  const answers = typeAnswers(compiler, typeCases);

  test('is the version that it stands for', () => {
    expect(compiler.version).toBe(version);
  });

  test.each(typeCases.map(({ name, answer }, index) => ({ name, answer, given: answers[index] })))(
    '$name',
    ({ answer, given }) => {
      expect(given).toEqual({ answer, errors: [] });
    },
  );
});
