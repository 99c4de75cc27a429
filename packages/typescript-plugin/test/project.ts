import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from './tsserver.js';

const plugin = fileURLToPath(new URL('../', import.meta.url));

export const pluginName = '@error-codes/typescript-plugin';

/** A folder outside the repository, from which nothing is in reach but what is put there. */
export class Folder {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'tsserver-')));

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  write(path: string, content: string | object): string {
    const file = this.path(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    symlinkSync(target, this.path(path), 'junction');
  }

  /** Links packages of the repository into a `node_modules`. */
  install(folder: string, ...names: string[]): void {
    for (const name of names)
      this.link(join(folder, 'node_modules', name), join(repository, 'node_modules', name));
  }

  /** Copies the plugin as npm would install it; its native part is not in reach of the copy. */
  copyPlugin(folder: string): void {
    for (const part of ['package.json', 'dist'])
      cpSync(join(plugin, part), this.path(folder, part), { recursive: true });
  }

  /** Copies a TypeScript, which looks for plugins beside itself. */
  copyTypeScript(folder: string): string {
    cpSync(join(repository, 'node_modules/typescript'), this.path(folder), {
      recursive: true,
      dereference: true,
      filter: (path) => !/[\\/]lib[\\/][a-z]{2}(?:-[a-z]+)?$/i.test(path),
    });
    return this.path(folder);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  noEmit: true,
  types: [],
};

/** A `tsconfig.json` that names the plugin with some options. */
export function tsconfig(options: object = {}): object {
  return {
    compilerOptions: { ...compilerOptions, plugins: [{ name: pluginName, ...options }] },
    include: ['src'],
  };
}
