import { expect, test } from 'vitest';
import { defineCatalog, type CatalogDefinition, type Code } from '../src/index.js';
import { entry, library, operation } from './library.js';

test('an entry is found by its code and by each alias', () => {
  const gone = entry('BookGone', { aliases: ['book_gone', 'gone'] });
  const catalog = defineCatalog(library<string>({ entries: [gone, entry('BookLent')] }));

  expect(catalog.entry('BookGone')).toBe(gone);
  expect(catalog.entry('book_gone')).toBe(gone);
  expect(catalog.entry('gone')).toBe(gone);
  expect(catalog.entry('bookgone')).toBeUndefined();
});

test('a number and its digits are different codes', () => {
  const catalog = defineCatalog(library<number>({ entries: [entry(7)] }));

  expect(catalog.codeType).toBe('number');
  expect(catalog.entry(7)?.code).toBe(7);
  expect(catalog.entry('7')).toBeUndefined();
});

test('codes that are words make a catalogue of strings', () => {
  expect(defineCatalog(library<string>({ entries: [entry('BookGone')] })).codeType).toBe('string');
});

test('an operation sends its own codes and the common ones, in the order of the entries', () => {
  const catalog = defineCatalog(
    library<number>({
      entries: [
        entry(1, { operations: ['books.lend'] }),
        entry(2),
        entry(3, { operations: ['books.find', 'books.lend'] }),
      ],
    }),
  );

  expect(catalog.entriesOf('books.lend').map(({ code }) => code)).toEqual([1, 2, 3]);
  expect(catalog.entriesOf('books.find').map(({ code }) => code)).toEqual([2, 3]);
});

test('an operation is found by its id', () => {
  const catalog = defineCatalog(library<number>());

  expect(catalog.operation('books.find')?.path).toBe('/books.find');
  expect(catalog.operation('books.burn')).toBeUndefined();
});

test('everything that was put in can be read from the catalogue', () => {
  const definition = library<number>({ entries: [entry(1)], mustHandle: [1] });

  expect(defineCatalog(definition)).toMatchObject(definition);
});

test.each<[string, CatalogDefinition, string]>([
  [
    'a code that stands twice',
    library<number>({ entries: [entry(1), entry(1, { name: 'OTHER' })] }),
    'library: the code 1 stands twice',
  ],
  [
    'an alias that is the code of another entry',
    library<string>({ entries: [entry('a'), entry('b', { aliases: ['a'] })] }),
    'library: the code a stands twice',
  ],
  [
    'a name that stands twice',
    library<number>({ entries: [entry(1, { name: 'SAME' }), entry(2, { name: 'SAME' })] }),
    'library: the name SAME stands twice',
  ],
  [
    'an operation that does not exist',
    library<number>({ entries: [entry(1, { operations: ['books.burn'] })] }),
    'library: code 1 names the unknown operation books.burn',
  ],
  [
    'a method that calls an operation that does not exist',
    library<number>({
      entries: [entry(1)],
      operations: [
        {
          ...operation('books.lend'),
          sdk: [{ module: 'library', path: 'books.lend', calls: ['books.burn'], errors: ['throws'] }],
        },
      ],
    }),
    'library: the method books.lend names the unknown operation books.burn',
  ],
  [
    'numbers beside strings',
    library<Code>({ entries: [entry<Code>(1), entry<Code>('BookGone')] }),
    'library: codes are either all numbers or all strings',
  ],
  [
    'a must-handle code without entry',
    library<number>({ entries: [entry(1)], mustHandle: [2] }),
    'library: must-handle code 2 has no entry',
  ],
])('%s is refused', (_, definition, message) => {
  expect(() => defineCatalog(definition)).toThrow(new RangeError(message));
});
