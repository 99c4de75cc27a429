import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../', import.meta.url));

/**
 * Installs packages of ours into a folder as npm does it from their tarballs. The packages that they depend on are packed
 * from this repository, so that no network is needed.
 * @returns the tarballs of all of them
 */
export function install(folder: string, packages: readonly string[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const folders = packages.flatMap((name) => withDependencies(join(repository, 'packages', name)));
  const packed = npm(folder, ['pack', '--json', ...new Set(folders)]);
  const tarballs = (JSON.parse(packed) as { filename: string }[]).map(({ filename }) =>
    join(folder, filename),
  );
  npm(folder, [
    'install',
    '--no-save',
    '--no-package-lock',
    '--legacy-peer-deps',
    '--offline',
    '--prefix',
    folder,
    ...tarballs,
  ]);
  return tarballs;
}

function withDependencies(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
  };
  const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  return [
    folder,
    ...names
      .map((name) => join(repository, 'node_modules', name))
      // Those for other platforms are not there.
      .filter((path) => existsSync(path))
      .flatMap(withDependencies),
  ];
}

function npm(cwd: string, args: readonly string[]): string {
  return execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
