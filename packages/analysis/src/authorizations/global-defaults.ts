import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { type Address, joinAddress, matchAddress } from '../values/address.js';
import { libraryCallOf } from '../values/calls.js';
import { type Evaluator, textsOf } from '../values/evaluate.js';
import { readProperty } from '../values/objects.js';
import { literal, membersOf, textOf, unknown, type Value } from '../values/value.js';
import { referencesTo, variableOf } from '../values/variables.js';

/** What all requests of the shared instance of axios are given, and where those of a file go. */
export interface GlobalDefault {
  readonly catalog: Catalog;
  readonly protocol: string | undefined;
  readonly assignment: TSESTree.AssignmentExpression;
}

/** A request of the shared instance. */
export interface SharedRequest {
  readonly node: TSESTree.CallExpression;
  readonly options: Value;
  readonly addresses: readonly Address[];
}

/**
 * `axios.defaults.headers.common.Authorization = …`, where every request of the file goes to one provider and nothing
 * else has a hand on the instance.
 * @param takes whether a request takes what is written there
 */
export function globalDefaults(
  evaluator: Evaluator,
  header: string,
  takes: (request: SharedRequest) => boolean,
): readonly GlobalDefault[] {
  const written = defaultsWritten(evaluator).filter(({ path }) => /^headers\b/.test(path));
  const [only, ...others] = written.filter(({ path }) => path.toLowerCase().endsWith(`.${header}`));
  if (!only || others.length > 0 || !isAlone(evaluator)) return [];
  const requests = requestsOf(evaluator);
  const [first, ...rest] = (requests ?? []).flatMap(({ addresses }) => addresses);
  if (!first || rest.some(({ catalog }) => catalog !== first.catalog) || !requests?.some(takes)) return [];
  const isOneProtocol = rest.every(({ protocol }) => protocol === first.protocol);
  const protocol = isOneProtocol ? first.protocol : undefined;
  return [{ catalog: first.catalog, protocol, assignment: only.assignment }];
}

/** What is assigned to the defaults of the shared instance, by the path behind `defaults`. */
function defaultsWritten(evaluator: Evaluator) {
  return nodesOfType(evaluator.source, Node.AssignmentExpression).flatMap((assignment) => {
    const target = unwrap(assignment.left);
    if (target.type !== Node.MemberExpression) return [];
    const holder = evaluator.value(target.object);
    if (holder.kind !== 'export' || holder.module !== 'axios') return [];
    const path = /^(?:default\.)?defaults(?:\.(.+))?$/.exec(holder.path);
    const name = propertyName(target);
    return path && name !== undefined
      ? [{ assignment, path: path[1] === undefined ? name : `${path[1]}.${name}` }]
      : [];
  });
}

/** Whether the instance is only called and given defaults: a plugin or another file could change what it sends. */
function isAlone(evaluator: Evaluator): boolean {
  const { source } = evaluator;
  return nodesOfType(source, Node.ImportDeclaration, Node.CallExpression).every((node) => {
    if (node.type === Node.CallExpression) {
      const callee = evaluator.value(node.callee);
      return !(
        callee.kind === 'export' &&
        callee.module === 'axios' &&
        /\b(?:create|use)$/.test(callee.path)
      );
    }
    if (node.source.value !== 'axios') return true;
    return node.specifiers.every(({ local }) => {
      const variable = variableOf(source, local);
      return (
        variable !== undefined && referencesTo(source, variable).every(({ identifier }) => isUsed(identifier))
      );
    });
  });
}

function isUsed(identifier: TSESTree.Node): boolean {
  const node = wrapped(identifier);
  const { parent } = node;
  if (parent?.type === Node.CallExpression) return parent.callee === node;
  if (parent?.type === Node.MemberExpression) return parent.object === node;
  return parent?.type.startsWith('TS') === true;
}

/** Every request of the shared instance; `undefined` where one may go to somebody else. */
function requestsOf(evaluator: Evaluator): readonly SharedRequest[] | undefined {
  const bases = defaultsWritten(evaluator).filter(({ path }) => path === 'baseURL');
  const base = bases.length > 0 ? textOf(evaluator.value(bases[0]?.assignment.right)) : '';
  if (base === undefined || bases.length > 1) return undefined;
  const requests: SharedRequest[] = [];
  for (const node of nodesOfType(evaluator.source, Node.CallExpression)) {
    const callee = evaluator.value(node.callee);
    const found =
      callee.kind === 'export' && callee.module === 'axios' ? libraryCallOf(evaluator, callee) : undefined;
    if (!found) continue;
    const { call } = found;
    const options = node.arguments[call.options]
      ? evaluator.value(node.arguments[call.options])
      : literal(undefined);
    const address =
      typeof call.url === 'number'
        ? evaluator.value(node.arguments[call.url])
        : optionOf(options, call.url, node);
    const ownBase = optionOf(options, 'baseURL', node);
    const isPlain = ownBase.kind === 'literal' && ownBase.value === undefined;
    const texts = textsOf(address);
    const addresses = texts.flatMap(
      (url) => matchAddress(joinAddress(base, url), evaluator.configuration.catalogs) ?? [],
    );
    if (!isPlain || texts.length !== membersOf(address).length || addresses.length !== texts.length)
      return undefined;
    requests.push({ node, options, addresses });
  }
  return requests;
}

function optionOf(options: Value, name: string, at: TSESTree.Node): Value {
  if (options.kind !== 'object') return options.kind === 'literal' ? literal(undefined) : unknown;
  const option = readProperty(options, name, at);
  if (option.state === 'known') return option.value;
  return option.state === 'absent' ? literal(undefined) : unknown;
}
