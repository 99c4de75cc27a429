// `npm run bench:gate [-- rounds]`: what `error-codes check` costs, beside oxlint and ESLint with the same rules, and
// before a commit. All are whole processes, in turn; times are wall times.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ESLint, Linter } from 'eslint';
import { writeCorpus } from './corpus.js';

const rounds = Number(process.argv[2] ?? 10);
const require = createRequire(import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cli = path('../../packages/cli/dist/main.js');
const plugin = path('../../packages/eslint-plugin/dist/index.js');
const oxlint = path('../../node_modules/oxlint/bin/oxlint');
const eslint = path('../../node_modules/eslint/bin/eslint.js');

/** What Node runs, and where. */
interface Command {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
}

/** In milliseconds. */
async function time({ parameters, cwd }: Command): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, parameters, { cwd, stdio: 'ignore' });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  const taken = performance.now() - from;
  if (status !== 0 && status !== 1) throw new Error(`${parameters.join(' ')}: exit code ${String(status)}`);
  return taken;
}

async function timeInTurns(commands: readonly Command[]): Promise<number[][]> {
  const times = commands.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const taken = await time(command);
      if (round >= 0) times[index]?.push(taken); // The first finds cold caches.
    }
  }
  return times;
}

/** The most memory that a process has had, in MB. */
function peakOf({ parameters, cwd }: Command): number {
  const { output } = spawnSync(process.execPath, ['--require', path('peak-memory.cjs'), ...parameters], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[3]) / 1024;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The median of all rounds of the ratio between two commands of the same round. */
function ratio(times: readonly number[], to: readonly number[]): string {
  return median(times.map((value, round) => value / (to[round] ?? NaN))).toFixed(3);
}

/** Who reports what; all three must agree, or the times compare different work. */
function findings(command: Command, format: readonly string[]): number {
  const { stdout } = spawnSync(process.execPath, [...command.parameters, ...format], {
    cwd: command.cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const report = JSON.parse(stdout) as ESLint.LintResult[] | { readonly diagnostics: readonly object[] };
  return Array.isArray(report)
    ? report.reduce((sum, { messages }) => sum + messages.length, 0)
    : report.diagnostics.length;
}

function configure(folder: string, rules: Readonly<Record<string, Linter.RuleEntry>>): void {
  const off = { plugins: [], categories: { correctness: 'off' } };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...off, jsPlugins: [plugin], rules }));
  const parser = pathToFileURL(require.resolve('@typescript-eslint/parser'));
  writeFileSync(
    join(folder, 'eslint.config.mjs'),
    `import parser from '${parser.href}';
import errorCodes from '${pathToFileURL(plugin).href}';
export default [{ files: ['**/*.ts'], languageOptions: { parser } }, { files: ['**/*.ts'], ...errorCodes.configs.all }];
`,
  );
}

function commit(folder: string): void {
  const git = (...parameters: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...parameters], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  git('init');
  git('add', 'src');
  git('commit', '--no-verify', '-m', 'corpus');
  appendFileSync(join(folder, 'src', clientIn(folder)), '\nexport const staged = true;\n');
  git('add', 'src');
}

/** A file of the corpus that calls an API. */
function clientIn(folder: string): string {
  const [first] = execFileSync('grep', ['-rlE', 'coze|dashscope', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  }).split('\n');
  if (!first) throw new Error('The corpus calls no API.');
  return first.slice('src/'.length);
}

/** The corpus so many times over; nothing but the first calls an API. */
function multiply(folder: string, times: number): string {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  const target = join(folder, `src-${times}`);
  const calling = new Set(
    execFileSync('grep', ['-rliE', 'coze|dashscope', 'src'], { cwd: folder, encoding: 'utf8' })
      .trim()
      .split('\n'),
  );
  for (let copy = 0; copy < times; copy++) {
    for (const name of names.filter((file) => file.endsWith('.ts'))) {
      if (copy > 0 && calling.has(join('src', name))) continue;
      const to = join(target, String(copy), name);
      mkdirSync(dirname(to), { recursive: true });
      linkSync(join(folder, 'src', name), to);
    }
  }
  return target;
}

const folder = mkdtempSync(join(tmpdir(), 'gate-'));
try {
  const count = writeCorpus(folder);
  const { default: errorCodes } = (await import(pathToFileURL(plugin).href)) as {
    default: { configs: { all: { rules: Record<string, Linter.RuleEntry> } } };
  };
  configure(folder, errorCodes.configs.all.rules);
  const check: Command = {
    name: 'error-codes check',
    parameters: [cli, 'check', '--preset', 'all', 'src'],
    cwd: folder,
  };
  const inOxlint: Command = { name: 'oxlint', parameters: [oxlint, 'src'], cwd: folder };
  const inESLint: Command = { name: 'ESLint', parameters: [eslint, 'src'], cwd: folder };
  const counts = [
    findings(check, ['--format', 'json']),
    findings(inOxlint, ['--format', 'json']),
    findings(inESLint, ['--format', 'json']),
  ];
  if (new Set(counts).size > 1) throw new Error(`Findings differ: ${counts.join(', ')}.`);

  console.log(`${count} files, ${counts[0] ?? 0} findings in each; ${rounds} rounds`);
  const commands = [check, inOxlint, inESLint];
  const times = await timeInTurns(commands);
  console.table(
    commands.map((command, index) => ({
      command: command.name,
      'median ms': median(times[index] ?? []).toFixed(0),
      'check to it': ratio(times[0] ?? [], times[index] ?? []),
      'peak MB': command === inOxlint ? '' : peakOf(command).toFixed(0), // Its process is a native one.
    })),
  );

  commit(folder);
  const staged = [
    { name: 'check --staged, one file', parameters: [cli, 'check', '--staged'], cwd: folder },
    { name: 'node -e 0', parameters: ['-e', '0'], cwd: folder },
  ];
  const [ours = [], idle = []] = await timeInTurns(staged);
  console.log('Before a commit');
  console.table(
    staged.map(({ name }, index) => ({
      command: name,
      'median ms': median([ours, idle][index] ?? []).toFixed(0),
    })),
  );
  console.log(
    `Above twice the time of \`node -e 0\`: ${median(ours.map((value, round) => value - 2 * (idle[round] ?? NaN))).toFixed(0)} ms`,
  );

  console.log('\nMore files, of which as few call an API');
  console.table(
    [1, 10, 100].map((times) => {
      const target = multiply(folder, times);
      const command = { name: '', parameters: [cli, 'check', '--preset', 'all', target], cwd: folder };
      return { files: times * count, 'peak MB': peakOf(command).toFixed(0) };
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
