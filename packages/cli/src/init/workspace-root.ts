import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';

/** The folder of the nearest package; where that is a member of a workspace, the folder of the workspace. */
export function findRoot(cwd: string): string | undefined {
  const folders = [...upwards(cwd)].filter((folder) => existsSync(join(folder, 'package.json')));
  const [own] = folders;
  if (own === undefined) return undefined;
  return (
    folders.find((folder) => folder !== own && isMember(relative(folder, own), membersOf(folder))) ?? own
  );
}

function* upwards(folder: string): Iterable<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* upwards(dirname(folder));
}

function isMember(path: string, members: readonly string[]): boolean {
  const patterns = members.map((member) => member.replace(/^(!?)(?:\.\/)?(.*?)\/?$/, '$1$2'));
  const left = patterns.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : []));
  const taken = patterns.filter((pattern) => !pattern.startsWith('!'));
  return picomatch(taken, { ignore: left })(path.split(sep).join('/'));
}

/** The patterns for the folders of a workspace; none where this is no workspace, or cannot be read. */
function membersOf(folder: string): readonly string[] {
  const { workspaces } = read(join(folder, 'package.json'), JSON.parse) as { workspaces?: unknown };
  const { packages } = read(join(folder, 'pnpm-workspace.yaml'), parse) as { packages?: unknown };
  const inYarn = (workspaces as { packages?: unknown } | undefined)?.packages;
  const members = [packages, workspaces, inYarn].find((patterns) => Array.isArray(patterns)) ?? [];
  return (members as unknown[]).filter((member) => typeof member === 'string');
}

function read(file: string, parser: (text: string) => unknown): object {
  try {
    return (parser(readFileSync(file, 'utf8')) as object | null) ?? {};
  } catch {
    return {};
  }
}
