import { planGitHook } from './git-hook.js';
import { planHusky } from './husky.js';
import { planLefthook } from './lefthook.js';
import { planLintStaged } from './lint-staged.js';
import { planPreCommitConfig } from './pre-commit-config.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

export interface HookRequest {
  /** Words that a hook has where it checks the rules already. */
  readonly words: readonly string[];
  /** Whether nothing else checks the rules, so that a hook is made where there is none. */
  readonly isGate: boolean;
}

/** A check before every commit, in the first of these that the project has: each one starts those before it. */
export function planHook(project: Project, request: HookRequest): Plan | undefined {
  const planners = [planLintStaged, planLefthook, planPreCommitConfig, planHusky, planGitHook];
  for (const plan of planners) {
    const found = plan(project, request);
    if (found) return found;
  }
  return undefined;
}

/** The command of a hook that checks what is staged. */
export function stagedCheck({ packageManager }: Project): string {
  return `${packageManager.hasFolder ? 'node_modules/.bin/' : 'yarn run '}error-codes check --staged`;
}

/** The files that are worth a check, as hooks name them. */
export const programs = '*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}';

export const cli = '@error-codes/cli';
