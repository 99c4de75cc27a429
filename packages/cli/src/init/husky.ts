import { cli, stagedCheck, type HookRequest } from './hook.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';
import { appendCommand, mentions } from './shell.js';

/** One more line in `.husky/pre-commit`. husky stops at the first one that fails. */
export function planHusky(project: Project, { words }: HookRequest): Plan | undefined {
  if (!project.has('.husky')) return undefined;
  const command = stagedCheck(project);
  return {
    setups: [
      {
        file: '.husky/pre-commit',
        purpose: 'hook',
        edit: (text = '') => (mentions(text, words) ? text : appendCommand(text, command, true)),
        byHand: command,
        isExecutable: true,
        packages: [cli],
      },
    ],
  };
}
