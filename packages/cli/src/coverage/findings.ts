import type { Code } from '@error-codes/catalog';
import type { Unread } from '../check/read-file.js';

/** A place in a file, counted from 1. Paths begin in the folder of the run and have `/` on every system. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Why a provider is believed to be meant; `name` alone is weak. */
export type Evidence = 'type' | 'flow' | 'declared' | 'name';

/** A call of an API. */
export interface Call extends Place {
  /** `null` where it could be any. */
  readonly operations: readonly string[] | null;
  /** The package that is called; `null` for a raw request. */
  readonly package: string | null;
  readonly evidence: Evidence;
}

/** What one function does about the errors that come to it. */
export interface HandlerFound extends Place {
  /** The name of the function; `null` where it has none. */
  readonly name: string | null;
  /** The operations whose errors come here; `null` where it could be any. */
  readonly operations: readonly string[] | null;
  readonly evidence: Evidence;
  /** The codes that it decides on by name, and where. */
  readonly codes: readonly { readonly code: Code; readonly line: number; readonly column: number }[];
  /** Where all others end up; `null` where that is nowhere, or not known. */
  readonly others: { readonly line: number; readonly column: number } | null;
}

/** What was found of one provider. */
export interface ProviderFindings {
  readonly provider: string;
  /** The codes that must be handled by name. */
  readonly required: readonly Code[];
  readonly calls: readonly Call[];
  readonly handlers: readonly HandlerFound[];
}

/** What was not looked into: a file, or a whole folder. */
export interface Skipped {
  readonly path: string;
  readonly reason: Unread['reason'] | 'syntax error' | 'too deep';
}

/** Everything that was found in some files; what it amounts to follows from this and the catalogues. */
export interface Findings {
  /** The catalogues that were used, and their versions. */
  readonly catalogs: Readonly<Record<string, string>>;
  /** The part of the files that was looked into, such as `2/5`, where it was not all of them. */
  readonly shard?: string | undefined;
  readonly providers: readonly ProviderFindings[];
  readonly skipped: readonly Skipped[];
}
