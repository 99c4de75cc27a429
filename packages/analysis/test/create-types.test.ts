import { parse, simpleTraverse } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { createTypes } from '../src/types/create-types.js';
import { createProgram, typeAnswers, unmarked } from './type-answers.js';
import { typeCases } from './type-cases.js';

const answers = typeAnswers(ts, typeCases);

describe.each(typeCases.map((given, index) => ({ ...given, given: answers[index] })))(
  '$name',
  ({ program, answer, given }) => {
    test('is answered', () => {
      expect(given).toEqual({ answer, errors: [] });
    });

    test('is asked about as ESTree would', () => {
      expect(hasNodeAt(program)).toBe(answer !== undefined);
    });
  },
);

/** Whether the marked range is that of an expression in the tree that ESLint hands over. */
function hasNodeAt(program: string): boolean {
  const { text, range } = unmarked(program);
  let found = false;
  // ESLint takes the byte order mark away before it parses.
  simpleTraverse(parse(text.replace('\uFEFF', ''), { range: true }), {
    enter: (node) => {
      found ||= node.range.join() === range.join() && !node.type.endsWith('Statement');
    },
  });
  return found;
}

test('answers in the order of the questions, `undefined` where it has none', () => {
  const text = 'declare const body: { code: 4100; status: 401 }; body.code; body.status;';
  const [code, status] = [text.indexOf('body.code'), text.indexOf('body.status')];
  const types = createTypes(ts, createProgram(ts, new Map([['/program.ts', text]])), '/program.ts');

  expect(
    types
      .answer([
        { range: [status, status + 'body.status'.length] },
        { range: [1, 2] },
        { range: [code, code + 'body.code'.length] },
      ])
      .map((answer) => answer?.literals),
  ).toEqual([[401], undefined, [4100]]);
});

test('knows nothing of a file that the program does not have', () => {
  const program = createProgram(ts, new Map([['/program.ts', 'export const code = 4100;']]));
  const types = createTypes(ts, program, '/elsewhere.ts');

  expect(types.answer([{ range: [13, 17] }, { range: [0, 25] }])).toEqual([undefined, undefined]);
});
