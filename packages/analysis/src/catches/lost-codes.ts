import type { TSESTree } from '@typescript-eslint/types';
import { codeBefore, codeOf } from './edits.js';
import type { Style } from '../constructs/style.js';
import type { Handler } from '../handlers/handlers.js';
import type { Range } from '../sources/source.js';
import { enclosingFunction, Node, propertyName, unwrap, walk, within } from '../syntax/syntax.js';
import { type Use, usesOfPattern } from '../uses/uses.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { newErrorsOf } from '../values/new-errors.js';
import { shapeOfProperty } from '../values/properties.js';
import { type Kind, membersOf, type Origin } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** `throw new Error(body.msg)`: an error made of the message of an answer, whose code is at hand and lost. */
export interface LostCode {
  readonly error: TSESTree.NewExpression | TSESTree.CallExpression;
  readonly origin: Kind<'shaped'>['origin'];
  /** The changes that put the code before the message. */
  withCode(style: Style): readonly { readonly range: Range; readonly text: string }[] | undefined;
}

export function lostCodesOf(evaluator: Evaluator, handlers: readonly Handler[]): readonly LostCode[] {
  return newErrorsOf(evaluator).flatMap(({ error, isBuiltIn }) => {
    const lost = isBuiltIn ? lostIn(evaluator, error) : undefined;
    return lost && !isKnown(evaluator, error, handlers, lost) ? [lost.code] : [];
  });
}

interface Found {
  readonly code: LostCode;
  /** What holds the code: a variable, and the way from there. */
  readonly root: TSESTree.Identifier;
  readonly path: readonly string[];
}

function lostIn(evaluator: Evaluator, error: LostCode['error']): Found | undefined {
  const [argument, ...others] = error.arguments;
  if (!argument) return undefined;
  const constant = constantInit(evaluator.source, argument);
  const text = constant ?? argument;
  let found: Found | undefined;
  walk(text, (node) => {
    if (found) return false;
    const message = messageAt(evaluator, node);
    if (message) found = besideMessage(evaluator, error, { node, text: textAround(node, text) }, message);
    return !message;
  });
  const { origin } = found?.code ?? {};
  if (!found || !origin || [text, ...others].some((one) => mayHaveCode(evaluator, one, origin)))
    return undefined;
  // What else is made of the constant is not to get the code, too.
  return constant ? { ...found, code: { ...found.code, withCode: () => undefined } } : found;
}

/**
 * Whether something in the arguments of an error is, or may well be, a code, or the answer that has one; its HTTP status
 * counts where errors change that.
 */
function mayHaveCode(evaluator: Evaluator, argument: TSESTree.Node, { catalog }: Origin): boolean {
  const { hasStatus } = catalog.surface.reply;
  let found = false;
  walk(argument, (node) => {
    if (found || messageAt(evaluator, node)) return false;
    if (node.type === Node.MemberExpression && propertyName(node) === 'statusText') return false;
    if (!hasStatus && isStatus(evaluator, node)) return false;
    if (node.type === Node.Identifier || node.type === Node.MemberExpression) {
      found = /code/i.test(evaluator.source.text.slice(...node.range)) || isShaped(evaluator, node);
    }
    return !found;
  });
  return found;
}

function isStatus(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const value = node.type === Node.MemberExpression ? evaluator.value(node) : undefined;
  return value?.kind === 'shaped' && value.shape === 'status';
}

function isShaped(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return membersOf(evaluator.value(node)).some(({ kind }) => kind === 'shaped' || kind === 'json');
}

/** The message of a provider's answer, for certain; not of an error that an SDK has thrown. */
function messageAt(evaluator: Evaluator, node: TSESTree.Node): Kind<'shaped'> | undefined {
  if (node.type !== Node.MemberExpression && node.type !== Node.Identifier) return undefined;
  const [value, ...others] = membersOf(evaluator.value(node));
  if (value?.kind !== 'shaped' || value.shape !== 'message' || others.length > 0) return undefined;
  const { evidence, mixed } = value.origin;
  return evidence === 'name' || mixed ? undefined : value;
}

function besideMessage(
  evaluator: Evaluator,
  error: LostCode['error'],
  { node, text }: { readonly node: TSESTree.Node; readonly text: TSESTree.Node },
  { origin }: Kind<'shaped'>,
): Found | undefined {
  if (node.type === Node.Identifier) {
    const property = variableOf(evaluator.source, node)?.defs[0]?.name.parent;
    const pattern = property?.parent;
    if (pattern?.type !== Node.ObjectPattern) return undefined;
    const names = origin.catalog.surface.codeProperties;
    for (const sibling of pattern.properties) {
      if (sibling.type !== Node.Property || sibling.value.type !== Node.Identifier) continue;
      if (!names.includes(propertyName(sibling) ?? '')) continue;
      const root = sibling.value;
      const withCode = (style: Style) => codeBefore(evaluator, text, root.name, style);
      return { root, path: [], code: { error, origin, withCode } };
    }
    return undefined;
  }
  if (node.type !== Node.MemberExpression) return undefined;
  const owner = evaluator.value(node.object);
  const [answer] = membersOf(owner);
  if (answer?.kind !== 'shaped' || isThrown(answer)) return undefined;
  const name = origin.catalog.surface.codeProperties.find(
    (candidate) => shapeOfProperty(answer.shape, answer.origin, candidate) === 'code',
  );
  const way = wayTo(node.object);
  const variable = way && variableOf(evaluator.source, way.root);
  const root = variable?.identifiers[0];
  if (name === undefined || !way || !root) return undefined;
  const code = codeOf(evaluator, node, [name]);
  const withCode = (style: Style) => code && codeBefore(evaluator, text, code.text, style);
  return { root, path: [...way.path, name], code: { error, origin, withCode } };
}

/** The outermost call in an argument that works on a message, which is to get no more than the message. */
function textAround(message: TSESTree.Node, argument: TSESTree.Node): TSESTree.Node {
  let text = message;
  for (let node = message; node !== argument && node.parent; node = node.parent) {
    if (node.parent.type === Node.CallExpression) text = node.parent;
  }
  return text;
}

function isThrown({ shape, origin }: Kind<'shaped'>): boolean {
  return origin.catalog.surface.sdks.some(({ clients }) =>
    Object.values(clients).some(({ throws }) => throws === shape),
  );
}

/** `response.data` as a variable and the properties behind it. */
export function wayTo(
  node: TSESTree.Node,
): { root: TSESTree.Identifier; path: readonly string[] } | undefined {
  const inner = unwrap(node);
  if (inner.type === Node.Identifier) return { root: inner, path: [] };
  if (inner.type !== Node.MemberExpression) return undefined;
  const way = wayTo(inner.object);
  const name = propertyName(inner);
  return way && name !== undefined ? { root: way.root, path: [...way.path, name] } : undefined;
}

/** Whether the code is known where the error is made, or kept in another way. */
function isKnown(
  evaluator: Evaluator,
  error: LostCode['error'],
  handlers: readonly Handler[],
  { root, path, code }: Found,
): boolean {
  const { success } = code.origin.catalog.surface;
  const scope = enclosingFunction(error);
  const uses = usesOfPattern(evaluator, root).filter(({ role }) => role !== 'discarded');
  for (const { test } of guardsAround(error, scope)) {
    const tests = [test, ...constantsIn(evaluator, test)];
    const isIn = (node: TSESTree.Node): boolean => tests.some((one) => within(node, one));
    if (handlers.some(({ node, sites }) => isIn(node) && sites.some(({ value }) => value !== success)))
      return true;
    if (uses.some(({ node, role }) => role !== 'tested' && within(node, test))) return true;
  }
  if (handlers.some(({ node }) => node.type === Node.SwitchStatement && within(error, node))) return true;

  const region = branchOf(error, scope);
  return uses.some((use) => {
    if (use.role === 'tested' || !holdsCode(use, path)) return false;
    return use.role === 'logged' || use.node.range[1] <= error.range[0] || within(use.node, region);
  });
}

/** What the constants say that a test names: `const isExpired = body.code === 4100`. */
function constantsIn(evaluator: Evaluator, test: TSESTree.Node): TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  walk(test, (node) => {
    const definition =
      node.type === Node.Identifier ? variableOf(evaluator.source, node)?.defs[0]?.node : undefined;
    if (definition?.type === Node.VariableDeclarator && definition.init) found.push(definition.init);
    return true;
  });
  return found;
}

/** Whether a use takes the code, or something that has it. */
function holdsCode({ path }: Use, toCode: readonly string[]): boolean {
  return path.length <= toCode.length && path.every((name, index) => name === toCode[index]);
}

/** The branch that ends with the error; the whole function where there is none. */
export function branchOf(error: TSESTree.Node, scope: TSESTree.Node | undefined): TSESTree.Node {
  let node = error;
  for (let parent = error.parent; parent && parent !== scope; node = parent, parent = parent.parent) {
    if (parent.type === Node.IfStatement || parent.type === Node.ConditionalExpression) return node;
  }
  return scope ?? node;
}
