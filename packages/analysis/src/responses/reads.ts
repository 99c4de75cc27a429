import type { TSESTree } from '@typescript-eslint/types';
import {
  dottedName,
  enclosingFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.js';
import { isInLog, type Use, usesOf } from '../uses/uses.js';
import { callersOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { httpShapes } from '../values/http-libraries.js';
import type { Kind } from '../values/value.js';

/** What is read of a response, as far as it is known, and what is read of that. */
export type Read = Use & { readonly value: Kind<'shaped'>; readonly rest: readonly string[] };

/** Whether a use tells nothing of success or failure: `console.log(response.headers)`, `body.request_id`. */
export function saysNothing(evaluator: Evaluator, { node, role, value, rest }: Read): boolean {
  const { reply, requestId } = value.origin.catalog.surface;
  if (role === 'tested') return reply.success.includes(rest[0] ?? '') && isToldInLog(evaluator, node);
  if (Object.hasOwn(httpShapes, value.shape)) {
    return rest[0] === 'headers' && (role === 'logged' || (role === 'printed' && isInLog(evaluator, node)));
  }
  const id = requestId?.places[value.shape];
  return id !== undefined && id.every((name, index) => rest[index] === name);
}

/** `console.log({ hasData: !!body.data })`: a test that decides nothing. */
function isToldInLog(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case Node.UnaryExpression:
    case Node.BinaryExpression:
      return isToldInLog(evaluator, parent);
    case Node.ConditionalExpression:
    case Node.LogicalExpression:
      return false;
    default:
      return isInLog(evaluator, node);
  }
}

/** Whoever tests a part of the success itself has thought of its absence; a test within it fails where it is absent. */
export function asksForAbsence({ node, rest, isOptional }: Read): boolean {
  if (rest.length === 1 || isOptional) return true;
  const { parent } = wrapped(node);
  switch (parent?.type) {
    case Node.UnaryExpression:
      return parent.operator === 'typeof' || (parent.operator === '!' && isThrownFor(parent));
    case Node.BinaryExpression:
      return parent.operator === 'in' || [parent.left, parent.right].some(isNullish);
    default:
      return parent?.type === Node.CallExpression;
  }
}

const checks =
  /^(?:safe)?(?:parse|decode|validate|verify|check|require|ensure|expect|assert|unwrap|cast|coerce|fromNullable|nonNull|notNull|must|orThrow)|orThrow/i;

/** `if (isEmpty(data))`, `Bot.parse(data)`, `return data`: whether what gets a part of the success asks for its absence. */
export function isAskedFor(evaluator: Evaluator, { node, role, rest, isOptional }: Read): boolean {
  if (rest.length > 1 && !isOptional) return false;
  const { parent } = wrapped(node);
  if (role === 'escapes' && (parent?.type === Node.CallExpression || parent?.type === Node.NewExpression)) {
    const callee = unwrap(parent.callee);
    const name = callee.type === Node.MemberExpression ? propertyName(callee) : dottedName(callee);
    return (
      checks.test(name ?? '') ||
      mayThrow(evaluator, callee) ||
      usesOf(evaluator, parent).some((use) => use.role === 'tested')
    );
  }
  const owner = role === 'returned' ? enclosingFunction(node) : undefined;
  const calls = owner ? (callersOf(evaluator, owner)?.calls ?? []) : [];
  return calls.some((call) =>
    usesOf(evaluator, call).some((use) => use.role === 'tested' && (use.path.length === 0 || use.isOptional)),
  );
}

/** Whether a function or a constructor of the program throws. */
function mayThrow(evaluator: Evaluator, callee: TSESTree.Node): boolean {
  const value = evaluator.value(callee);
  if (value.kind !== 'function' && value.kind !== 'class') return false;
  let found = false;
  walk(value.node.body, (node) => {
    found ||= node.type === Node.ThrowStatement;
    return !found;
  });
  return found;
}

/** `if (!data.id) throw …` */
function isThrownFor(test: TSESTree.Node): boolean {
  const node = wrapped(test);
  const { parent } = node;
  if (parent?.type === Node.LogicalExpression) return isThrownFor(parent);
  if (parent?.type !== Node.IfStatement || parent.test !== node) return false;
  const { consequent } = parent;
  const last = consequent.type === Node.BlockStatement ? consequent.body.at(-1) : consequent;
  return last?.type === Node.ThrowStatement;
}

function isNullish(node: TSESTree.Node): boolean {
  return node.type === Node.Literal ? node.raw === 'null' : dottedName(node) === 'undefined';
}
