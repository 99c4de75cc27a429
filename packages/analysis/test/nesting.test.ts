import { expect, test } from 'vitest';
import { nestingOf } from '../src/sources/nesting.js';

test.each([
  ['nothing', '', 0],
  ['one call', 'f();', 1],
  ['calls beside one another', 'f(); f(); f(g());', 2],
  ['brackets of every kind', '({ a: [b()] })', 4],
  ['a list however long', `[${'1, '.repeat(3000)}]`, 1],
  ['statements however many', 'if (a) { b(); } '.repeat(3000), 2],
  ['conditions that follow one another', 'a ? b : c; a ? b : c;', 1],
  ['optional chaining and defaults', 'a?.b?.c ?? d ?? e', 0],
  ['optional properties', '{ a?: string, b?: string }', 1],
])('%s', (_name, text, depth) => {
  expect(nestingOf(text)).toBe(depth);
});

test.each([
  ['conditions in one another', 'a ? b : '],
  ['functions in one another', '() => '],
  ['else-ifs', 'if (a) { b(); } else '],
])('%s count', (_name, link) => {
  expect(nestingOf(link.repeat(2000))).toBeGreaterThan(1500);
});

test('closing brackets too many do no harm', () => {
  expect(nestingOf(')))((')).toBe(2);
});
