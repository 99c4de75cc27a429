import { stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import type { HookRequest } from './hook.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';
import { mentions } from './shell.js';
import { addToList, readYaml } from './yaml.js';

/** The framework installs the command itself, hands it the staged files and puts away what is not staged. */
const hook = {
  id: 'error-codes',
  name: 'error-codes',
  language: 'node',
  language_version: 'system',
  additional_dependencies: [`@error-codes/cli@${manifest.version}`],
  entry: 'error-codes check',
  files: String.raw`\.([cm]?[jt]s|[jt]sx|vue|svelte)$`,
  require_serial: true,
};
const repository = { repo: 'local', hooks: [hook] };

/** A hook of the pre-commit framework. */
export function planPreCommitConfig(project: Project, { words }: HookRequest): Plan | undefined {
  const file = project.find(['.pre-commit-config.yaml', '.pre-commit-config.yml']);
  if (file === undefined) return undefined;
  return {
    setups: [
      {
        file,
        purpose: 'hook',
        edit: (text = '') => withHook(text, words),
        byHand: stringify({ repos: [repository] }, { lineWidth: 0 }).trimEnd(),
      },
    ],
  };
}

interface Configuration {
  readonly repos?: readonly Repository[];
}

interface Repository {
  readonly hooks?: readonly { readonly id?: unknown; readonly entry?: unknown }[];
}

function withHook(text: string, words: readonly string[]): string {
  const { repos = [] } = (readYaml(text) as Configuration | null) ?? {};
  const isThere = repos
    .flatMap(({ hooks = [] }) => hooks)
    .some(({ id, entry }) => [id, entry].some((each) => mentions(String(each), words)));
  return isThere ? text : addToList(text, ['repos'], repository);
}
