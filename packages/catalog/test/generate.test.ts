import ts from 'typescript';
import { expect, test } from 'vitest';
import { renderCodes } from '../scripts/render-codes.js';
import { renderRetry } from '../scripts/render-retry.js';
import { defineCatalog } from '../src/index.js';
import { editor } from './editor.js';
import { entry, library } from './library.js';

/** Runs generated TypeScript and gives what it exports. */
async function run(source: string): Promise<Record<string, unknown>> {
  const code = ts.transpile(source, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>;
}

const books = defineCatalog(
  library<string>({
    entries: [
      entry('BookLent', { name: 'BOOK_LENT', operations: ['books.lend'], retry: 'later' }),
      entry('AccessDenied', {
        name: 'ACCESS_DENIED',
        aliases: ['access_denied'],
        tier: 'documented',
        retry: 'after-fix',
      }),
      entry('BookCursed', { name: 'BOOK_CURSED', aliases: ['book_cursed'], tier: 'seen' }),
      entry('Busy', {
        name: 'BUSY',
        aliases: ['busy'],
        retry: 'by-message',
        retryByMessage: [
          { includes: 'Closed for good', retry: 'never' },
          { includes: "librarian's lunch", retry: 'backoff' },
        ],
      }),
    ],
  }),
);

test('the constant holds listed and documented codes in the order of the entries', async () => {
  const { Library } = await run(renderCodes('Library', books));

  expect(Object.entries(Library as object)).toEqual([
    ['BOOK_LENT', 'BookLent'],
    ['ACCESS_DENIED', 'AccessDenied'],
    ['BUSY', 'Busy'],
  ]);
});

test('aliases lead to their codes, those of seen codes too', async () => {
  const { canonicalByAlias } = await run(renderCodes('Library', books));

  expect(canonicalByAlias).toEqual({
    access_denied: 'AccessDenied',
    book_cursed: 'BookCursed',
    busy: 'Busy',
  });
});

test('the types hold the same codes and their aliases, per operation', { timeout: 60_000 }, () => {
  const { errors } = editor(`${renderCodes('Library', books)}
    type Same<A, B> = [A, B] extends [B, A] ? true : false;
    type Common = 'AccessDenied' | 'access_denied' | 'Busy' | 'busy';
    export const all: Same<LibraryErrorCode, 'BookLent' | Common> = true;
    export const own: Same<LibraryErrorCodeOf<'books.lend'>, 'BookLent' | Common> = true;
    export const none: Same<LibraryErrorCodeOf<'books.find'>, Common> = true;
  `);

  expect(errors()).toEqual([]);
});

test('a catalogue of numbers without aliases compiles as well', { timeout: 60_000 }, () => {
  const numbers = defineCatalog(library<number>({ entries: [entry(7, { operations: ['books.lend'] })] }));
  const { errors } = editor(`${renderCodes('Library', numbers)}
    export const own: LibraryErrorCodeOf<'books.lend'> = 7;
    export const none: LibraryErrorCodeOf<'books.find'> extends never ? true : false = true;
  `);

  expect(errors()).toEqual([]);
});

test('no text breaks out of its comment or reads as a tag', { timeout: 60_000 }, () => {
  const text = {
    summary: 'the path **/*.pdf is */ wrong',
    cause: 'A line,\n@deprecated by another.',
    fix: "Don't.",
  };
  const catalog = defineCatalog(
    library<number>({
      entries: [
        entry(7, { name: 'SEVEN', text: { en: text, 'zh-CN': text }, source: '@library/sdk 1.0, error.ts' }),
      ],
    }),
  );
  const { hover, hoverTags, errors } = editor(
    `${renderCodes('Library', catalog)} export const seven = Library.SEV┃EN;`,
  );

  expect(errors()).toEqual([]);
  expect(hover()).toContain('wrong');
  expect(hover()).toContain('Source: `@library/sdk` 1.0, error.ts');
  expect(hoverTags()).toEqual([]);
});

test('the retry table has every spelling of every code, and patterns in lower case', async () => {
  const { codesByRetry, retryByMessage } = await run(renderRetry([books]));

  expect({ codesByRetry, retryByMessage }).toEqual({
    codesByRetry: {
      never: ['BookCursed', 'book_cursed'],
      'after-fix': ['AccessDenied', 'access_denied'],
      backoff: [],
      later: ['BookLent'],
    },
    retryByMessage: [
      {
        codes: ['Busy', 'busy'],
        patterns: [
          { includes: 'closed for good', retry: 'never' },
          { includes: "librarian's lunch", retry: 'backoff' },
        ],
      },
    ],
  });
});
