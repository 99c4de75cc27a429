import type { TSESTree } from '@typescript-eslint/types';
import { type ApiCall, errorsOf, single } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { propertyOf, shaped } from './properties.js';
import { rejections, type Thrown, thrownByCallback } from './throws.js';
import { Node, propertyName } from '../syntax/syntax.js';
import { type Origin, unknown, type Value, worse } from './value.js';

/** The call of an API that a function makes through the client which it is given: `generateText({ model })`. */
export function callThroughClient(evaluator: Evaluator, node: TSESTree.CallExpression): ApiCall | undefined {
  const callee = evaluator.value(node.callee);
  if (callee.kind !== 'export' || callee.module === '') return undefined;
  for (const catalog of evaluator.configuration.catalogs) {
    if (!catalog.surface.sdks.some(({ module }) => module === callee.module)) continue;
    const found = catalog.operations.flatMap(({ id, sdk = [] }) =>
      sdk.flatMap((method) =>
        method.client !== undefined && method.module === callee.module && method.path === callee.path
          ? { id, method, client: method.client }
          : [],
      ),
    );
    const [first] = found;
    if (!first) continue;
    const options = evaluator.value(node.arguments[0]);
    const client = single(propertyOf(evaluator, options, first.client), 'client');
    if (client?.origin.catalog !== catalog || client.path !== '') continue;
    const { method } = first;
    const origin: Origin = { ...client.origin, operations: new Set(found.map(({ id }) => id)) };
    const throws = method.errors.includes('throws')
      ? rejections(withCallbacks(evaluator, options, errorsOf(client, origin)))
      : [];
    const result: Value = method.returns
      ? shaped(method.returns, origin)
      : { kind: 'promise', of: unknown, throws };
    return { node, catalog, origin, method, result, bodyNode: undefined, body: unknown };
  }
  return undefined;
}

/** What the functions among the options throw reaches the caller, too. */
function withCallbacks(evaluator: Evaluator, options: Value, errors: readonly Value[]): Thrown {
  const all: Thrown = { values: errors, mixed: undefined };
  if (options.kind !== 'object') return all;
  return options.node.properties.reduce<Thrown>(({ values, mixed }, property) => {
    if (property.type !== Node.Property) return { values, mixed };
    const value = options.owner.value(property.value);
    if (value.kind !== 'function') {
      const isUnseen =
        isCallback(propertyName(property)) && (value.kind === 'unknown' || value.kind === 'export');
      return { values, mixed: isUnseen ? worse(mixed, 'other-library') : mixed };
    }
    const thrown = thrownByCallback(evaluator, value);
    return { values: [...values, ...thrown.values], mixed: worse(mixed, thrown.mixed) };
  }, all);
}

function isCallback(name: string | undefined): boolean {
  return name === undefined || /^(?:on|prepare|experimental_)/.test(name);
}
