import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../sources/source.js';
import { membersNamed } from '../syntax/members-named.js';
import { Node } from '../syntax/syntax.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { textOf } from '../values/value.js';
import { mended } from './edits.js';
import { type Fault, faultOfHeader, faultOfToken, isConstant } from './faults.js';
import { type MadeClient, madeClients } from './made-clients.js';
import { isPublic, sentAuthorizations, type SentHeader, unauthorizedCalls } from './sent-headers.js';

/** A request that does not say who sends it, in the form that the provider wants. */
export interface FaultyAuthorization {
  readonly catalog: Catalog;
  /** What is wrong; `unprovedBearer` where a variable of the environment may be right or wrong. */
  readonly fault: Fault | 'missing' | 'unprovedBearer';
  readonly at: TSESTree.Node;
  /** What mends it. */
  readonly edit?: { readonly range: Range; readonly text: string } | undefined;
}

/** Every authorization of a file that the provider refuses. */
export function faultyAuthorizations(
  evaluator: Evaluator,
  calls: readonly ApiCall[],
): readonly FaultyAuthorization[] {
  const all = [
    ...sentAuthorizations(evaluator, calls).flatMap((header) => faultyHeader(evaluator, header) ?? []),
    ...faultyTokens(evaluator, calls),
    ...unauthorizedCalls(evaluator, calls).map(({ catalog, node }): FaultyAuthorization => ({
      catalog,
      fault: 'missing',
      at: node.callee,
    })),
  ];
  // Headers that several requests share.
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index);
}

function faultyHeader(evaluator: Evaluator, header: SentHeader): FaultyAuthorization | undefined {
  const { catalog, expression, owner } = header;
  const isHere = owner.source === evaluator.source;
  const at = isHere ? expression : header.at;
  const fault = faultOfHeader(owner, expression);
  // Whoever signs out takes the header out of all requests to come.
  if (!header.isOfCall && textOf(owner.value(expression)) === '') return undefined;
  if (fault) {
    return {
      catalog,
      fault,
      at,
      edit: isHere ? mended(owner.source, catalog, expression, fault) : undefined,
    };
  }
  const value = owner.value(expression);
  const isVariable = value.kind === 'export' && value.module === '' && value.path.startsWith('process.env.');
  return isVariable && catalog.surface.authorization?.isAlwaysBearer
    ? { catalog, fault: 'unprovedBearer', at }
    : undefined;
}

/** Tokens of clients, behind the `Bearer` that an SDK writes. */
function faultyTokens(evaluator: Evaluator, calls: readonly ApiCall[]): readonly FaultyAuthorization[] {
  // A client without a token is made for what asks for none.
  const mayBeEmpty = calls.some((call) => call.method !== undefined && isPublic(call));
  return madeClients(evaluator).flatMap((made): FaultyAuthorization[] => {
    const { catalog, client, options, token } = made;
    if (!token) return [];
    const { expression, isAbsent } = token;
    const isHere = options.owner.source === evaluator.source;
    const at = isHere ? expression : made.node.callee;
    if (isAbsent) {
      const isEmpty = !client.token?.isOptional && isConstant(options.owner, expression) && isDirect(made);
      return isEmpty ? [{ catalog, fault: 'emptyToken', at }] : [];
    }
    const fault = faultOfToken(options.owner, expression);
    if (!fault || (fault === 'emptyToken' && (mayBeEmpty || !isDirect(made)))) return [];
    const edit = isHere ? mended(evaluator.source, catalog, expression, fault) : undefined;
    return [{ catalog, fault, at, edit }];
  });
}

/** `client.token = …` */
function isGivenLater(evaluator: Evaluator, option: string): boolean {
  return membersNamed(evaluator.source, option).some(
    (member) => member.parent.type === Node.AssignmentExpression && member.parent.left === member,
  );
}

/** Whether a client surely speaks to the provider itself; a gateway may add the token. */
function isDirect(made: MadeClient): boolean {
  const address = made.option(made.addressOption ?? '');
  if (made.isMixed || address.state === 'unknown') return false;
  if (isGivenLater(made.options.owner, made.client.token?.option ?? '')) return false;
  return address.state === 'absent' || address.value.kind === 'literal';
}
