import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { occurs } from '../syntax/source-text.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { joinAddress, matchAddress, mayPassGateway } from '../values/address.js';
import { type ApiCall, optionsOfInstance, single } from '../values/calls.js';
import { type Evaluator, textsOf } from '../values/evaluate.js';
import { verbs } from '../values/http-libraries.js';
import { isChangedSomewhere, objectOf, readProperty } from '../values/objects.js';
import { HOLE, type Value } from '../values/value.js';
import { globalDefaults } from './global-defaults.js';
import { type HeaderState, isCompletedElsewhere, readHeader } from './headers.js';
import { isProbe } from './probes.js';

/** A header that a provider is sent. */
export interface SentHeader {
  readonly catalog: Catalog;
  readonly protocol: string | undefined;
  /** Where the program sends it. */
  readonly at: TSESTree.Node;
  readonly expression: TSESTree.Node;
  readonly owner: Evaluator;
  /** Whether one call sends it, and not all calls of an instance. */
  readonly isOfCall: boolean;
}

const authorization = 'authorization';

/** What lets a program write the header of a request that is on its way. */
const changesHeaders =
  /\binterceptors\.request\b|\bbeforeRequest\b|\btransformRequest\b|\bdefaults\.adapter\b/;

/** What all requests of `fetch` pass, and may add to. */
const changesFetch = /\bsetGlobalDispatcher\(/;

/** Every value of `Authorization` that a file sends to a provider: with a call, or with all calls of an instance. */
export function sentAuthorizations(evaluator: Evaluator, calls: readonly ApiCall[]): readonly SentHeader[] {
  // A gateway has schemes of its own.
  if (mayPassGateway(evaluator.source)) return [];
  const ofCalls = calls.flatMap((call) => {
    if (!call.http || call.origin.mixed || !addressesOf(evaluator, call).every(mayAskForToken)) return [];
    const state = inOptions(evaluator, call.http.options, authorization, call.node);
    return known(state, { catalog: call.catalog, protocol: call.origin.protocol }, call.node.callee, true);
  });
  // What all requests get may be replaced in each.
  if (occurs(changesHeaders, evaluator.source)) return ofCalls.filter(({ at }) => isOfFetch(calls, at));
  return [...ofCalls, ...ofInstances(evaluator), ...ofDefaults(evaluator), ...ofGlobalDefaults(evaluator)];
}

/** Calls without `Authorization` to an address that asks for it. */
export function unauthorizedCalls(evaluator: Evaluator, calls: readonly ApiCall[]): readonly ApiCall[] {
  if (mayPassGateway(evaluator.source) || occurs(changesFetch, evaluator.source)) return [];
  return calls.filter((call) => {
    const { http, node, origin } = call;
    if (!http?.library.isPlain || origin.mixed || isPublic(call) || isProbe(evaluator, call)) return false;
    const addresses = addressesOf(evaluator, call);
    if (addresses.length === 0 || !addresses.every(asksForToken)) return false;
    return (
      [authorization, 'cookie'].every(
        (name) => inOptions(evaluator, http.options, name, node).state === 'absent',
      ) && othersWaysToAuthorize.every((name) => isAbsent(http.options, name, node))
    );
  });
}

/** Whether an operation is called that answers without a token, too. */
export function isPublic({ catalog, origin: { operations } }: ApiCall): boolean {
  return [...(operations ?? [])].some((id) => catalog.operation(id)?.isPublic === true);
}

/** Options of `fetch` by which a request is authorized without a header, or passes someone who adds it. */
const othersWaysToAuthorize = ['credentials', 'dispatcher', 'agent', 'client', 'proxy'];

function isAbsent(options: Value, name: string, at: TSESTree.Node): boolean {
  return options.kind !== 'object' || readProperty(options, name, at).state === 'absent';
}

function isOfFetch(calls: readonly ApiCall[], callee: TSESTree.Node): boolean {
  return calls.some(({ http, node }) => node.callee === callee && http?.library.isPlain === true);
}

function known(
  state: HeaderState,
  { catalog, protocol }: Receiver,
  at: TSESTree.Node,
  isOfCall: boolean,
): SentHeader[] {
  if (state.state !== 'known') return [];
  return [{ catalog, protocol, at, expression: state.expression, owner: state.owner, isOfCall }];
}

/** A header among the options of a request. */
function inOptions(evaluator: Evaluator, options: Value, name: string, at: TSESTree.Node): HeaderState {
  if (options.kind === 'literal' && options.value === undefined) return { state: 'absent' };
  if (options.kind !== 'object') return { state: 'unknown' };
  const headers = readProperty(options, 'headers', at);
  if (!options.variable && isChangedSomewhere(options)) return { state: 'unknown' };
  if (headers.state === 'absent' && isCompletedElsewhere(options, evaluator)) return { state: 'unknown' };
  if (headers.state !== 'known') return { state: headers.state };
  return readHeader(options.owner, headers.expression, name, at);
}

/** `axios.create({ baseURL, headers })` */
function ofInstances(evaluator: Evaluator): readonly SentHeader[] {
  return nodesOfType(evaluator.source, Node.CallExpression).flatMap((node) => {
    const options = optionsOfInstance(evaluator, node);
    const receiver = options && receiverOfInstance(evaluator, evaluator.value(node));
    if (!receiver) return [];
    const given = evaluator.value(options);
    const state = inOptions(evaluator, given, authorization, node);
    const hasGroups = single(evaluator.value(node), 'http')?.library === 'axios.default';
    const ofAll = hasGroups && state.state === 'absent' ? inCommon(given, node) : state;
    return known(ofAll, receiver, node.callee, false);
  });
}

/** `axios.create({ headers: { common: { Authorization: … } } })`, where no method has headers of its own. */
function inCommon(options: Value, at: TSESTree.Node): HeaderState {
  const written = options.kind === 'object' ? readProperty(options, 'headers', at) : undefined;
  const headers = written?.state === 'known' ? objectOf(written.value) : undefined;
  const common = headers && readProperty(headers, 'common', at);
  if (!headers || common?.state !== 'known') return { state: 'absent' };
  const isOfAll = verbs.every((verb) => readProperty(headers, verb, at).state === 'absent');
  return isOfAll ? readHeader(headers.owner, common.expression, authorization, at) : { state: 'unknown' };
}

/** `instance.defaults.headers.common['Authorization'] = …` */
function ofDefaults(evaluator: Evaluator): readonly SentHeader[] {
  return nodesOfType(evaluator.source, Node.AssignmentExpression).flatMap((assignment) => {
    const target = unwrap(assignment.left);
    if (assignment.operator !== '=' || target.type !== Node.MemberExpression) return [];
    if (propertyName(target)?.toLowerCase() !== authorization) return [];
    const instance = single(evaluator.value(target.object), 'http');
    if (!instance || !/^defaults\.headers(?:\.|$)/.test(instance.path)) return [];
    const receiver = receiverOfInstance(evaluator, instance);
    if (!receiver) return [];
    return [{ ...receiver, at: target, expression: assignment.right, owner: evaluator, isOfCall: false }];
  });
}

/** `axios.defaults.headers.common['Authorization'] = …` */
function ofGlobalDefaults(evaluator: Evaluator): readonly SentHeader[] {
  return globalDefaults(
    evaluator,
    authorization,
    ({ node, options, addresses }) =>
      addresses.every(mayAskForToken) &&
      inOptions(evaluator, options, authorization, node).state === 'absent',
  ).map(({ catalog, protocol, assignment: { left: at, right: expression } }) => ({
    catalog,
    protocol,
    at,
    expression,
    owner: evaluator,
    isOfCall: false,
  }));
}

/** Who is sent something. */
interface Receiver {
  readonly catalog: Catalog;
  readonly protocol: string | undefined;
}

/** The provider whose address an instance has. */
function receiverOfInstance(evaluator: Evaluator, instance: Value): Receiver | undefined {
  const { base, mixed } = single(instance, 'http') ?? {};
  const address =
    base === undefined || mixed ? undefined : matchAddress(base, evaluator.configuration.catalogs);
  if (!address || !mayAskForToken(address)) return undefined;
  return { catalog: address.catalog, protocol: address.protocol };
}

interface Place {
  readonly catalog: Catalog;
  readonly path: string;
}

function addressesOf(evaluator: Evaluator, { http }: ApiCall): readonly Place[] {
  return textsOf(evaluator.value(http?.address)).flatMap((url) => {
    const address = matchAddress(joinAddress(http?.base ?? '', url), evaluator.configuration.catalogs);
    return address ?? [];
  });
}

function pathsOf({ catalog }: Place): readonly string[] {
  return catalog.surface.authorization?.paths ?? [];
}

function asksForToken(place: Place): boolean {
  return pathsOf(place).some((beginning) => `${place.path}/`.startsWith(beginning));
}

/** The same where only the beginning of the path is known. */
function mayAskForToken(place: Place): boolean {
  const path = place.path.split(HOLE)[0] ?? '';
  const isCut = path !== place.path || place.path === '';
  return asksForToken(place) || (isCut && pathsOf(place).some((beginning) => beginning.startsWith(path)));
}
