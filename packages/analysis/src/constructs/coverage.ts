import type { Code, Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Construct } from './construct.js';
import type { Facts } from '../facts.js';
import { isKeyofCast } from '../subjects/annotated-types.js';
import { entryOf } from '../subjects/entries.js';
import { holdsCode, type Subject } from '../subjects/subjects.js';
import { Node, unwrap } from '../syntax/syntax.js';
import { corroborates } from '../handlers/verdicts.js';

/** Which codes a construct is measured against. */
export type Domain = 'mustHandle' | 'operation' | 'all';

/** What a construct leaves out. */
export interface Coverage {
  /** All codes that can arrive and have no branch. */
  readonly missing: readonly Entry[];
  /** Those among them that must be handled by name. */
  readonly missingMustHandle: readonly Entry[];
  /** Whether the compiler knows the codes, too: the subject's type is a closed union. */
  readonly isClosed: boolean;
}

/** Wallets (EIP-1193) send these as well; alone, with a weak proof, they are as likely theirs. */
const walletCodes = new Set<Code>([4001, 4100, 4200]);

/**
 * What a construct leaves out; `undefined` where that cannot be told, or where it is not surely about codes of the
 * provider.
 */
export function coverageOf(facts: Facts, construct: Construct, domain: Domain): Coverage | undefined {
  const { subject, written, kind, branches } = construct;
  if (!holdsCode(subject)) return undefined;
  // `err.code === 4013 ? 5000 : 0` picks one case out, like a lone `if`.
  if (kind === 'ternary' && branches.length < 2) return undefined;
  // `{ 4013: true }` is a list.
  if (construct.table?.values.every(isBoolean)) return undefined;
  // A misspelled code is a code, too: it is reported for what it is elsewhere.
  const codes = new Set(
    written.filter((code) => subject.catalog.entry(code) ?? looksLikeCode(subject, code)),
  );
  if (codes.size < (kind === 'switch' || kind === 'ternary' ? 1 : 2)) return undefined;
  if (!isProved(subject, written)) return undefined;

  const closed = closedDomain(facts, subject);
  if (closed === 'of others' || subject.type?.isUnresolved) return undefined;
  const open = openDomain(facts, subject, domain);
  const entries = closed
    ? domain === 'mustHandle'
      ? closed.filter((entry) => open.includes(entry))
      : closed
    : open;
  // A checker's closed type has been narrowed by every guard already, be it one that we cannot read.
  const isNarrowed = closed && !subject.type?.isAnnotation ? true : undefined;
  const covered = entries.map(({ code }) => {
    const reaches = construct.reaches(code) ?? isNarrowed;
    if (reaches === false) return true;
    const covers = construct.covers(code);
    return covers === true || reaches ? covers : undefined;
  });
  if (covered.includes(undefined)) return undefined;
  const missing = entries.filter((_, index) => covered[index] === false);
  const mustHandle = new Set(facts.mustHandle(subject.catalog).map((code) => subject.catalog.entry(code)));
  return {
    missing,
    missingMustHandle: missing.filter((entry) => mustHandle.has(entry)),
    isClosed: closed !== undefined,
  };
}

function isBoolean(value: TSESTree.Node): boolean {
  const node = unwrap(value);
  return node.type === Node.Literal && typeof node.value === 'boolean';
}

function looksLikeCode({ catalog }: Subject, code: Code): boolean {
  return catalog.codeType === 'number' && Number(code) >= 1000;
}

/** Weak evidence needs company: two codes of the provider, and none that is not. */
export function isProved({ origin, catalog }: Subject, written: readonly Code[]): boolean {
  if (origin.evidence !== 'name' && !origin.mixed) return true;
  return (
    corroborates(catalog, written) &&
    written.every((code) => catalog.entry(code) !== undefined || code === catalog.surface.success) &&
    !written.every((code) => walletCodes.has(code))
  );
}

/** The codes of a closed union; `'of others'` when the union holds values that are no codes of the provider. */
function closedDomain(
  facts: Facts,
  { node, type, catalog }: Subject,
): readonly Entry[] | 'of others' | undefined {
  if (!type || type.open || type.literals.length < 2 || isKeyofCast(node)) return undefined;
  const entries = new Set<Entry>();
  for (const literal of type.literals) {
    const entry = entryOf(catalog, literal);
    if (entry) entries.add(entry);
    else if (!facts.isKnown(catalog, literal)) return 'of others';
  }
  return catalog.entries.filter((entry) => entries.has(entry));
}

/** The codes that can arrive, those that must be handled first. */
function openDomain(facts: Facts, subject: Subject, domain: Domain): readonly Entry[] {
  const mustHandle = facts.mustHandle(subject.catalog).flatMap((code) => subject.catalog.entry(code) ?? []);
  switch (domain) {
    case 'mustHandle':
      return mustHandle;
    case 'operation':
      return [...new Set([...mustHandle, ...facts.entriesFor(subject)])];
    case 'all':
      return [...new Set([...mustHandle, ...facts.entriesFor(subject, 'all')])];
  }
}
