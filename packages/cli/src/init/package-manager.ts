import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from 'package-manager-detector';

/** How a project installs packages. */
export interface PackageManager {
  readonly name: keyof typeof installs;
  readonly install: string;
  /** Whether packages lie in `node_modules`. Yarn can do without. */
  readonly hasFolder: boolean;
  /** Whether the script `prepare` runs when the project is installed. With newer versions of Yarn it does not. */
  readonly runsPrepare: boolean;
}

const installs = {
  npm: 'npm install',
  pnpm: 'pnpm install',
  yarn: 'yarn install',
  bun: 'bun install',
};

export async function packageManagerOf(root: string): Promise<PackageManager> {
  const { name: found = 'npm', agent } = (await detect({ cwd: root })) ?? {};
  const name = found in installs ? (found as PackageManager['name']) : 'npm';
  const has = (file: string): boolean => existsSync(join(root, file));
  return {
    name,
    install: installs[name],
    hasFolder: !has('.pnp.cjs') && !has('.pnp.js'),
    runsPrepare: agent !== 'yarn@berry' && !(name === 'yarn' && has('.yarnrc.yml')),
  };
}
