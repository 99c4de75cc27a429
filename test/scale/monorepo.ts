import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the root installs. */
const versions: Readonly<Record<string, string>> = {
  '@error-codes/cli': '0.1.0',
  eslint: '10.15.0',
  'eslint-plugin-error-codes': '0.1.0',
  'typescript-eslint': '8.72.0',
};

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A repository of packages `service-01`, `service-02` and so on, which all call Coze. Each imports the one before it, and each
 * has the manifest that is given.
 */
export class Monorepo {
  readonly packages: readonly string[];

  constructor(
    readonly root: string,
    readonly env: Readonly<Record<string, string>>,
    setup: {
      readonly packages: number;
      /** What each package has in its `package.json`. */
      readonly manifest: object;
      /** The files of the root. */
      readonly files: Readonly<Record<string, string>>;
      /** What is installed, as a folder `node_modules`. */
      readonly modules: string;
    },
  ) {
    this.packages = Array.from({ length: setup.packages }, (_, index) => nameOf(index + 1));
    const locked: Record<string, object> = {};
    for (const [index, name] of this.packages.entries()) {
      const dependencies = index === 0 ? {} : { [`@acme/${nameOf(index)}`]: '1.0.0' };
      const manifest = { name: `@acme/${name}`, version: '1.0.0', private: true, dependencies };
      const folder = `packages/${name}`;
      this.write(`${folder}/package.json`, json({ ...manifest, ...setup.manifest }));
      this.write(`${folder}/README.md`, `# ${name}\n`);
      this.write(`${folder}/src/client.ts`, client);
      this.write(`${folder}/src/index.ts`, program(index));
      locked[folder] = manifest;
      locked[`node_modules/@acme/${name}`] = { resolved: folder, link: true };
    }
    for (const [name, version] of Object.entries(versions)) {
      locked[`node_modules/${name}`] = { version, dev: true };
    }
    const manifest = { name: 'acme', private: true, workspaces: ['packages/*'], devDependencies: versions };
    this.write('package.json', json({ ...manifest, packageManager: 'npm@11.0.0' }));
    this.write(
      'package-lock.json',
      json({ name: 'acme', lockfileVersion: 3, requires: true, packages: { '': manifest, ...locked } }),
    );
    this.write('.gitignore', 'node_modules\ndist\n.nx\n.turbo\n');
    this.write('README.md', '# acme\n');
    this.write('error-codes.config.json', json({ locale: 'en' }));
    for (const [path, content] of Object.entries(setup.files)) this.write(path, content);
    symlinkSync(setup.modules, join(this.root, 'node_modules'));
    this.run('git', ['init', '--quiet']);
    this.run('git', ['add', '--all']);
    this.run('git', ['commit', '--quiet', '--message', 'first']);
  }

  write(path: string, content: string): void {
    const full = join(this.root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  edit(path: string, change: (content: string) => string): void {
    this.write(path, change(this.read(path)));
  }

  /** Everything as it was committed, but for what git ignores. */
  reset(): void {
    this.run('git', ['checkout', '--quiet', '.']);
    this.run('git', ['clean', '--quiet', '--force', '-d']);
  }

  run(command: string, args: readonly string[]): Run {
    const { error, status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.root,
      encoding: 'utf8',
      maxBuffer: Infinity,
      env: this.env,
    });
    if (error) throw error;
    return { code: status, stdout, stderr };
  }
}

function nameOf(number: number): string {
  return `service-${String(number).padStart(2, '0')}`;
}

const client = `import { CozeAPI } from '@coze/api';

export const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
`;

function program(before: number): string {
  const imports = before === 0 ? '' : `export { ask as askBefore } from '@acme/${nameOf(before)}';\n`;
  return `${imports}import { APIError } from '@coze/api';
import { coze } from './client.js';

export async function ask(bot_id: string): Promise<unknown> {
  try {
    return await coze.chat.createAndPoll({ bot_id, auto_save_history: true });
  } catch (error) {
    if (error instanceof APIError && error.code === 4100) return undefined;
    throw error;
  }
}
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
