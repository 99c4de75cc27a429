// `npm run bench:editor [-- rounds]`: what the plugin costs an editor. Two tsservers, one of them with the plugin, are
// asked the same in turn, after the same edits; the time is that of the answer.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { compilerOptions, Folder, tsconfig } from '../../packages/typescript-plugin/test/project.js';
import { TsServer } from '../../packages/typescript-plugin/test/tsserver.js';
import { type EditorProgram, type Place, programOf } from './editor-program.js';

const rounds = Number(process.argv[2] ?? 40);
/** Rounds that find nothing compiled. */
const warmUp = 15;
const collector = fileURLToPath(new URL('memory-on-signal.cjs', import.meta.url));
const plugin = fileURLToPath(new URL('../../packages/typescript-plugin/dist/index.cjs', import.meta.url));

interface Session {
  readonly server: TsServer;
  readonly file: string;
  readonly log: string;
}

const questions = [
  { name: 'completion at a code', command: 'completionInfo', place: 'code' },
  { name: 'completion elsewhere', command: 'completionInfo', place: 'elsewhere' },
  { name: 'diagnostics', command: 'semanticDiagnosticsSync', place: 'end' },
] as const;

function open(folder: Folder, name: string, config: object): Session {
  folder.install(name, '@coze/api', 'openai');
  folder.write(`${name}/package.json`, { name, type: 'module' });
  folder.write(`${name}/tsconfig.json`, config);
  const file = folder.write(`${name}/src/chat.ts`, 'export {};\n');
  const log = folder.path(`${name}.log`);
  return { file, log, server: new TsServer({ log, nodeOptions: ['--require', collector] }) };
}

/** Types a line, asks behind it, and takes it out again. */
async function ask(
  { server, file }: Session,
  { command }: (typeof questions)[number],
  { line, text }: Place,
  round: number,
): Promise<number> {
  const typed = command === 'completionInfo' ? text : `${text}${round}`;
  const start = { line, offset: 1 };
  const edit = (end: { line: number; offset: number }, newText: string): Promise<unknown> =>
    server.request('updateOpen', {
      changedFiles: [{ fileName: file, textChanges: [{ start, end, newText }] }],
    });
  await edit(start, `${typed}\n`);
  const from = performance.now();
  await server.request(command, { file, line, offset: typed.length + 1 });
  const time = performance.now() - from;
  await edit({ line: line + 1, offset: 1 }, '');
  return time;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** In MB, after a garbage collection, as the heap grows until there is one: what is in use, and the whole process. */
async function memoryOf({ server, log }: Session): Promise<readonly [inUse: number, resident: number]> {
  const answer = `${log}.memory`;
  await new Promise<void>((resolve) => {
    const watcher = watch(dirname(answer), () => {
      if (!existsSync(answer)) return;
      watcher.close();
      resolve();
    });
    process.kill(Number(server.pid), 'SIGUSR2');
  });
  const { heapUsed, external } = JSON.parse(readFileSync(answer, 'utf8')) as NodeJS.MemoryUsage;
  rmSync(answer);
  const resident = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' });
  return [(heapUsed + external) / 2 ** 20, Number(resident) / 2 ** 10];
}

/** In milliseconds: a process each, as a module is loaded once. */
function loadTimes(): number[] {
  const program = `const from = performance.now(); require(${JSON.stringify(plugin)}); console.log(performance.now() - from);`;
  return Array.from({ length: 10 }, () => Number(execFileSync(process.execPath, ['-e', program])));
}

interface Measured {
  readonly times: readonly object[];
  readonly memory: object;
}

async function measure(sessions: readonly [Session, Session], program: EditorProgram): Promise<Measured> {
  for (const { server, file } of sessions) {
    await server.request('updateOpen', { openFiles: [{ file, fileContent: program.text }] });
  }
  const rows: object[] = [];
  for (const question of questions) {
    const times = sessions.map((): number[] => []);
    for (let round = 0; round < rounds + warmUp; round++) {
      for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const session = sessions[index];
        if (!session) continue;
        const time = await ask(session, question, program[question.place], round);
        if (round >= warmUp) times[index]?.push(time);
      }
    }
    const [without = [], with_ = []] = times;
    const differences = with_.map((time, round) => time - (without[round] ?? NaN));
    rows.push({
      lines: program.text.split('\n').length,
      question: question.name,
      'p50 without': percentile(without, 0.5).toFixed(1),
      'p50 with': percentile(with_, 0.5).toFixed(1),
      'p95 without': percentile(without, 0.95).toFixed(1),
      'p95 with': percentile(with_, 0.95).toFixed(1),
      'median of the differences': percentile(differences, 0.5).toFixed(1),
      'ratio of p50': (percentile(with_, 0.5) / percentile(without, 0.5)).toFixed(3),
    });
  }
  const [without, with_] = [await memoryOf(sessions[0]), await memoryOf(sessions[1])];
  for (const { server, file } of sessions) await server.request('updateOpen', { closedFiles: [file] });
  return {
    times: rows,
    memory: {
      lines: program.text.split('\n').length,
      'in use without': without[0].toFixed(1),
      'in use with': with_[0].toFixed(1),
      'resident without': without[1].toFixed(0),
      'resident with': with_[1].toFixed(0),
    },
  };
}

const folder = new Folder();
const sessions: readonly [Session, Session] = [
  open(folder, 'without', { compilerOptions, include: ['src'] }),
  open(folder, 'with', tsconfig({ diagnostics: true })),
];
try {
  const measured: Measured[] = [];
  for (const lines of [50, 500, 3000]) measured.push(await measure(sessions, programOf(lines)));
  console.log(`Milliseconds; ${rounds} rounds, two tsservers in turn`);
  console.table(measured.flatMap(({ times }) => times));
  console.log('Memory in MB, after a garbage collection, the file open');
  console.table(measured.map(({ memory }) => memory));
  console.log(`Loading the plugin: ${percentile(loadTimes(), 0.5).toFixed(0)} ms`);
} finally {
  for (const { server } of sessions) await server.stop();
  folder.remove();
}
