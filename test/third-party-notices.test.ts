import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/* What a package bundles of others it ships with their licences. */

const packages = fileURLToPath(new URL('../packages/', import.meta.url));

/** Packages in a bundle: the bundler says of most modules where they are from. */
function bundledIn(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const regions = texts.join('\n').matchAll(/^\/\/#region .*\bnode_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm);
  return [...new Set([...regions].map(([, name = '']) => name))].sort();
}

test.each(readdirSync(packages))('%s', (name) => {
  const folder = `${packages}${name}/dist`;
  const path = `${folder}/THIRD-PARTY-NOTICES.txt`;
  const [, ...notices] = existsSync(path) ? readFileSync(path, 'utf8').split(/^-{80}$/m) : [];
  const named = new Map(notices.map((notice) => [/^\s*(\S+) \S+ \(/.exec(notice)?.[1] ?? '', notice]));
  const bundled = bundledIn(folder);
  expect([...named.keys()]).toEqual(expect.arrayContaining(bundled));
  expect(existsSync(path)).toBe(bundled.length > 0);
  for (const notice of named.values()) {
    expect(notice).toMatch(/copyright|public domain/i);
    expect(notice).toMatch(/permission|permitted|Apache License/i);
  }
});

test('the bundles of the command and of the editor have code of others', () => {
  for (const name of ['cli', 'typescript-plugin']) {
    expect(bundledIn(`${packages}${name}/dist`)).toContain('@typescript-eslint/scope-manager');
  }
});
