// `npm run bench [-- rounds]`: what our rules cost whole runs of ESLint, the collection of garbage included.
// A rule that does nothing stands beside them: with any rule, ESLint keeps each tree longer than with none.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

interface Whole {
  readonly cpuSeconds: number;
  /** By ESLint's own clock. */
  readonly ruleSeconds: number;
}

function run(...values: readonly string[]): Whole {
  const script = path('lint-whole.js');
  return JSON.parse(execFileSync(process.execPath, [script, ...values], { encoding: 'utf8' })) as Whole;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

console.log(`${writeCorpus(path('corpus'))} files, ${rounds} rounds; CPU time (user and system), medians`);

/** All configurations of a mode, a process each and one after the other; in another order each round. */
function measure(mode: 'typed' | 'untyped', names: readonly string[], title: string): void {
  const runs = names.map((): Whole[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < names.length; step++) {
      const index = (round + step) % names.length;
      runs[index]?.push(run(mode, names[index] ?? ''));
    }
    console.error(`${mode}: round ${round + 1} of ${rounds}`);
  }
  const seconds = runs.map((whole) => whole.map(({ cpuSeconds }) => cpuSeconds));
  console.log(`\n${title}`);
  console.table(
    names.map((rules, index) => ({
      rules,
      'CPU seconds': median(seconds[index] ?? []).toFixed(2),
      ...Object.fromEntries(
        names
          .slice(0, -1)
          .map((name, to) => [`to ${name}`, index === to ? '' : ratio(seconds[index], seconds[to])]),
      ),
      'seconds in rules': median((runs[index] ?? []).map(({ ruleSeconds }) => ruleSeconds)).toFixed(3),
    })),
  );
}

/** The median of all rounds of the ratio between two configurations of the same round. */
function ratio(times: readonly number[] = [], to: readonly number[] = []): string {
  return median(times.map((time, round) => time / (to[round] ?? NaN))).toFixed(3);
}

measure('untyped', ['no rules', 'an idle rule', 'recommended', 'all of ours'], 'Without types');
measure('typed', ['no rules', 'switch-exhaustiveness-check', 'recommended', 'all of ours'], 'With types');
