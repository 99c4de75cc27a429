import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { newErrorsIn } from '../catches/fate.js';
import { branchOf } from '../catches/lost-codes.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { ancestor, enclosingFunction, Node, within } from '../syntax/syntax.js';
import { isInLog, type Use, usesOfPattern } from '../uses/uses.js';
import { isLogger, isReporter } from '../uses/loggers.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { variableOf } from '../values/variables.js';
import { type Field, fieldsIn } from './fields.js';

/** A call that tells of an error by its code or message, without the id by which the provider finds the request. */
export interface LostRequestId {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly catalog: Catalog;
  /** The property that has the id. */
  readonly property: string;
}

export function lostRequestIdsOf(evaluator: Evaluator): readonly LostRequestId[] {
  if (!evaluator.isAboutProvider) return [];
  const told = nodesOfType(evaluator.source, Node.CallExpression).filter(
    ({ callee }) => isLogger(evaluator, callee) || isReporter(callee),
  );
  const made = newErrorsIn(evaluator, evaluator.source.ast, { everywhere: true }).map(({ error }) => error);
  const calls = [...told, ...made].sort((a, b) => a.range[0] - b.range[0]);

  const regions = new Set<TSESTree.Node>();
  return calls.flatMap((call) => {
    const [field] = fieldsIn(evaluator, call.arguments) ?? [];
    const region = field && regionOf(evaluator, call, field);
    // One mended call is enough for all that tell of the same error.
    if (!field || !region || regions.has(region)) return [];
    if (mentionsId(evaluator, region, field) || isKept(evaluator, region, field)) return [];
    regions.add(region);
    return [{ call, catalog: field.origin.catalog, property: field.place.at(-1) ?? '' }];
  });
}

/**
 * The piece of program that is about an error: the handler of what was thrown, or the branch of a body that is known to
 * tell of an error; `undefined` where it may be an answer like any other.
 */
function regionOf(
  evaluator: Evaluator,
  call: LostRequestId['call'],
  { root }: Field,
): TSESTree.Node | undefined {
  const variable = root && variableOf(evaluator.source, root);
  const definition = variable?.defs[0];
  if (definition?.type === 'CatchClause') return definition.node;
  if (definition?.type === 'Parameter') return definition.node;
  const scope = enclosingFunction(call);
  const isError = call.type === Node.NewExpression || ancestor(call, isThrow) !== undefined;
  const isGuarded = guardsAround(call, scope).length > 0;
  const isInCase = ancestor(call, (node): node is TSESTree.SwitchCase => node.type === Node.SwitchCase);
  return isError || isGuarded || isInCase ? branchOf(call, scope) : undefined;
}

function isThrow(node: TSESTree.Node): node is TSESTree.ThrowStatement {
  return node.type === Node.ThrowStatement;
}

/** Whether the id is named where the error is handled, be it as a header. */
function mentionsId({ source }: Evaluator, region: TSESTree.Node, { requestId, place }: Field): boolean {
  const text = source.text.slice(...region.range).toLowerCase();
  return [...requestId.names, ...place.slice(-1)].some((name) => text.includes(name.toLowerCase()));
}

/** Whether what has the id goes on or is logged as a whole. */
function isKept(evaluator: Evaluator, region: TSESTree.Node, field: Field): boolean {
  const { root, path, place } = field;
  const variable = root && variableOf(evaluator.source, root);
  const [name] = variable?.identifiers ?? [];
  if (!name) return false;
  const toId = [...path, ...place];
  return usesOfPattern(evaluator, name).some((use) => {
    if (['tested', 'discarded', 'ignored', 'called'].includes(use.role)) return false;
    const isLogged = use.role === 'logged' || (use.role === 'printed' && isInLog(evaluator, use.node));
    if (!within(use.node, region) && !isLogged) return false;
    return isText(use, field) || (use.role !== 'printed' && startsWith(toId, use.path));
  });
}

function startsWith(way: readonly string[], start: readonly string[]): boolean {
  return start.length <= way.length && start.every((name, index) => name === way[index]);
}

/** Whether a use takes a text of the error that has the id in it: the message of `@coze/api`. */
function isText({ path: read, role }: Use, { origin, path, holder }: Field): boolean {
  const sdk = origin.catalog.surface.sdks.find(({ module }) => module === origin.sdk);
  const isThrown = Object.values(sdk?.clients ?? {}).some(({ throws }) => throws === holder);
  if (!sdk?.messageHasRequestId || !isThrown || !startsWith(read, path)) return false;
  const [name] = read.slice(path.length);
  return name === undefined ? role === 'printed' : ['message', 'stack', 'toString()'].includes(name);
}
