// `npm run bench [-- rounds]`: what the recommended rules cost, as a share of ESLint's own CPU time.
// Configurations take turns, so that whatever else the machine does falls on all of them alike.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

const configurations = [
  ['untyped', 'no rules'],
  ['untyped', 'recommended'],
  ['typed', 'no rules'],
  ['typed', 'recommended'],
  ['typed', 'switch-exhaustiveness-check'],
] as const;

interface Run {
  readonly cpuSeconds: number;
  /** By ESLint's own clock, which is not blurred by parsing. */
  readonly ruleSeconds: number;
  readonly findings: number;
}

function lint(mode: string, rules: string): Run {
  return JSON.parse(
    execFileSync(process.execPath, [path('lint.js'), mode, rules], { encoding: 'utf8' }),
  ) as Run;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

const count = writeCorpus(path('corpus'));
console.log(`${count} files, ${rounds} rounds; CPU time (user and system) of the whole process, medians`);

const runs = configurations.map((): Run[] => []);
for (let round = 1; round <= rounds; round++) {
  configurations.forEach(([mode, rules], index) => runs[index]?.push(lint(mode, rules)));
  console.error(`round ${round} of ${rounds}`);
}

const table = configurations.map(([mode, rules], index) => {
  const own = runs[index] ?? [];
  const floor = runs[configurations.findIndex(([other]) => other === mode)] ?? [];
  // The ratio within a round, then the median: a slow minute does not count.
  const ratios = own.map(({ cpuSeconds }, round) => cpuSeconds / (floor[round]?.cpuSeconds ?? NaN));
  return {
    types: mode,
    rules,
    'CPU seconds': median(own.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
    'to no rules': median(ratios).toFixed(3),
    'seconds in rules': median(own.map(({ ruleSeconds }) => ruleSeconds)).toFixed(3),
    findings: own[0]?.findings ?? 0,
  };
});
console.table(table);
