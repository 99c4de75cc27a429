import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { validateSettings } from '@error-codes/analysis';
import { lintText } from '@error-codes/linter';
import { describe, expect, test } from 'vitest';
import schema from '../packages/analysis/settings.schema.json' with { type: 'json' };
import { fencedPrograms } from './fenced-programs.js';

const guides = ['docs/README.md', 'docs/zh-CN/README.md'].map((path) => {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return { path, text, programs: fencedPrograms(text) };
});

describe.each(guides)('$path', ({ text, programs }) => {
  test('has each setting and no other, with an example that is valid', () => {
    const examples = [...text.matchAll(/^### `(\w+)`\n[^#]*?^```json\n(.*?)^```/gms)].map(
      ([, key = '', json = '']) => ({ key, settings: validateSettings(JSON.parse(json), key) }),
    );

    expect(examples.map(({ key }) => key)).toEqual(
      Object.keys(schema.properties).filter((key) => key !== '$schema'),
    );
    for (const { key, settings } of examples) expect(Object.keys(settings)).toEqual([key]);
  });

  test.each(programs)('the program at line $line is $verdict', ({ code, language, verdict }) => {
    const { messages } = lintText(code, { filePath: `file.${language}` });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.length > 0).toBe(verdict === 'reported');
  });
});

const pages = ['docs', 'docs/rules', 'docs/zh-CN', 'docs/zh-CN/rules'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

test.each(pages)('links of %s lead to a heading or a file', (path) => {
  const page = new URL(`../${path}`, import.meta.url);
  const targets = Array.from(proseOf(page).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);
  expect(targets.filter((target) => !/^https?:/.test(target) && !leads(new URL(target, page)))).toEqual([]);
});

/** Whether there is such a file, and such a heading in it. */
function leads(target: URL): boolean {
  const anchor = decodeURIComponent(target.hash.slice(1));
  return existsSync(target) && (anchor === '' || anchorsOf(target).includes(anchor));
}

function anchorsOf(page: URL): readonly string[] {
  return Array.from(proseOf(page).matchAll(/^#+ (.+)$/gm), ([, heading = '']) => anchorOf(heading));
}

/** A page without its programs. */
function proseOf(page: URL): string {
  return readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '');
}

/** As GitHub makes it: letters and digits, hyphens for spaces. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
