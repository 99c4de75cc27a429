import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintResult } from '@error-codes/linter';
import { onTestFinished } from 'vitest';

/** The command as it is published. */
export const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  /** Who runs it, where that is somebody else. */
  readonly user?: { readonly uid?: number; readonly gid?: number };
}

/** A folder of its own, outside of any repository, that is gone after the test. */
export interface Workspace {
  readonly root: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Buffer) => void;
  readonly read: (name: string) => string;
  readonly run: (args: readonly string[], options?: RunOptions) => Run;
  /** What was found, file by file: `src/a.ts 2:5 error-codes/no-unknown-code`. */
  readonly check: (...args: readonly string[]) => readonly string[];
  readonly git: (...args: readonly string[]) => string;
}

export function workspace(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'error-codes-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const path = (name: string): string => join(root, name);
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);

  const run: Workspace['run'] = (args, { input = '', cwd = '.', user = {} } = {}) => {
    if (user.uid !== undefined) chmodSync(root, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      ...user,
      cwd: path(cwd),
      input,
      encoding: 'utf8',
      maxBuffer: Infinity,
      env: { ...process.env, GITHUB_ACTIONS: '', NO_COLOR: '1' },
    });
    return { code: status, stdout, stderr };
  };
  return {
    root,
    path,
    write,
    read: (name) => readFileSync(path(name), 'utf8'),
    run,
    check: (...args) => placesIn(JSON.parse(run(['check', '--format', 'json', ...args]).stdout), root),
    git: (...args) => {
      const identity = [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        '-c',
        'commit.gpgSign=false',
      ];
      const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    },
  };
}

function placesIn(results: unknown, root: string): readonly string[] {
  return (results as LintResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message }) => {
      const name = filePath.slice(root.length + 1).replaceAll('\\', '/');
      return `${name} ${line}:${column} ${ruleId ?? message}`;
    }),
  );
}

/** A program with one mistake, at 3:63. */
export const unknownCode = `import { APIError } from '@coze/api';
export const isGone = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 4100 || error.code === 4117);
`;

/** A program with a mistake that can be mended safely. */
export const fixable = `import { CozeAPI } from '@coze/api';
const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
export const ask = () => client.chat.create({ bot_id: '1', stream: false });
`;
