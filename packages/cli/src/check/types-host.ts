import type ts from 'typescript';
import type { NextCommit } from './next-commit.js';
import type { Compiler } from './types-compiler.js';

/** What projects read files through: nothing is watched, nothing is loaded, and nothing happens later. */
export function createHost(compiler: Compiler, commit: NextCommit | undefined): ts.server.ServerHost {
  const nothing = (): void => undefined;
  const noWatcher = (): ts.FileWatcher => ({ close: nothing });
  return {
    ...compiler.sys,
    ...(commit && filesOf(commit, compiler)),
    watchFile: noWatcher,
    watchDirectory: noWatcher,
    setTimeout: nothing,
    clearTimeout: nothing,
    setImmediate: nothing,
    clearImmediate: nothing,
    // Plugins are for editors.
    require: () => ({ module: undefined, error: { message: 'No plugins are loaded.' } }),
  };
}

type Files = Pick<
  ts.System,
  'readFile' | 'fileExists' | 'directoryExists' | 'getDirectories' | 'readDirectory' | 'realpath'
>;

/** Not public: how TypeScript finds files by its patterns, on whatever there is. */
interface Matcher {
  readonly matchFiles: (
    path: string,
    extensions: readonly string[] | undefined,
    excludes: readonly string[] | undefined,
    includes: readonly string[] | undefined,
    isCaseSensitive: boolean,
    currentDirectory: string,
    depth: number | undefined,
    list: (path: string) => { readonly files: readonly string[]; readonly directories: readonly string[] },
    realpath: (path: string) => string,
  ) => string[];
}

/** The files of a commit. */
function filesOf(commit: NextCommit, compiler: Compiler): Files {
  const { sys } = compiler;
  const { matchFiles } = compiler as unknown as Matcher;
  const realpath = (path: string): string => {
    const real = commit.realPath(path);
    return sys.realpath?.(real) ?? real;
  };
  return {
    readFile(path) {
      if (!commit.isFile(path)) return undefined;
      return commit
        .readFileSync(path)
        .toString()
        .replace(/^\uFEFF/, '');
    },
    fileExists: (path) => commit.isFile(path),
    directoryExists: (path) => commit.isDirectory(path),
    getDirectories: (path) => [...commit.list(path).directories],
    readDirectory: (path, extensions, excludes, includes, depth) =>
      matchFiles(
        path,
        extensions,
        excludes,
        includes,
        sys.useCaseSensitiveFileNames,
        sys.getCurrentDirectory(),
        depth,
        (folder) => commit.list(folder),
        realpath,
      ),
    realpath,
  };
}
