import type { Variable } from '@typescript-eslint/scope-manager';
import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import {
  ancestor,
  enclosingClass,
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.js';
import { variableOf } from '../values/variables.js';
import { mentions, wordsOf } from './words.js';

/** Others that send numbers and names alike: where one of them is named, a name proves nothing. */
const others = new Set(
  (
    'amqp aws azure binance cos discord ecs eth ethereum firebase gateway gcp github grpc kafka metamask mongo mongodb ' +
    'mqtt mysql oauth onclose openai oss postgres prisma redis s3 slack socket stripe telegram tencent twilio wallet ' +
    'wechat weixin websocket ws'
  ).split(' '),
);

/**
 * The provider that the surroundings of an expression name. What counts is where the value comes from: for a caught
 * error, what the `try` calls; for a callback's parameter, what calls back; for everything else, the enclosing
 * function, class, file and the comments above. `undefined` when none is named, or several, or another service.
 */
export function namedProvider(evaluator: Evaluator, node: TSESTree.Node): Catalog | undefined {
  const texts = [...namesOf(evaluator, node)];
  if (texts.some((text) => wordsOf(text).some((word) => others.has(word)))) return undefined;
  const named = evaluator.configuration.catalogs.filter(({ surface }) =>
    texts.some((text) => mentions(text, surface.nameWords)),
  );
  return named.length === 1 ? named[0] : undefined;
}

function* namesOf(evaluator: Evaluator, node: TSESTree.Node): Generator<string> {
  yield textOf(evaluator, node);
  let root = unwrap(node);
  while (root.type === Node.MemberExpression) root = unwrap(root.object);
  const variable = root.type === Node.Identifier ? variableOf(evaluator.source, root) : undefined;
  const definition = variable?.defs[0];
  if (!variable || !definition) {
    yield* namesAround(evaluator, node);
    return;
  }
  switch (definition.type) {
    case 'CatchClause':
      yield* callsIn(evaluator, definition.node.parent);
      return;
    case 'Parameter': {
      const owner = definition.node as FunctionNode;
      yield owner.params.map((parameter) => textOf(evaluator, parameter)).join(' ');
      yield* isNamed(owner) ? namesAround(evaluator, node) : callerOf(evaluator, owner);
      return;
    }
    default:
      yield* namesOfVariable(evaluator, variable);
      yield* namesAround(evaluator, node);
  }
}

function textOf(evaluator: Evaluator, { range }: TSESTree.Node): string {
  return evaluator.source.text.slice(range[0], Math.min(range[1], range[0] + 200));
}

/** What a `try` calls. */
function* callsIn(evaluator: Evaluator, statement: TSESTree.TryStatement): Generator<string> {
  const callees: string[] = [];
  walk(statement.block, (node) => {
    if (node.type === Node.CallExpression || node.type === Node.NewExpression)
      callees.push(textOf(evaluator, node.callee));
    return undefined;
  });
  yield* callees;
}

function* namesOfVariable(evaluator: Evaluator, variable: Variable): Generator<string> {
  const node = variable.defs[0]?.node;
  if (node?.type === Node.VariableDeclarator) yield textOf(evaluator, node);
}

/** A function that is called by its name: its parameters are what its callers make of them. */
function isNamed(node: FunctionNode): boolean {
  const { parent } = wrapped(node);
  return (
    node.id != null ||
    parent?.type === Node.VariableDeclarator ||
    parent?.type === Node.MethodDefinition ||
    parent?.type === Node.PropertyDefinition
  );
}

/** What a callback is given to: `gateway.onclose = …`, `socket.on('close', …)`. */
function* callerOf(evaluator: Evaluator, node: FunctionNode): Generator<string> {
  const { parent } = wrapped(node);
  if (parent?.type === Node.CallExpression) {
    yield textOf(evaluator, parent.callee);
    for (const argument of parent.arguments) if (!isFunction(argument)) yield textOf(evaluator, argument);
  } else if (parent?.type === Node.AssignmentExpression) {
    yield textOf(evaluator, parent.left);
  } else if (parent?.type === Node.Property) {
    yield propertyName(parent) ?? '';
  }
}

/** The file, and the names and comments of the enclosing function and class. */
function* namesAround(evaluator: Evaluator, node: TSESTree.Node): Generator<string> {
  yield evaluator.source.fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const owner = enclosingNamedFunction(node);
  if (owner) {
    yield owner.params.map((parameter) => textOf(evaluator, parameter)).join(' ');
    const { parent } = wrapped(owner);
    if (owner.id) yield owner.id.name;
    else if (parent?.type === Node.VariableDeclarator && parent.id.type === Node.Identifier)
      yield parent.id.name;
    else if (parent?.type === Node.MethodDefinition || parent?.type === Node.PropertyDefinition) {
      yield propertyName(parent) ?? '';
    }
    if (parent?.type === Node.MethodDefinition) yield enclosingClass(owner)?.id?.name ?? '';
  }
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    if (isStatement(current)) yield* commentsAbove(evaluator, current);
  }
}

function enclosingNamedFunction(node: TSESTree.Node): FunctionNode | undefined {
  return ancestor(
    node,
    (candidate): candidate is FunctionNode => isFunction(candidate) && isNamed(candidate),
  );
}

function isStatement(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    parent?.type === Node.BlockStatement ||
    parent?.type === Node.Program ||
    parent?.type === Node.ExportNamedDeclaration
  );
}

/** The comments between the statement before and this one. */
function commentsAbove(evaluator: Evaluator, node: TSESTree.Node): string[] {
  const { comments } = evaluator.source.ast;
  const found: string[] = [];
  let start = node.range[0];
  for (const comment of (comments ?? []).toReversed()) {
    if (comment.range[1] > start) continue;
    if (evaluator.source.text.slice(comment.range[1], start).trim() !== '') break;
    found.push(comment.value);
    start = comment.range[0];
  }
  // "unlike Coze", "not a DashScope code": a comment that sets something apart names it, too.
  return found.filter(
    (text) => !/\b(?:not|unlike|never|no|instead of|other than)\b|不是|并非|不同于|而非/i.test(text),
  );
}

/** Whether an expression is called as a provider's codes are: `err.code`, `errorCode`. */
export function isCodeName(node: TSESTree.Node, catalog: Catalog): boolean {
  const inner = unwrap(node);
  const name =
    inner.type === Node.MemberExpression
      ? propertyName(inner)
      : inner.type === Node.Identifier
        ? inner.name
        : undefined;
  return name !== undefined && catalog.surface.codeProperties.includes(name);
}
