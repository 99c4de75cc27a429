import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Types } from '../types/types.js';

/** Offsets into the text, in UTF-16 code units: start inclusive, end exclusive. */
export type Range = readonly [number, number];

/** One parsed file, as every host hands it over. */
export interface Source {
  /** Absolute where the host knows it. */
  readonly fileName: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  /** Answers about types, where the host has a program. */
  readonly types?: Types | undefined;
  /** Finds a file that this one imports; `undefined` where it cannot. */
  readonly load?: ((specifier: string) => Module | undefined) | undefined;
}

/** A file that another imports: read, and parsed only when its text promises something. */
export interface Module {
  readonly fileName: string;
  /** `undefined` when it is gone. Nobody keeps the text: most modules are looked into once. */
  readonly readText: () => string | undefined;
  /** `undefined` when it does not parse. */
  read(): Source | undefined;
  /** Finds a file that this one imports. */
  load(specifier: string): Module | undefined;
}

/** What a parser gives for a text. A parser without scopes leaves `scopeManager` out. */
export interface Parsed {
  readonly ast: TSESTree.Program;
  readonly scopeManager?: ScopeManager | undefined;
}

/** Parses a text; throws or returns `undefined` where it cannot. */
export type Parse = (text: string, fileName: string) => Parsed | undefined;

/** Finds a file by the specifier and the path of the file that imports it; `undefined` where it cannot. */
export type Load = (specifier: string, from: string) => Module | undefined;
