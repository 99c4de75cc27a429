import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { cli, stagedCheck, type HookRequest } from './hook.js';
import { addProperty, inOneLine } from './json.js';
import type { Project } from './project.js';
import type { Plan, Setup } from './setup.js';
import { appendCommand, mentions } from './shell.js';

/** A hook of git itself, in the folder where git looks for it, or in one that it is told of. */
export function planGitHook(project: Project, { words, isGate }: HookRequest): Plan | undefined {
  const { root, manifest, packageManager } = project;
  const top = git(root, 'rev-parse', '--show-toplevel');
  if (top === undefined) return undefined;
  const path = resolve(root, git(root, 'rev-parse', '--git-path', 'hooks/pre-commit') ?? '');
  const file = relative(root, path).split(sep).join('/');
  const isThere = existsSync(path);
  if (!isThere && !isGate) return undefined;
  if (realpathSync(top) !== root || file.startsWith('..')) {
    return { setups: [], notes: isGate ? ['hookElsewhere'] : [] };
  }
  const isFolderChosen = git(root, 'config', 'core.hooksPath') !== undefined;
  const prepare = manifest.scripts?.['prepare'] ?? '';
  const isShared = packageManager.runsPrepare && (prepare === '' || prepare.includes(tellGit));
  if (isThere || isFolderChosen || !isShared) {
    const isLocal = file.startsWith('.git/');
    return { setups: [hookIn(file, isLocal ? 'localHook' : 'hook', project, words)] };
  }
  return { setups: [hookIn('.githooks/pre-commit', 'hook', project, words), sharing(prepare)] };
}

const tellGit = 'git config core.hooksPath .githooks';

function hookIn(file: string, purpose: Setup['purpose'], project: Project, words: readonly string[]): Setup {
  const command = stagedCheck(project);
  return {
    file,
    purpose,
    edit(text) {
      if (text === undefined) return `#!/bin/sh\nexec ${command}\n`;
      return mentions(text, words) ? text : appendCommand(text, command, false);
    },
    byHand: `${command} || exit 1`,
    isExecutable: true,
    packages: [cli],
  };
}

/** Tells git of the folder wherever the project is installed. It may be so without a repository, too. */
function sharing(prepare: string): Setup {
  const script = `${tellGit} || exit 0`;
  return {
    file: 'package.json',
    purpose: 'sharedHook',
    edit: (text = '') => (prepare === '' ? addProperty(text, ['scripts', 'prepare'], script) : text),
    byHand: inOneLine({ scripts: { prepare: script } }),
  };
}

/** What git says; nothing where it fails, or is not there. */
function git(cwd: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined;
}
