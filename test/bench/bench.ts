// `npm run bench [-- rounds]`: what the recommended rules cost, as a share of ESLint's own CPU time.
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

function run(script: string, ...values: readonly string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [path(script), ...values], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

console.log(`${writeCorpus(path('corpus'))} files, ${rounds} rounds; CPU time (user and system), medians`);

const untyped = ['no rules', 'one idle rule', 'idle rules', 'recommended'];
const typed = ['no rules', 'recommended', 'switch-exhaustiveness-check'];
const inTurns: number[][] = [];
const whole = typed.map((): Whole[] => []);
for (let round = 1; round <= rounds; round++) {
  inTurns.push(run('lint-in-turns.js', ...untyped) as number[]);
  typed.forEach((name, index) => whole[index]?.push(run('lint-whole.js', 'typed', name) as Whole));
  console.error(`round ${round} of ${rounds}`);
}

/** The median of all rounds of the ratio between two configurations of the same round. */
function ratio(seconds: readonly (readonly number[])[], which: number, to: number): string {
  return median(seconds.map((round) => (round[which] ?? NaN) / (round[to] ?? NaN))).toFixed(3);
}

console.log('\nWithout types, each file linted with all four in turn, in one process');
console.table(
  untyped.map((rules, index) => ({
    rules,
    'CPU seconds': median(inTurns.map((round) => round[index] ?? NaN)).toFixed(2),
    'to no rules': ratio(inTurns, index, 0),
    'to one idle rule': ratio(inTurns, index, 1),
    'to idle rules': ratio(inTurns, index, 2),
  })),
);

const ofRounds = Array.from({ length: rounds }, (_, round) =>
  whole.map((runs) => runs[round]?.cpuSeconds ?? NaN),
);
console.log('With types, a process each');
console.table(
  typed.map((rules, index) => ({
    rules,
    'CPU seconds': median(ofRounds.map((round) => round[index] ?? NaN)).toFixed(2),
    'to no rules': ratio(ofRounds, index, 0),
    'to switch-exhaustiveness-check': ratio(ofRounds, index, 2),
    'seconds in rules': median((whole[index] ?? []).map(({ ruleSeconds }) => ruleSeconds)).toFixed(3),
  })),
);
