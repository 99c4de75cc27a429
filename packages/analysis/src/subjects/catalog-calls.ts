import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { readProperty } from '../values/objects.js';

/** The functions of `@error-codes/catalog` that take a code first, and the provider of those that know one. */
export const codeFunctions: Readonly<Record<string, string | undefined>> = {
  canonical: undefined,
  describe: undefined,
  isRetryable: undefined,
  isCozeErrorCode: 'coze',
  isDashScopeErrorCode: 'dashscope',
};

/** Whose codes a function of the catalogue takes that is given the expression at an offset: `describe(4100, { provider: 'coze' })`. */
export function catalogsOfArgument(evaluator: Evaluator, offset: number): readonly Catalog[] | undefined {
  const call = nodesOfType(evaluator.source, Node.CallExpression).find(
    ({ arguments: [first] }) => first?.range[0] === offset,
  );
  const callee = call && evaluator.value(call.callee);
  if (callee?.kind !== 'export' || callee.module !== '@error-codes/catalog') return undefined;
  if (!Object.hasOwn(codeFunctions, callee.path)) return undefined;
  const provider = codeFunctions[callee.path] ?? providerIn(evaluator, call?.arguments[1]);
  const { catalogs } = evaluator.configuration;
  return provider === undefined ? catalogs : catalogs.filter((catalog) => catalog.provider === provider);
}

function providerIn(evaluator: Evaluator, options: TSESTree.Node | undefined): string | undefined {
  const value = options && evaluator.value(options);
  if (options === undefined || value?.kind !== 'object') return undefined;
  const provider = readProperty(value, 'provider', options);
  return provider.state === 'known' &&
    provider.value.kind === 'literal' &&
    typeof provider.value.value === 'string'
    ? provider.value.value
    : undefined;
}
