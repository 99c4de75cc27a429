import type { Catalog, SdkClient } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { ClassNode, FunctionNode } from '../syntax/syntax.js';

/** Why we believe that a value belongs to a provider, strongest first. */
export type Evidence = 'type' | 'flow' | 'declared' | 'name';

/** Stands in a text for a part that is not known. */
export const HOLE = '\uFFFC';

/**
 * What else can arrive where an error of the provider does: what a helper makes of it that nobody has read, what some
 * call without `await` throws, what another library rejects with, or what looks just like the provider's.
 */
export type Mixed = 'other-helper' | 'other-call' | 'other-library' | 'same-library';

const mixtures: readonly (Mixed | undefined)[] = [
  undefined,
  'other-helper',
  'other-call',
  'other-library',
  'same-library',
];

/** The worse of two mixtures. */
export function worse(a: Mixed | undefined, b: Mixed | undefined): Mixed | undefined {
  return mixtures.indexOf(a) < mixtures.indexOf(b) ? b : a;
}

/** Where a provider's value comes from. */
export interface Origin {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** The operations that were called; `undefined` when it could be any. */
  readonly operations?: ReadonlySet<string> | undefined;
  readonly protocol?: string | undefined;
  /** Other errors can arrive at the same place: other calls stand in the same `try`. */
  readonly mixed?: Mixed | undefined;
  /** Errors are given to a callback of the client before they are thrown: `onApiError`. */
  readonly observed?: boolean | undefined;
  /** The package through which the value came. */
  readonly sdk?: string | undefined;
  /** The client through which it came, where that is known. */
  readonly client?: SdkClient | undefined;
  /** The address that the client is given, and the option that holds it. */
  readonly address?: { readonly url: string; readonly node: TSESTree.Node } | undefined;
  /** The shapes in which a code stands that is not the provider's. */
  readonly holders?: readonly string[] | undefined;
}

/** What can be known of an expression without running it. */
export type Value =
  | { readonly kind: 'unknown' }
  /** Comes from somewhere else for certain: a reply of another host, what it threw. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | bigint | null | undefined }
  /** A string with `HOLE`s. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'object';
      readonly node: TSESTree.ObjectExpression;
      readonly owner: Evaluator;
      /** It has properties beside those that are written. */
      readonly isPartial?: boolean | undefined;
      readonly variable?: Variable | undefined;
    }
  | {
      readonly kind: 'array';
      readonly items: readonly Value[];
      readonly nodes: readonly (TSESTree.Node | null)[];
      readonly owner: Evaluator;
      readonly variable?: Variable | undefined;
    }
  /** Something imported from a package (or, with the module `''`, a global) and a path into it. */
  | { readonly kind: 'export'; readonly module: string; readonly path: string }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly owner: Evaluator }
  | { readonly kind: 'class'; readonly node: ClassNode; readonly owner: Evaluator }
  | { readonly kind: 'instance'; readonly node: ClassNode; readonly owner: Evaluator }
  | { readonly kind: 'enum'; readonly node: TSESTree.TSEnumDeclaration; readonly owner: Evaluator }
  /** A client of an SDK, or a path into it. */
  | {
      readonly kind: 'client';
      readonly origin: Origin;
      /** The shape of its errors; `undefined` where it gives them back instead. */
      readonly throws: string | undefined;
      readonly path: string;
    }
  /** A configured instance of an HTTP library, or a path into it. */
  | {
      readonly kind: 'http';
      readonly library: string;
      readonly base: string;
      /** Another address may stand in place of the base. */
      readonly mixed: boolean;
      readonly path: string;
      /** The options that it was made with. */
      readonly defaults: Value;
      /** The call that makes it: two instances of one call are not told apart. */
      readonly made: { readonly node: TSESTree.Node; readonly owner: Evaluator };
      readonly changed: boolean;
    }
  /** A value with a shape of the provider's surface, or of an HTTP library. */
  | { readonly kind: 'shaped'; readonly shape: string; readonly origin: Origin }
  | { readonly kind: 'promise'; readonly of: Value; readonly throws: readonly Value[] }
  | { readonly kind: 'stream'; readonly of: Value; readonly throws: readonly Value[] }
  | {
      readonly kind: 'collection';
      readonly type: 'Set' | 'Map';
      readonly items: Extract<Value, { kind: 'array' }>;
      readonly owner: Evaluator;
      readonly variable?: Variable | undefined;
    }
  /** `JSON.stringify(node)`. */
  | { readonly kind: 'json'; readonly node: TSESTree.Node }
  | { readonly kind: 'record'; readonly properties: Readonly<Record<string, Value>> }
  | { readonly kind: 'union'; readonly members: readonly Value[] };

export type Kind<K extends Value['kind']> = Extract<Value, { kind: K }>;

export const unknown: Value = { kind: 'unknown' };
export const foreign: Value = { kind: 'foreign' };

export function literal(value: Kind<'literal'>['value']): Value {
  return { kind: 'literal', value };
}

export function membersOf(value: Value): readonly Value[] {
  return value.kind === 'union' ? value.members : [value];
}

/** One value for several possibilities. */
export function union(values: readonly Value[]): Value {
  const members: Value[] = [];
  for (const value of values.flatMap(membersOf)) {
    const seen = members.some(
      (other) =>
        other === value ||
        (other.kind === value.kind &&
          (value.kind === 'unknown' ||
            value.kind === 'foreign' ||
            (value.kind === 'literal' && other.kind === 'literal' && other.value === value.value))),
    );
    if (!seen) members.push(value);
  }
  const [first] = members;
  if (!first) return unknown;
  return members.length === 1 ? first : { kind: 'union', members };
}

/** The text of a value that is a string, with holes where parts are unknown; `undefined` for all others. */
export function textOf(value: Value): string | undefined {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number')) {
    return String(value.value);
  }
  return undefined;
}

export function text(value: string): Value {
  return value.includes(HOLE) ? { kind: 'text', text: value } : literal(value);
}

/** What a value is apart from `null`, `undefined` and `false`. */
export function present(value: Value): Value {
  return union(
    membersOf(value).filter(
      (member) =>
        !(
          member.kind === 'literal' &&
          (member.value === null || member.value === undefined || member.value === false)
        ),
    ),
  );
}
