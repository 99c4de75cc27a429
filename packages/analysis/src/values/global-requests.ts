import type { TSESTree } from '@typescript-eslint/types';
import { apiCallOf } from './calls.js';
import type { Evaluator } from './evaluate.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import type { Origin } from './value.js';
import { referencesTo } from './variables.js';

/**
 * The one provider that all requests of a file go to which are made by an HTTP library itself, and not by an instance;
 * `undefined` where one may go elsewhere, or where the library is handed to somebody.
 */
export function soleProviderOf(
  evaluator: Evaluator,
  module: string,
): Pick<Origin, 'catalog' | 'protocol'> | undefined {
  const origins: Origin[] = [];
  for (const identifier of namesOf(evaluator, module)) {
    const use = wrapped(identifier);
    if (isGivenToRetry(use) || isType(use.parent)) continue;
    const call = callBy(use);
    const name = call && methodOf(call);
    if (name === 'create' || (name !== undefined && /^is[A-Z]/.test(name))) continue;
    const origin = call && apiCallOf(evaluator, call)?.origin;
    if (!origin || origin.mixed || origin.evidence === 'name') return undefined;
    origins.push(origin);
  }
  const [first, ...others] = origins;
  if (!first || others.some(({ catalog }) => catalog !== first.catalog)) return undefined;
  const { catalog, protocol } = first;
  return { catalog, protocol: others.every((one) => one.protocol === protocol) ? protocol : undefined };
}

/** All places that name the library, apart from its import. */
function namesOf(evaluator: Evaluator, module: string): readonly TSESTree.Node[] {
  const { source } = evaluator;
  return nodesOfType(source, Node.ImportDeclaration).flatMap((declaration) =>
    declaration.source.value === module
      ? source.scopeManager
          .getDeclaredVariables(declaration)
          .flatMap((variable) => referencesTo(source, variable).map(({ identifier }) => identifier))
      : [],
  );
}

/** `axiosRetry(axios, …)` */
function isGivenToRetry(use: TSESTree.Node): boolean {
  const { parent } = use;
  const callee =
    parent?.type === Node.CallExpression && parent.callee !== use ? unwrap(parent.callee) : undefined;
  return callee?.type === Node.Identifier && /retry/i.test(callee.name);
}

function isType(parent: TSESTree.Node | undefined): boolean {
  return (
    parent?.type === Node.TSTypeReference ||
    parent?.type === Node.TSTypeQuery ||
    parent?.type === Node.TSQualifiedName
  );
}

/** `axios(…)`, `axios.post(…)` */
function callBy(use: TSESTree.Node): TSESTree.CallExpression | undefined {
  const { parent } = use;
  const callee = parent?.type === Node.MemberExpression && parent.object === use ? wrapped(parent) : use;
  const call = callee.parent;
  return call?.type === Node.CallExpression && call.callee === callee ? call : undefined;
}

function methodOf({ callee }: TSESTree.CallExpression): string | undefined {
  const node = unwrap(callee);
  return node.type === Node.MemberExpression ? propertyName(node) : undefined;
}
