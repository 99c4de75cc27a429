import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WrongUse } from '../wrong-use.js';
import { packageManagerOf, type PackageManager } from './package-manager.js';
import { texts } from './texts.js';
import { findRoot } from './workspace-root.js';

/** A `package.json`, as far as it matters here. */
export interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly eslintConfig?: unknown;
  readonly 'lint-staged'?: unknown;
}

/** What is to be set up: a package, or all packages of a workspace, seen from the root. */
export class Project {
  private constructor(
    readonly root: string,
    readonly manifest: Manifest,
    readonly packageManager: PackageManager,
  ) {}

  /** @throws WrongUse */
  static async at(cwd: string): Promise<Project> {
    const root = findRoot(realpathSync(cwd));
    if (root === undefined) throw new WrongUse((locale) => texts.noManifest[locale]());
    return new Project(root, manifestIn(root), await packageManagerOf(root));
  }

  /** The first of some files that there is. */
  find(files: readonly string[]): string | undefined {
    return files.find((file) => this.has(file));
  }

  has(path: string): boolean {
    return statSync(join(this.root, path), { throwIfNoEntry: false }) !== undefined;
  }

  /** A look at a file; nothing where it cannot be read. */
  peek(file: string): string | undefined {
    try {
      return readFileSync(join(this.root, file), 'utf8').replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  }

  dependsOn(name: string): boolean {
    return this.#rangeOf(name) !== undefined;
  }

  /** The major version of a dependency: the installed one, else the lowest that it may have. */
  majorOf(name: string): number | undefined {
    const range = this.#rangeOf(name)?.replace(/^npm:@?[^@]*@/, '');
    const version = this.#installedVersion(name) ?? range ?? '';
    const major = Number(/^[\^~>=v\s]*(\d+)/.exec(version)?.[1]);
    return Number.isNaN(major) ? undefined : major;
  }

  #rangeOf(name: string): string | undefined {
    const { dependencies, devDependencies } = this.manifest;
    return devDependencies?.[name] ?? dependencies?.[name];
  }

  #installedVersion(name: string): string | undefined {
    try {
      const { version } = createRequire(join(this.root, 'package.json'))(`${name}/package.json`) as {
        version?: string;
      };
      return version;
    } catch {
      return undefined;
    }
  }
}

function manifestIn(root: string): Manifest {
  const file = join(root, 'package.json');
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
      throw new TypeError('no object');
    return manifest;
  } catch (error) {
    throw new WrongUse((locale) => texts.brokenManifest[locale](file, (error as Error).message));
  }
}
