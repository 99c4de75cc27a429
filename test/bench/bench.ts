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

const count = writeCorpus(path('corpus'));
console.log(
  `${count} files, ${rounds} rounds; CPU time (user and system) of the whole process, the least of all rounds`,
);

const runs = configurations.map((): Run[] => []);
for (let round = 1; round <= rounds; round++) {
  configurations.forEach(([mode, rules], index) => runs[index]?.push(lint(mode, rules)));
  console.error(`round ${round} of ${rounds}`);
}

/** What else a machine does only ever adds: the cheapest round is the nearest to the truth. */
const least = (of: readonly Run[]): Run => of.reduce((a, b) => (b.cpuSeconds < a.cpuSeconds ? b : a));

const table = configurations.map(([mode, rules], index) => {
  const own = least(runs[index] ?? []);
  const floor = least(runs[configurations.findIndex(([other]) => other === mode)] ?? []);
  const inRules = Math.min(...(runs[index] ?? []).map(({ ruleSeconds }) => ruleSeconds));
  return {
    types: mode,
    rules,
    'CPU seconds': own.cpuSeconds.toFixed(2),
    'to no rules': (own.cpuSeconds / floor.cpuSeconds).toFixed(3),
    'seconds in rules': inRules.toFixed(3),
    'rules to no rules': (inRules / floor.cpuSeconds).toFixed(4),
    findings: own.findings,
  };
});
console.table(table);
