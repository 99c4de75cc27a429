import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface Attempt {
  readonly passed: boolean;
  readonly output: string;
}

/** All that a hook could have changed. */
export interface State {
  readonly head: string;
  readonly index: string;
  readonly files: Readonly<Record<string, string>>;
  /** What lies in `.git`, and what is stashed: a hook that hides changes has to clear up. */
  readonly gitFiles: readonly string[];
  readonly stashes: string;
}

/** A real repository of git, which several tests can begin with copies of. */
export class Repository {
  constructor(
    readonly root: string,
    readonly env: Readonly<Record<string, string>>,
  ) {
    mkdirSync(root, { recursive: true });
  }

  copyTo(root: string): Repository {
    cpSync(this.root, root, { recursive: true, verbatimSymlinks: true });
    return new Repository(root, this.env);
  }

  path(name: string): string {
    return join(this.root, name);
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  remove(name: string): void {
    rmSync(this.path(name));
  }

  /** Writes a file and stages it. */
  stage(name: string, content: string): void {
    this.write(name, content);
    this.git('add', '--', name);
  }

  git(...args: readonly string[]): string {
    return this.run('git', args);
  }

  run(command: string, args: readonly string[]): string {
    const { passed, output } = this.try(command, args);
    if (!passed) throw new Error(`${command} ${args.join(' ')}\n${output}`);
    return output;
  }

  try(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Attempt {
    const { error, status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...this.env, ...env },
    });
    if (error) throw error;
    return { passed: status === 0, output: stdout + stderr };
  }

  state(): State {
    return {
      head: this.try('git', ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD']).output,
      index: this.git('ls-files', '--stage'),
      files: Object.fromEntries(this.#contents('.')),
      gitFiles: readdirSync(this.git('rev-parse', '--absolute-git-dir').trim()).filter(
        // What git itself remembers of a commit or a stash stays; that it is in the middle of a merge must.
        (name) => name === 'MERGE_HEAD' || !/^(?:[A-Z_]+|logs)$/.test(name),
      ),
      stashes: this.git('stash', 'list'),
    };
  }

  #contents(folder: string): [string, string][] {
    return readdirSync(this.path(folder)).flatMap((entry): [string, string][] => {
      const name = join(folder, entry);
      const stats = lstatSync(this.path(name));
      if (stats.isSymbolicLink()) return [[name, readlinkSync(this.path(name))]];
      if (stats.isDirectory()) return entry === '.git' ? [] : this.#contents(name);
      return [[name, `${stats.mode.toString(8)} ${readFileSync(this.path(name), 'utf8')}`]];
    });
  }
}
