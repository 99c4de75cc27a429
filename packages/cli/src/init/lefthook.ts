import { CannotEdit } from './cannot-edit.js';
import { cli, programs, stagedCheck, type HookRequest } from './hook.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';
import { mentions } from './shell.js';
import { addToList, addToMap, readYaml } from './yaml.js';

const names = ['lefthook', '.lefthook', '.config/lefthook'];
const files = names.flatMap((name) =>
  ['yml', 'yaml', 'toml', 'json', 'jsonc'].map((ending) => `${name}.${ending}`),
);

/** A job of lefthook, or a command as it has them since ever. */
export function planLefthook(project: Project, { words }: HookRequest): Plan | undefined {
  const file = project.find(files);
  if (file === undefined) return undefined;
  const run = stagedCheck(project);
  return {
    setups: [
      {
        file,
        purpose: 'hook',
        edit: (text = '') => withCommand(file, text, run, words),
        byHand: `pre-commit:\n  commands:\n    error-codes:\n      glob: '${programs}'\n      run: ${run}`,
        packages: [cli],
      },
    ],
  };
}

interface Hooks {
  readonly 'pre-commit'?: { readonly jobs?: unknown; readonly commands?: unknown };
}

function withCommand(file: string, text: string, run: string, words: readonly string[]): string {
  if (!/\.ya?ml$/.test(file)) throw new CannotEdit('shape');
  const hook = (readYaml(text) as Hooks | null)?.['pre-commit'];
  if (runsIn(hook).some((command) => mentions(command, words))) return text;
  return Array.isArray(hook?.jobs)
    ? addToList(text, ['pre-commit', 'jobs'], { name: 'error-codes', glob: programs, run })
    : addToMap(text, ['pre-commit', 'commands', 'error-codes'], { glob: programs, run });
}

/** Whatever is run in a hook, groups of jobs included. */
function runsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    key === 'run' && typeof content === 'string' ? [content] : runsIn(content),
  );
}
