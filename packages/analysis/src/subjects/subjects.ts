import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { annotatedType } from './annotated-types.js';
import { declaredProvider } from './declared.js';
import { isEverydayCode } from './everyday-codes.js';
import type { Evaluator } from '../values/evaluate.js';
import { isCodeName, namedProvider } from './names.js';
import { Node, unwrap } from '../syntax/syntax.js';
import type { TypeAnswer } from '../types/types.js';
import { type Kind, type Origin, membersOf, worse } from '../values/value.js';

/** An expression that holds an error code, or something that is taken for one. */
export interface Subject {
  readonly node: TSESTree.Node;
  readonly catalog: Catalog;
  readonly origin: Origin;
  /**
   * - `code`: the code itself; `code-text`: the same as a string; `code-or-status`: it, or an HTTP status;
   * - `status`: an HTTP status; `foreign-code`: a code of the HTTP library.
   */
  readonly kind: 'code' | 'code-text' | 'code-or-status' | 'status' | 'foreign-code';
  /** Values that the program itself puts in place of a code: `err.code ?? -1`. */
  readonly fallbacks: readonly unknown[];
  /** What the type says, where it was asked and answered. */
  readonly type?: TypeAnswer | undefined;
}

/** Whether a subject is taken for an error code; an HTTP status and another's code are none. */
export function holdsCode({ kind }: Subject): boolean {
  return kind !== 'status' && kind !== 'foreign-code';
}

/** Asks the host about an expression; gives the answer when there is one already. */
export type Ask = (node: TSESTree.Node) => TypeAnswer | undefined;

const kinds = ['code', 'code-text', 'code-or-status', 'status', 'foreign-code'] as const;

function kindOf(shape: string): Subject['kind'] | undefined {
  return kinds.find((kind) => kind === shape);
}

/** The subject that an expression is; `undefined` where that is not proved. */
export function subjectOf(
  evaluator: Evaluator,
  node: TSESTree.Node,
  ask: Ask,
  written: readonly (Code | undefined)[] = [],
): Subject | undefined {
  if (isLiteral(node)) return undefined;
  const byText = evaluator.isAboutProvider;
  const proved = byText ? (commentedSubject(evaluator, node) ?? subjectByFlow(evaluator, node)) : undefined;
  if (!proved && !mayHoldCode(evaluator, node, written)) return undefined;
  const type = ask(node) ?? annotatedType(evaluator, node);
  const found =
    proved ??
    subjectByType(evaluator, node, type) ??
    (byText ? subjectByName(evaluator, node, type) : undefined);
  return found && { ...found, type };
}

/**
 * Whether it is worth asking for a type: something is called like a code, or compared with one. Where no provider is
 * named, it takes a code that is not everybody's.
 */
function mayHoldCode(
  evaluator: Evaluator,
  node: TSESTree.Node,
  written: readonly (Code | undefined)[],
): boolean {
  const { isAboutProvider, configuration } = evaluator;
  return configuration.catalogs.some(
    (catalog) =>
      (isAboutProvider && isCodeName(node, catalog)) ||
      written.some(
        (code) => code !== undefined && catalog.entry(code) && (isAboutProvider || !isEverydayCode(code)),
      ),
  );
}

function isLiteral(node: TSESTree.Node): boolean {
  const { type } = unwrap(node);
  return type === Node.Literal || type === Node.ObjectExpression || type === Node.ArrayExpression;
}

function subjectByFlow(evaluator: Evaluator, node: TSESTree.Node): Subject | undefined {
  const members = membersOf(evaluator.value(node));
  const fallbacks: unknown[] = [];
  const shapes: Kind<'shaped'>[] = [];
  for (const member of members) {
    if (member.kind === 'literal') fallbacks.push(member.value);
    else if (member.kind === 'shaped') shapes.push(member);
    else return undefined;
  }
  const first = shapes[0];
  const kind = first && kindOf(first.shape);
  if (!kind) return undefined;
  const { catalog } = first.origin;
  if (shapes.some((shape) => shape.shape !== first.shape || shape.origin.catalog !== catalog))
    return undefined;
  return { node, catalog, kind, fallbacks, origin: merged(shapes.map(({ origin }) => origin)) };
}

const strength = ['name', 'declared', 'flow', 'type'] as const;

/** One origin for a value that can come from several: its evidence is that of the weakest. */
function merged(origins: readonly Origin[]): Origin {
  const [first, ...rest] = origins as [Origin, ...Origin[]];
  return rest.reduce<Origin>(
    (a, b) => ({
      catalog: a.catalog,
      evidence: strength.indexOf(a.evidence) < strength.indexOf(b.evidence) ? a.evidence : b.evidence,
      operations: a.operations && b.operations && new Set([...a.operations, ...b.operations]),
      protocol: a.protocol === b.protocol ? a.protocol : undefined,
      mixed: worse(a.mixed, b.mixed),
      sdk: a.sdk === b.sdk ? a.sdk : undefined,
      holders: a.holders && b.holders && [...new Set([...a.holders, ...b.holders])],
    }),
    first,
  );
}

const codeTypes: Readonly<Record<string, string>> = {
  CozeErrorCode: 'coze',
  DashScopeErrorCode: 'dashscope',
};

/** By its type: a catalogue's union, or a property that the provider's SDK declares. */
function subjectByType(
  evaluator: Evaluator,
  node: TSESTree.Node,
  type: TypeAnswer | undefined,
): Subject | undefined {
  if (!type) return undefined;
  for (const catalog of evaluator.configuration.catalogs) {
    const ofCatalog = type.names.some(
      (name) => name.package === '@error-codes/catalog' && codeTypes[name.name] === catalog.provider,
    );
    const sdk = catalog.surface.sdks.find(({ module }) => module === type.property?.package);
    const ofSdk =
      !sdk?.servesManyHosts && sdk?.codeProperties?.includes(type.property?.name.replace(/^.*\./, '') ?? '');
    if (!ofCatalog && !ofSdk && !isListOfCodes(catalog, type)) continue;
    const kind =
      catalog.codeType === 'number' && type.primitives.every((primitive) => primitive === 'string')
        ? 'code-text'
        : 'code';
    return { node, catalog, kind, fallbacks: [], origin: { catalog, evidence: 'type', sdk: sdk?.module } };
  }
  return undefined;
}

/** A closed union of ten codes and nothing else is a catalogue's, whatever it is called. */
function isListOfCodes(catalog: Catalog, { literals, open }: TypeAnswer): boolean {
  return !open && literals.length >= 10 && literals.every((code) => catalog.entry(code));
}

/** By the names around it: weak. */
function subjectByName(
  evaluator: Evaluator,
  node: TSESTree.Node,
  type: TypeAnswer | undefined,
): Subject | undefined {
  // Where it comes from is known, and it is something else, or nothing.
  const members = membersOf(evaluator.value(node));
  if (members.some(({ kind }) => kind !== 'unknown' && kind !== 'literal')) return undefined;
  if (members.every((member) => member.kind === 'literal' && member.value === undefined)) return undefined;
  const catalog = evaluator.configuration.catalogs.find((candidate) => isCodeName(node, candidate));
  if (!catalog) return undefined;
  const named = namedProvider(evaluator, node);
  if (!named) return undefined;
  if (type && !type.open && type.literals.length > 0) return undefined; // A union of the program's own.
  if (type && type.property !== undefined && type.property.package !== '') return undefined; // Another package's property.
  if (
    type?.primitives.length &&
    !type.primitives.some((primitive) => primitive === named.codeType || primitive === 'other')
  ) {
    return undefined;
  }
  return { node, catalog: named, kind: 'code', fallbacks: [], origin: { catalog: named, evidence: 'name' } };
}

/** By a comment on the declaration: `@errorCodes coze`. */
function commentedSubject(evaluator: Evaluator, node: TSESTree.Node): Subject | undefined {
  const inner = unwrap(node);
  if (inner.type !== Node.Identifier && inner.type !== Node.MemberExpression) return undefined;
  const provider = declaredProvider(evaluator.source, inner);
  const catalog = evaluator.configuration.catalogs.find((candidate) => candidate.provider === provider);
  return catalog && { node, catalog, kind: 'code', fallbacks: [], origin: { catalog, evidence: 'declared' } };
}
