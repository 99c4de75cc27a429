import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { membersNamed } from '../syntax/members-named.js';
import { ancestor, enclosingClass, isClass, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { objectOf, readProperty } from '../values/objects.js';
import { textOf, type Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import { type MadeClient, madeClients } from './made-clients.js';

/** A client whose parts belong to different regions, or whose region nobody wrote down. */
export interface RegionMismatch {
  readonly catalog: Catalog;
  readonly kind: 'otherRegion' | 'otherRegionSocket' | 'noRegion';
  readonly at: TSESTree.Node;
}

export function regionMismatches(evaluator: Evaluator): readonly RegionMismatch[] {
  return madeClients(evaluator).flatMap((client) => {
    const { catalog } = client;
    if (!catalog.surface.authorization?.regions) return [];
    const token = tokenOfOtherRegion(evaluator, client);
    const sockets = socketsOfOtherRegion(evaluator, client);
    return [
      ...(token ? [{ catalog, kind: 'otherRegion' as const, at: token }] : []),
      ...(sockets ? [{ catalog, kind: 'otherRegionSocket' as const, at: sockets }] : []),
      ...(hasNoRegion(client) ? [{ catalog, kind: 'noRegion' as const, at: client.node.callee }] : []),
    ];
  });
}

/** The region of an address that is written down. */
function regionOf({ surface }: Catalog, value: Value): string | undefined {
  const host = /^[a-z]+:\/\/([^/?#:]+)/i.exec(textOf(value) ?? '')?.[1]?.toLowerCase();
  const regions = Object.entries(surface.authorization?.regions ?? {});
  return regions.find(([, hosts]) => host !== undefined && hosts.includes(host))?.[0];
}

/** The later one of two expressions. */
function later(a: TSESTree.Node, b: TSESTree.Node): TSESTree.Node {
  return a.range[0] > b.range[0] ? a : b;
}

function tokenOfOtherRegion(evaluator: Evaluator, client: MadeClient): TSESTree.Node | undefined {
  const address = client.option(client.addressOption ?? '');
  const { token } = client;
  if (address.state !== 'known' || !token) return undefined;
  const call = callOfToken(evaluator, token.expression, client.module);
  const options = call && objectOf(evaluator.value(call.arguments[0]));
  const origin = options && readProperty(options, client.addressOption ?? '', call);
  if (origin?.state !== 'known') return undefined;
  const [given, used] = [origin, address].map(({ value }) => regionOf(client.catalog, value));
  return given !== undefined && used !== undefined && given !== used
    ? later(address.expression, token.expression)
    : undefined;
}

/** The call that a token was obtained with: `getJWTToken(…)` of `(await getJWTToken(…)).access_token`. */
function callOfToken(
  evaluator: Evaluator,
  node: TSESTree.Node,
  module: string,
): TSESTree.CallExpression | undefined {
  const functions = evaluator.configuration.catalogs
    .flatMap(({ surface }) => surface.sdks)
    .filter((sdk) => sdk.module === module)
    .flatMap(({ tokenFunctions = [] }) => tokenFunctions);
  let expression: TSESTree.Node | undefined = unwrap(node);
  for (let steps = 0; expression && steps < 6; steps++) {
    expression = unwrap(expression);
    switch (expression.type) {
      case Node.CallExpression: {
        const callee = evaluator.value(expression.callee);
        const isFound =
          callee.kind === 'export' && callee.module === module && functions.includes(callee.path);
        return isFound ? expression : undefined;
      }
      case Node.AwaitExpression:
        expression = expression.argument;
        break;
      case Node.MemberExpression:
        expression = propertyName(expression) === 'access_token' ? expression.object : undefined;
        break;
      case Node.Identifier:
        expression = constantOf(evaluator, expression);
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** What a constant is made of: of `const { access_token: token } = x`, `x`. */
function constantOf(evaluator: Evaluator, identifier: TSESTree.Identifier): TSESTree.Node | undefined {
  const variable = variableOf(evaluator.source, identifier);
  const [definition, ...others] = variable?.defs ?? [];
  if (others.length > 0 || definition?.node.type !== Node.VariableDeclarator) return undefined;
  const { id, init, parent } = definition.node;
  if (parent.kind !== 'const' || !init) return undefined;
  if (id.type === Node.Identifier) return init;
  const isTaken =
    id.type === Node.ObjectPattern &&
    id.properties.some(
      (property) =>
        property.type === Node.Property &&
        property.value === definition.name &&
        propertyName(property) === 'access_token',
    );
  return isTaken ? init : undefined;
}

function socketsOfOtherRegion(evaluator: Evaluator, client: MadeClient): TSESTree.Node | undefined {
  const { sockets } = client.client;
  const address = client.option(client.addressOption ?? '');
  if (!sockets || address.state !== 'known' || client.isMixed) return undefined;
  const ofSockets = client.option(sockets.addressOption);
  if (ofSockets.state === 'unknown') return undefined;
  const used = regionOf(client.catalog, address.value);
  const other =
    ofSockets.state === 'known'
      ? regionOf(client.catalog, ofSockets.value)
      : regionOf(client.catalog, { kind: 'literal', value: sockets.address });
  if (used === undefined || other === undefined || used === other) return undefined;
  const isUsed = membersNamed(evaluator.source, sockets.path).some(({ object }) =>
    isClient(evaluator, unwrap(object), client),
  );
  if (!isUsed) return undefined;
  return ofSockets.state === 'known' ? later(address.expression, ofSockets.expression) : address.expression;
}

/** Whether an expression is the client that a `new` makes: the variable or the field that holds it. */
function isClient(evaluator: Evaluator, expression: TSESTree.Node, { node }: MadeClient): boolean {
  if (expression === node) return true;
  const { parent } = wrapped(node);
  if (expression.type === Node.Identifier) {
    const holder = parent?.type === Node.VariableDeclarator ? parent.id : undefined;
    return (
      holder?.type === Node.Identifier &&
      variableOf(evaluator.source, holder) === variableOf(evaluator.source, expression)
    );
  }
  if (expression.type !== Node.MemberExpression || expression.object.type !== Node.ThisExpression)
    return false;
  const field =
    parent?.type === Node.PropertyDefinition
      ? parent
      : parent?.type === Node.AssignmentExpression &&
          parent.left.type === Node.MemberExpression &&
          parent.left.object.type === Node.ThisExpression
        ? parent.left
        : undefined;
  return (
    field !== undefined &&
    propertyName(field) === propertyName(expression) &&
    enclosingClass(expression) === ancestor(node, isClass)
  );
}

function hasNoRegion(client: MadeClient): boolean {
  const { sockets } = client.client;
  return [client.addressOption, sockets?.addressOption].every(
    (name) => name !== undefined && client.option(name).state === 'absent',
  );
}
