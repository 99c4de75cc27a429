import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../sources/source.js';
import { membersNamed } from '../syntax/members-named.js';
import { occurs } from '../syntax/source-text.js';
import { Node } from '../syntax/syntax.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { returnsOf } from '../values/returns.js';
import { textOf } from '../values/value.js';
import { mended, withBearer } from './edits.js';
import { isFromEnvironment } from './environment.js';
import { type Fault, faultOfHeader, faultOfToken, isConstant } from './faults.js';
import { type MadeClient, madeClients } from './made-clients.js';
import { isPublic, sentAuthorizations, type SentHeader, unauthorizedCalls } from './sent-headers.js';

/** A request that does not say who sends it, in the form that the provider wants. */
export interface FaultyAuthorization {
  readonly catalog: Catalog;
  /** The protocol in use, where the provider has several and it is known. */
  readonly protocol: string | undefined;
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
    ...unauthorizedCalls(evaluator, calls).map(({ catalog, node, origin }): FaultyAuthorization => ({
      catalog,
      protocol: origin.protocol,
      fault: 'missing',
      at: node.callee,
    })),
  ];
  // Headers that several requests share.
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index);
}

function faultyHeader(evaluator: Evaluator, header: SentHeader): FaultyAuthorization | undefined {
  const { catalog, protocol, expression, owner } = header;
  const isHere = owner.source === evaluator.source;
  const at = isHere ? expression : header.at;
  const fault = faultOfHeader(owner, expression);
  // Whoever signs out takes the header out of all requests to come.
  if (!header.isOfCall && textOf(owner.value(expression)) === '') return undefined;
  if (!header.isOfCall && fault === 'emptyToken' && isGivenLater(owner, 'Authorization')) return undefined;
  if (fault) {
    return {
      catalog,
      protocol,
      fault,
      at,
      edit: isHere ? mended(owner.source, catalog, expression, fault) : undefined,
    };
  }
  if (!catalog.surface.authorization?.isAlwaysBearer || !isFromEnvironment(owner, expression))
    return undefined;
  if (occurs(provesBearer, owner.source)) return undefined;
  const edit = isHere ? withBearer(owner.source, expression) : undefined;
  return { catalog, protocol, fault: 'unprovedBearer', at, edit };
}

/** Tokens of clients, behind the `Bearer` that an SDK writes. */
function faultyTokens(evaluator: Evaluator, calls: readonly ApiCall[]): readonly FaultyAuthorization[] {
  // A client without a token is made for what asks for none.
  const mayBeEmpty = calls.some((call) => call.method !== undefined && isPublic(call));
  return madeClients(evaluator).flatMap((made): FaultyAuthorization[] => {
    const { catalog, client, options, protocol, token } = made;
    if (!token) return [];
    const { expression, isAbsent } = token;
    const isHere = options.owner.source === evaluator.source;
    const at = isHere ? expression : made.node.callee;
    if (isAbsent) {
      const isEmpty = !client.token?.isOptional && isConstant(options.owner, expression) && isDirect(made);
      return isEmpty ? [{ catalog, protocol, fault: 'emptyToken', at }] : [];
    }
    const tokens = tokensOf(options.owner, expression);
    const [fault, ...others] = tokens.map((one) => faultOfToken(options.owner, one));
    if (!fault || others.some((other) => other !== fault)) return [];
    if (fault === 'emptyToken') {
      // Without a key, a client that reads one from the environment may be meant to send none.
      const isLeftOut = client.token?.isOptional && isNull(options.owner, expression);
      const isReplaced = occurs(replacesToken, evaluator.source);
      if (isLeftOut || isReplaced || mayBeEmpty || !isDirect(made)) return [];
    }
    const edit =
      isHere && tokens.length === 1
        ? mended(evaluator.source, catalog, tokens[0] ?? expression, fault)
        : undefined;
    return [{ catalog, protocol, fault, at: isHere ? (tokens[0] ?? at) : at, edit }];
  });
}

/** `if (!header.startsWith('Bearer ')) …`, or the environment is written here. */
const provesBearer = /\bstartsWith\(\s*['"`]bearer|\/\^bearer|\bprocess\.env\.\w+\s*(?:\?\?|\|\|)?=[^=]/i;

/** `client.withOptions({ apiKey })`, `create(…, { headers: { Authorization: … } })` */
const replacesToken = /\bwithOptions\(|\bheaders\s*:\s*\{\s*['"]?authorization\b/i;

/** What can be sent as the token: the expression, or what a function that stands there returns for each request. */
function tokensOf(owner: Evaluator, expression: TSESTree.Node): readonly TSESTree.Node[] {
  const value = owner.value(expression);
  if (value.kind !== 'function') return [expression];
  return value.owner === owner ? returnsOf(value.node) : [];
}

function isNull(owner: Evaluator, expression: TSESTree.Node): boolean {
  const value = owner.value(expression);
  return value.kind === 'literal' && value.value === null;
}

/** `client.token = …`, `http.defaults.headers.common.Authorization = …` */
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
