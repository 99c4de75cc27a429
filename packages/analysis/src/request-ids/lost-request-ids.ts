import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { branchOf } from '../catches/lost-codes.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { occurs } from '../syntax/source-text.js';
import { alwaysExits, ancestor, dottedName, enclosingFunction, Node, within } from '../syntax/syntax.js';
import { isInLog, type Use, usesOfPattern } from '../uses/uses.js';
import { isLogger, isReporter } from '../uses/loggers.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { httpLibraries } from '../values/http-libraries.js';
import { newErrorsOf } from '../values/new-errors.js';
import { membersOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import { isWhereItFails } from './failing-branches.js';
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
  const made = newErrorsOf(evaluator).map(({ error }) => error);
  const calls = [...told, ...made].sort((a, b) => a.range[0] - b.range[0]);

  const regions = new Set<TSESTree.Node>();
  return calls.flatMap((call) => {
    const [field] = fieldsIn(evaluator, call.arguments) ?? [];
    const region = field && regionOf(evaluator, call, field);
    // One mended call is enough for all that tell of the same error.
    if (!field || !region || regions.has(region) || isObserved(evaluator, field)) return [];
    if (mentionsId(evaluator, call, region, field) || isKept(evaluator, region, field)) return [];
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
  field: Field,
): TSESTree.Node | undefined {
  const { root } = field;
  const variable = root && variableOf(evaluator.source, root);
  const definition = variable?.defs[0];
  if (definition?.type === 'CatchClause') return definition.node;
  // `.then((body) => …)` is given answers, and `.catch((error) => …)` errors.
  if (root && definition?.type === 'Parameter' && !isAnswer(evaluator, root, field)) return definition.node;
  const scope = enclosingFunction(call);
  const isError = call.type === Node.NewExpression || ancestor(call, isThrow) !== undefined;
  return isError || isWhereItFails(evaluator, field.origin.catalog, call, scope)
    ? branchOf(call, scope)
    : undefined;
}

const observer = /\bonApiError\b/;

/** Whether `onApiError` of an SDK is told of an error: it may log all of it, and the error is thrown on behind it. */
function isObserved({ source }: Evaluator, { origin }: Field): boolean {
  return origin.observed || (origin.sdk !== undefined && occurs(observer, source));
}

/** What libraries give, and never throw. */
const responses = new Set(
  Object.values(httpLibraries).flatMap(({ calls }) => Object.values(calls).map(({ gives }) => gives)),
);

/** Whether a variable holds a response or its body, which may tell of a success. */
function isAnswer(evaluator: Evaluator, variable: TSESTree.Identifier, { origin }: Field): boolean {
  return membersOf(evaluator.value(variable)).some(
    (member) =>
      member.kind === 'shaped' &&
      (responses.has(member.shape) || Object.values(origin.catalog.surface.body).includes(member.shape)),
  );
}

function isThrow(node: TSESTree.Node): node is TSESTree.ThrowStatement {
  return node.type === Node.ThrowStatement;
}

/** Whether the id is named in the function around a call, or where the error is handled, be it as a header. */
function mentionsId(
  { source }: Evaluator,
  call: TSESTree.Node,
  region: TSESTree.Node,
  { requestId, place }: Field,
): boolean {
  const pieces = [region, enclosingFunction(call) ?? region];
  const text = pieces.map(({ range }) => source.text.slice(...range).toLowerCase()).join('\n');
  return [...requestId.names, ...place.slice(-1)].some((name) => text.includes(name.toLowerCase()));
}

/** Whether what has the id goes on or is logged as a whole. */
function isKept(evaluator: Evaluator, region: TSESTree.Node, field: Field): boolean {
  const { root, path, place } = field;
  const [name] = (root && variableOf(evaluator.source, root)?.identifiers) ?? [];
  if (!root || !name) return false;
  const toId = [...path, ...place];
  const isLogged = ({ role, node }: Use): boolean =>
    role === 'logged' || (role === 'printed' && isInLog(evaluator, node)) || isLoggedAsJson(evaluator, node);
  const text = textOfBody(evaluator, root);
  const isTextKept = (use: Use): boolean =>
    use.path.length === 0 && (isLogged(use) || (use.role === 'printed' && within(use.node, region)));
  if (text && usesOfPattern(evaluator, text).some(isTextKept)) return true;
  // What is declared here is about the error wherever it goes: `lastError = err`, and `lastError` is thrown behind.
  const isAboutError = within(name, region);
  return usesOfPattern(evaluator, name).some((use) => {
    if (['tested', 'discarded', 'ignored', 'called'].includes(use.role)) return false;
    if (!isAboutError && !isOnWay(region, use.node) && !isLogged(use)) return false;
    if (use.role === 'printed') return isText(use, field);
    return (
      isText(use, field) ||
      startsWith(toId, use.path) ||
      use.path.includes('headers') ||
      hasId(evaluator, use.node, field)
    );
  });
}

/**
 * Whether control that comes to a branch meets a node, too, in it, before it or behind it:
 * `if (body.code) log(body.code); return body;`.
 */
function isOnWay(region: TSESTree.Node, node: TSESTree.Node): boolean {
  if (within(node, region)) return true;
  const isBefore = node.range[1] <= region.range[0];
  if (isBefore) return within(region, branchOf(node, enclosingFunction(region)));
  const [, end] = (region.parent ?? region).range;
  return node.range[0] >= end && !alwaysExits(region);
}

/** `console.log(JSON.stringify(body))` */
function isLoggedAsJson(evaluator: Evaluator, { parent }: TSESTree.Node): boolean {
  const isJson = parent?.type === Node.CallExpression && dottedName(parent.callee) === 'JSON.stringify';
  return isJson && isInLog(evaluator, parent);
}

/** The variable that holds the text of which a body was parsed. */
function textOfBody({ source }: Evaluator, root: TSESTree.Identifier): TSESTree.Identifier | undefined {
  const parse = constantInit(source, root);
  const [text] =
    parse?.type === Node.CallExpression && dottedName(parse.callee) === 'JSON.parse' ? parse.arguments : [];
  return text?.type === Node.Identifier ? variableOf(source, text)?.identifiers[0] : undefined;
}

function startsWith(way: readonly string[], start: readonly string[]): boolean {
  return start.length <= way.length && start.every((name, index) => name === way[index]);
}

/** Whether an expression gives something else that has the id: `error.rawError`, the body of an error of `@coze/api`. */
function hasId(evaluator: Evaluator, expression: TSESTree.Node, { requestId }: Field): boolean {
  return membersOf(evaluator.value(expression)).some(
    (member) => member.kind === 'shaped' && member.shape in requestId.places,
  );
}

/** Whether a use takes a text of the error that has the id in it: the message of `@coze/api`. */
function isText({ path: read, role }: Use, { origin, path, holder }: Field): boolean {
  const sdk = origin.catalog.surface.sdks.find(({ module }) => module === origin.sdk);
  const isThrown = Object.values(sdk?.clients ?? {}).some(({ throws }) => throws === holder);
  if (!sdk?.messageHasRequestId || !isThrown || !startsWith(read, path)) return false;
  const [name] = read.slice(path.length);
  return name === undefined ? role === 'printed' : ['message', 'stack', 'toString()'].includes(name);
}
