import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../src/check/find-files.js';
import { workspace } from './workspace.js';

const names = ['a', 'build', 'Lib'];
const folders = ['', ...names, ...pairs(names, names), ...pairs(names, pairs(names, ['lib']))];
const files = pairs(folders, ['a.ts', 'build.ts', 'x.gen.ts']);
const segments = [...names, 'lib', '*', 'b*', '?', '[a-c]*', '**', '*.ts', 'a.ts', '*.gen.*', '.git*'];

test('of 60 random sets of .gitignore files each leaves the programs that git lists', () => {
  const { root, path, write, git } = workspace();
  git('init', '--quiet');
  git('config', 'core.excludesFile', path('.git/none'));
  for (const file of files) write(file, '');
  const random = randomFrom(20_260_801);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const pattern = (): string => {
    const start = pick(['', '', '!', '!', '/', '!/']);
    const middle = pick([[segments], [segments], [segments, segments], [['**'], segments]])
      .map(pick)
      .join('/');
    return start + middle + pick(['', '', '/', '/**']);
  };

  let leftOut = 0;
  let takenBackIn = 0;
  for (let index = 0; index < 60; index++) {
    const sets = new Map<string, string>();
    for (const folder of ['', pick(folders), pick(folders), pick(names), pick(names)]) {
      const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, pattern);
      sets.set(path(`${folder}/.gitignore`), `${lines.join('\n')}\n`);
    }
    for (const [file, text] of sets) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
      .split('\0')
      .filter((file) => file.endsWith('.ts'));
    const found: string[] = [];
    findFiles(['.'], { cwd: root, passOnNoFiles: true }, (one) => found.push(one.path));
    const expected = listed.map(path).sort();
    expect({ sets: [...sets], found: found.sort() }).toEqual({ sets: [...sets], found: expected });
    leftOut += files.length - listed.length;
    takenBackIn += listed.length;
    for (const file of sets.keys()) rmSync(file);
  }
  // Neither everything nor nothing is ignored.
  expect(Math.min(leftOut, takenBackIn)).toBeGreaterThan(500);
});

function pairs(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.flatMap((one) => after.map((other) => (one === '' ? other : `${one}/${other}`)));
}

/** Numbers from 0 to 1, the same ones each time: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
