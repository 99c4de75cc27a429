import { spawnSync } from 'node:child_process';
import { command, type Workspace } from './workspace.js';

/** Whether there is `script`, which runs a command in a terminal. */
export const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Whether there is a shell of this name. */
export function hasShell(name: string): boolean {
  return hasTerminal && spawnSync(name, ['--version']).status === 0;
}

/** The environment of somebody who has set nothing about it. */
const plain: NodeJS.ProcessEnv = Object.fromEntries([
  ...Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'CI'].includes(name)),
  ['TERM', 'xterm'],
  ['GITHUB_ACTIONS', ''],
]);

/** Runs a command line in a terminal. @returns what the terminal was sent */
export function inTerminal(
  { root }: Workspace,
  line: string,
  { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const { stdout, status, stderr } = spawnSync('script', ['--quiet', '--command', line, '/dev/null'], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...plain, ...env },
  });
  if (status !== 0) throw new Error(stderr || stdout);
  return stdout;
}

/** The command, for a shell. */
export const quoted = `'${process.execPath}' '${command}'`;
