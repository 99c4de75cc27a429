import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from 'typescript';
import { causeOf } from './cause-of.js';
import { wrong } from './wrong.js';

/** TypeScript with what makes programs of the files of a project. */
export type Compiler = typeof ts;

/** Beside TypeScript 7, which has no such interface, some install the last one that has it. */
const names = ['typescript', '@typescript/typescript6'];

/**
 * Finds the TypeScript of a project.
 * @param folders where to look, nearest first
 * @throws WrongUse where there is none that can be used
 */
export function findCompiler(folders: readonly string[]): Compiler {
  let unfit: string | undefined;
  for (const folder of folders) {
    const require = createRequire(join(folder, 'package.json'));
    for (const name of names) {
      const version = versionOf(name, require);
      if (/^[56]\./.test(version ?? '')) return load(name, require);
      unfit ??= version;
    }
  }
  if (unfit === undefined) throw wrong('noTypeScript', folders[0] ?? '');
  throw wrong(Number.parseInt(unfit) < 5 ? 'oldTypeScript' : 'newTypeScript', unfit);
}

function versionOf(name: string, require: NodeJS.Require): string | undefined {
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}

function load(name: string, require: NodeJS.Require): Compiler {
  try {
    const compiler = require(name) as Compiler;
    // Before 5.3 projects are in a file of their own.
    return 'ProjectService' in compiler.server
      ? compiler
      : (require(`${name}/lib/tsserverlibrary`) as Compiler);
  } catch (error) {
    throw wrong('failedTypeScript', name, causeOf(error));
  }
}
