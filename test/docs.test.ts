import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { lintText, presets } from '@error-codes/linter';
import { describe, expect, test } from 'vitest';
import { fakeToken } from '../packages/rules/test/fake-token.js';
import { fencedPrograms } from './fenced-programs.js';

const pages = ['docs/rules/', 'docs/zh-CN/rules/'].flatMap((path) => {
  const folder = new URL(`../${path}`, import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      page: `${path}${name}`,
      rule: `error-codes/${name.slice(0, -'.md'.length)}`,
      programs: fencedPrograms(readFileSync(new URL(name, folder), 'utf8')),
    }));
});

/** `pat_***` stands in pages for a token that looks real, as none is written down in the repository. */
function withTokens(code: string): string {
  return code.replaceAll(/\b([a-z]+[_-])\*{3}/g, (_, prefix: string) => fakeToken(prefix));
}

describe.each(pages)('$page', ({ rule, programs }) => {
  test('shows programs of both kinds', () => {
    expect(new Set(programs.map(({ verdict }) => verdict))).toEqual(new Set(['reported', 'silent']));
  });

  test.each(programs)('the program at line $line is $verdict', ({ code, language, verdict, options }) => {
    const { messages } = lintText(withTokens(code), {
      filePath: `file.${language}`,
      rules: { ...presets.recommended, [rule]: ['error', options] },
    });
    // A reported program breaks the rule of its page and no other; what else it has is said in the failure.
    const expected = verdict === 'reported' ? [rule] : [];
    expect([...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))]).toEqual(expected);
  });
});

test('programs are read with what is said of them', () => {
  const page =
    'Text\n\n```ts reported options={"codes":"all"}\nconst a = 1;\n```\n\n```tsx silent\n<p/>\n```\n\n```sh\nnpm\n```\n';
  expect(fencedPrograms(page)).toEqual([
    { code: 'const a = 1;\n', language: 'ts', verdict: 'reported', options: { codes: 'all' }, line: 4 },
    { code: '<p/>\n', language: 'tsx', verdict: 'silent', options: {}, line: 8 },
  ]);
});

test('a program of which nothing is said is refused', () => {
  expect(() => fencedPrograms('```ts\nconst a = 1;\n```\n')).toThrow(
    'line 2 has to say "reported" or "silent"',
  );
});
