import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { wrong } from './wrong.js';

/**
 * The files that differ from where the current branch left a commit, those that git does not know yet included. Links
 * and submodules are none.
 */
export function changedFiles(cwd: string, ref: string): readonly string[] {
  const root = rootOf(cwd, '--since');
  const known = tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (known.status !== 0) throw wrong('unknownRef', ref);
  const commit = known.stdout.toString().trim();
  const base = tryGit(root, ['merge-base', commit, 'HEAD']);
  const from = base.status === 0 ? base.stdout.toString().trim() : commit;
  const paths = [
    ...fieldsIn(git(root, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', from])),
    ...fieldsIn(git(root, ['ls-files', '--others', '--exclude-standard', '-z'])),
  ];
  return paths.map((path) => resolve(root, path)).filter(mayBeFile);
}

/** Whether there is a file at a path, as far as that can be seen. */
function mayBeFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return true; // Whoever reads it says what is wrong.
  }
}

/**
 * Makes sure that there are paths, be it in the index or a commit alone.
 * @throws WrongUse for one that is nowhere
 */
export function refuseUnknownPaths(
  paths: readonly string[],
  { cwd, option, commit }: { readonly cwd: string; readonly option: string; readonly commit: string },
): void {
  for (const path of paths) {
    const full = resolve(cwd, path);
    if (existsSync(full)) continue;
    const root = rootOf(cwd, option);
    const below = relative(root, full).split(sep).join('/');
    const isKnown = [
      ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', below],
      ['cat-file', '-e', `${commit}:${below}`],
    ].some((args) => tryGit(root, args).status === 0);
    if (!isKnown) throw wrong('missingPath', path);
  }
}

/** Where the work tree around a folder begins. @throws WrongUse where there is none, naming the option that needs one */
export function rootOf(cwd: string, option: string): string {
  const { GIT_DIR: folder, GIT_WORK_TREE: tree, ...others } = process.env;
  const find = (env: NodeJS.ProcessEnv): SpawnSyncReturns<Buffer> =>
    tryGit(cwd, ['rev-parse', '--show-toplevel', '--absolute-git-dir'], { env });
  if (folder !== undefined && tree === undefined) {
    // So git calls a hook in a linked work tree, and takes each folder that the hook goes to for the root.
    const [root, found] = linesIn(find(others).stdout);
    if (root !== undefined && found !== undefined && found === resolve(root, folder)) return resolve(root);
  }
  const { error, status, stdout } = find(process.env);
  if (error) throw wrong('noGit', option);
  const [root] = linesIn(stdout);
  if (status !== 0 || root === undefined) throw wrong('noRepository', option);
  return resolve(root);
}

/** What git prints. @throws WrongUse with what it says where it fails */
export function git(root: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = tryGit(root, args, input === undefined ? {} : { input });
  if (status !== 0) throw wrong('failedGit', stderr.toString().trim());
  return stdout;
}

/** What git prints with `-z`, apart. */
export function fieldsIn(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}

function tryGit(
  cwd: string,
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, { cwd, maxBuffer: Infinity, ...options });
}

/** `null` where git could not be started. */
function linesIn(output: Buffer | null): readonly string[] {
  return output?.toString().split(/\r?\n/).filter(Boolean) ?? [];
}
