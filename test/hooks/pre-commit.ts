import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `pip install --target` puts what `requirements.txt` names. */
const installed = fileURLToPath(new URL('node_modules/.python', import.meta.url));

/** The framework pre-commit, as a Python that can load it; `undefined` where it is not installed. */
export function findPreCommit(): { readonly python: string; readonly path: string } | undefined {
  if (!existsSync(installed)) return undefined;
  const script = 'import sys; print(sys.executable)';
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  return status === 0 ? { python: stdout.trim(), path: installed } : undefined;
}

export const howToInstall =
  'python3 -m pip install --target test/hooks/node_modules/.python --requirement test/hooks/requirements.txt';
