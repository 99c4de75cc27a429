import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Monorepo } from './monorepo.js';

export interface TaskRun {
  readonly code: number | null;
  readonly output: string;
  /** The packages whose task was not in the cache. */
  readonly ran: readonly string[];
}

/** What runs the task `lint` in packages; in all where none are named. */
export interface TaskRunner {
  readonly name: string;
  readonly lint: (monorepo: Monorepo, packages?: readonly string[]) => TaskRun;
}

const turborepo: TaskRunner = {
  name: 'Turborepo',
  lint(monorepo, packages = []) {
    const runs = '.turbo/runs';
    rmSync(join(monorepo.root, runs), { recursive: true, force: true });
    const filters = packages.map((name) => `--filter=@acme/${name}`);
    const args = ['run', 'lint', '--summarize', '--continue', ...filters];
    const { code, stdout, stderr } = monorepo.run('node_modules/.bin/turbo', args);
    const [summary = ''] = readdirSync(join(monorepo.root, runs));
    const { tasks } = JSON.parse(monorepo.read(`${runs}/${summary}`)) as {
      tasks: { directory: string; cache: { status: 'HIT' | 'MISS' } }[];
    };
    const missed = tasks.filter(({ cache }) => cache.status === 'MISS');
    return { code, output: stdout + stderr, ran: missed.map(({ directory }) => nameFrom(directory)).sort() };
  },
};

const nx: TaskRunner = {
  name: 'Nx',
  lint(monorepo, packages = []) {
    const projects = packages.map((name) => `@acme/${name}`).join(',');
    const args = ['run-many', '--targets=lint', ...(projects === '' ? [] : [`--projects=${projects}`])];
    const { code, stdout, stderr } = monorepo.run('node_modules/.bin/nx', args);
    const { tasks } = JSON.parse(monorepo.read('.nx/cache/run.json')) as {
      tasks: { projectName: string; cacheStatus: string }[];
    };
    const missed = tasks.filter(({ cacheStatus }) => cacheStatus === 'cache-miss');
    return { code, output: stdout + stderr, ran: missed.map((task) => nameFrom(task.projectName)).sort() };
  },
};

export const taskRunners = [turborepo, nx];

/** Where they are installed. */
export const taskRunnerPackages = { nx: 'node_modules/nx', turbo: 'node_modules/turbo' };

function nameFrom(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
