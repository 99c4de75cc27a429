// `npm run bench:editor [-- rounds]`: what the plugin costs an editor. Two tsservers, one of them with the plugin, are
// asked the same in turn, after the same edits; the time is that of the answer.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { compilerOptions, Folder, tsconfig } from '../../packages/typescript-plugin/test/project.js';
import { TsServer } from '../../packages/typescript-plugin/test/tsserver.js';
import { type EditorProgram, type Place, programOf } from './editor-program.js';

const rounds = Number(process.argv[2] ?? 40);
/** Rounds that find nothing compiled. */
const warmUp = 15;
const plugin = fileURLToPath(new URL('../../packages/typescript-plugin/dist/index.cjs', import.meta.url));

interface Session {
  readonly server: TsServer;
  readonly file: string;
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
  return { file, server: new TsServer({ log: folder.path(`${name}.log`) }) };
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

/** In MB, of the whole process. */
function memoryOf({ server }: Session): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024;
}

/** In milliseconds: a process each, as a module is loaded once. */
function loadTimes(): number[] {
  const program = `const from = performance.now(); require(${JSON.stringify(plugin)}); console.log(performance.now() - from);`;
  return Array.from({ length: 10 }, () => Number(execFileSync(process.execPath, ['-e', program])));
}

async function measure(sessions: readonly Session[], program: EditorProgram): Promise<object[]> {
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
  for (const { server, file } of sessions) await server.request('updateOpen', { closedFiles: [file] });
  return rows;
}

const folder = new Folder();
const sessions = [
  open(folder, 'without', { compilerOptions, include: ['src'] }),
  open(folder, 'with', tsconfig({ diagnostics: true })),
];
try {
  const rows: object[] = [];
  for (const lines of [50, 500, 3000]) rows.push(...(await measure(sessions, programOf(lines))));
  console.log(`Milliseconds; ${rounds} rounds, two tsservers in turn`);
  console.table(rows);
  const [without = NaN, with_ = NaN] = sessions.map(memoryOf);
  console.log(`Memory: ${without.toFixed(0)} MB without, ${with_.toFixed(0)} MB with`);
  console.log(`Loading the plugin: ${percentile(loadTimes(), 0.5).toFixed(0)} ms`);
} finally {
  for (const { server } of sessions) await server.stop();
  folder.remove();
}
