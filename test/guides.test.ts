import { existsSync, readFileSync } from 'node:fs';
import { validateSettings } from '@error-codes/analysis';
import { lintText } from '@error-codes/linter';
import { describe, expect, test } from 'vitest';
import schema from '../packages/analysis/settings.schema.json' with { type: 'json' };
import { fencedPrograms } from './fenced-programs.js';

const guides = ['docs/README.md', 'docs/zh-CN/README.md'].map((path) => {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return { path, text, programs: fencedPrograms(text) };
});

describe.each(guides)('$path', ({ path, text, programs }) => {
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

  test('links lead to a heading or a file', () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) =>
        target.startsWith('#') ? !anchors.includes(target.slice(1)) : !leads(path, target),
      );
    expect(broken).toEqual([]);
  });
});

/** As GitHub makes it: letters and digits, hyphens for spaces. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function leads(from: string, target: string): boolean {
  return existsSync(new URL(target, new URL(`../${from}`, import.meta.url)));
}
