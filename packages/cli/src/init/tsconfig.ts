import { createRequire } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { readFileSync } from 'node:fs';
import { CannotEdit } from './cannot-edit.js';
import { appendElement, inOneLine, readJson } from './json.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

const plugin = '@error-codes/typescript-plugin';

interface Tsconfig {
  readonly extends?: unknown;
  readonly files?: unknown;
  readonly include?: unknown;
  readonly references?: unknown;
  readonly compilerOptions?: { readonly plugins?: unknown };
}

/**
 * The plugin for tsserver in `tsconfig.json`, or in what that refers to.
 * @param reports whether the plugin is to show what the rules report, because no linter does
 */
export function planTsconfig(project: Project, reports: boolean): Plan | undefined {
  if (!project.has('tsconfig.json')) return undefined;
  const version = project.majorOf('typescript');
  if (version === undefined || version < 5) return undefined;
  if (version > 6) return { setups: [], notes: ['typescriptWithoutPlugins'] };
  const entry = { name: plugin, ...(reports && { diagnostics: true }) };
  return {
    setups: programsOf(project).map((file) => ({
      file,
      purpose: 'tsconfig',
      edit: (text = '') => withPlugin(text, entry, pluginsBelow(project, file)),
      byHand: `"compilerOptions": { "plugins": […, ${inOneLine(entry)}] }`,
      packages: [plugin],
    })),
    notes: ['.nvim.lua', '.lazy.lua', '.neoconf.json'].some((file) => project.has(file)) ? ['neovim'] : [],
  };
}

function withPlugin(text: string, entry: { readonly name: string }, below: readonly unknown[]): string {
  const { compilerOptions }: Tsconfig = readJson(text);
  const plugins: unknown = compilerOptions?.plugins;
  if (isListed(plugins ?? below)) return text;
  // A list of its own takes the place of the one that it extends.
  if (plugins === undefined && below.length > 0) throw new CannotEdit('shape');
  return appendElement(text, ['compilerOptions', 'plugins'], entry);
}

function isListed(plugins: unknown): boolean {
  return (
    Array.isArray(plugins) && plugins.some((each) => (each as { name?: unknown } | null)?.name === plugin)
  );
}

/** The configurations that have files: not one that only refers to others, as that of a solution does. */
function programsOf(project: Project): readonly string[] {
  const { files, include, references } = read(project.peek('tsconfig.json'));
  const isSolution = Array.isArray(files) && files.length === 0 && include === undefined;
  if (!isSolution || !Array.isArray(references)) return ['tsconfig.json'];
  const found = references.flatMap((reference: unknown) => {
    const { path } = (reference ?? {}) as { path?: unknown };
    if (typeof path !== 'string') return [];
    const file = normalize(path.endsWith('.json') ? path : join(path, 'tsconfig.json'));
    return project.has(file) ? [file.replaceAll('\\', '/')] : [];
  });
  return found.length > 0 ? [...new Set(found)] : ['tsconfig.json'];
}

/** The plugins that a configuration takes from those that it extends. */
function pluginsBelow(project: Project, file: string, seen = new Set<string>()): readonly unknown[] {
  const { extends: bases } = read(project.peek(file));
  if (bases === undefined || seen.has(file)) return [];
  seen.add(file);
  for (const base of [bases].flat().reverse()) {
    const below = typeof base === 'string' ? baseOf(project, file, base) : undefined;
    if (below === undefined) continue;
    const own = read(project.peek(below)).compilerOptions?.plugins;
    const plugins = Array.isArray(own) ? (own as unknown[]) : pluginsBelow(project, below, seen);
    if (plugins.length > 0) return plugins;
  }
  return [];
}

function baseOf(project: Project, file: string, base: string): string | undefined {
  const folder = dirname(join(project.root, file));
  const names = base.endsWith('.json') ? [base] : [base, `${base}.json`, `${base}/tsconfig.json`];
  for (const name of names) {
    try {
      const path = /^\.{0,2}\//.test(name)
        ? join(folder, name)
        : createRequire(join(folder, '_')).resolve(name);
      readFileSync(path);
      return relative(project.root, path);
    } catch {
      // Not under this name, or not installed.
    }
  }
  return undefined;
}

function read(text = ''): Tsconfig {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof CannotEdit) return {};
    throw error;
  }
}
