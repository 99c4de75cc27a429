/**
 * What is asked of a file system: of Node's own, or of one that shows other contents, such as those that git has
 * staged. It throws what Node's throws.
 */
export interface FileSystem {
  readonly lstatSync: (path: string, options: { throwIfNoEntry: false }) => FileStats | undefined;
  readonly statSync: (path: string, options: { throwIfNoEntry: false }) => FileStats | undefined;
  readonly readFileSync: (path: string) => Buffer;
}

export interface FileStats {
  readonly isFile: () => boolean;
  readonly isSymbolicLink: () => boolean;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}
