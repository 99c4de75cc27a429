import type { Code } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { annotatedType, isKeyofCast } from '../subjects/annotated-types.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import {
  dottedName,
  type FunctionNode,
  Node,
  propertyName,
  unwrap,
  walk,
  wrapped,
} from '../syntax/syntax.js';
import { callersOf, parameterOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { conditionOf, constantOf, textOfReference } from '../handlers/tests-of-codes.js';
import { aliasedBy, boundTo, mentionsVariable, type Reference, referenceTo, rootOf } from './references.js';
import { reachByStatus } from './reach-by-status.js';
import { membersOf } from '../values/value.js';

/** Tells of a code whether it reaches a place of the program; `undefined` where a guard cannot be read. */
export type Reach = (code: Code) => boolean | undefined;

const everything: Reach = () => true;
const unreadable: Reach = () => undefined;

/** Whether a code gets through here and there. */
function both(a: Reach, b: Reach): Reach {
  return (code) => {
    const found = a(code);
    return found === true ? b(code) : found === undefined && b(code) === false ? false : found;
  };
}

/** Whether a code gets through anywhere. */
export function anyOf(reaches: readonly Reach[]): Reach {
  return (code) => {
    const found = reaches.map((reach) => reach(code));
    if (found.includes(true)) return true;
    return found.includes(undefined) ? undefined : false;
  };
}

/** How many functions and constants a code is followed through. */
const mostSteps = 5;

/**
 * Which codes reach a construct, given the tests of the same subject around it and before it:
 * `if (![4100, 4101].includes(err.code)) throw err;`. Where a function is called with the code, the tests around its
 * calls count, too.
 */
export function reachOf(evaluator: Evaluator, construct: TSESTree.Node, subject: Subject, ask: Ask): Reach {
  return both(
    reachTo(evaluator, construct, referenceTo(evaluator, subject.node), ask, 0),
    reachByStatus(evaluator, construct, subject.catalog),
  );
}

function reachTo(
  evaluator: Evaluator,
  place: TSESTree.Node,
  reference: Reference,
  ask: Ask,
  steps: number,
): Reach {
  if (steps > mostSteps) return unreadable;
  const here = reachWithin(evaluator, place, reference, ask);
  const alias = aliasedBy(evaluator, reference);
  if (alias) return both(here, reachTo(evaluator, place, alias, ask, steps + 1));
  return both(here, reachByCalls(evaluator, reference, ask, steps));
}

/** Which codes are passed at all, where a reference begins with a parameter. */
function reachByCalls(evaluator: Evaluator, reference: Reference, ask: Ask, steps: number): Reach {
  const parameter = reference.root && parameterOf(reference.root);
  if (!parameter) return everything;
  const { owner, index, pattern, name } = parameter;
  const callers = callersOf(evaluator, owner);
  const givenTo = callers?.givenTo.map(({ call }) => call) ?? callsBack(owner);
  const reaches = [
    ...givenTo.map((call) => (isOfFiltered(call) ? unreadable : everything)),
    ...(callers?.calls ?? []).map((call): Reach => {
      if (call.arguments.some(({ type }) => type === Node.SpreadElement)) return everything;
      const argument = call.arguments[index];
      if (!argument) return () => false;
      const passed = boundTo(evaluator, pattern, name, argument, reference.text);
      if (!passed) return unreadable;
      const reach = reachTo(evaluator, call, passed, ask, steps + 1);
      const isCode = passed.text === referenceTo(evaluator, argument).text;
      return isCode ? both(reach, reachByType(evaluator, argument)) : reach;
    }),
  ];
  return reaches.length > 0 ? anyOf(reaches) : everything;
}

/** Which codes an argument can be by what is written down: `messageOf(4100)`, `messageOf(err.code as 4100 | 4101)`. */
function reachByType(evaluator: Evaluator, argument: TSESTree.Node): Reach {
  if (isKeyofCast(argument)) return unreadable;
  const members = membersOf(evaluator.value(argument));
  const written = members.flatMap((member) => (member.kind === 'literal' ? [String(member.value)] : []));
  if (written.length === members.length) return (code) => written.includes(String(code));
  const type = annotatedType(evaluator, argument);
  if (!type || (type.open && !type.isUnresolved)) return everything;
  return type.isUnresolved ? unreadable : (code) => type.literals.map(String).includes(String(code));
}

/** The call that a function is an argument of. */
function callsBack(node: FunctionNode): readonly TSESTree.CallExpression[] {
  const outer = wrapped(node);
  return outer.parent?.type === Node.CallExpression && outer.parent.callee !== outer ? [outer.parent] : [];
}

/** `errors.filter(isKnown).map(messageOf)` */
function isOfFiltered(call: TSESTree.CallExpression): boolean {
  for (
    let node: TSESTree.Node = unwrap(call.callee);
    node.type === Node.MemberExpression || node.type === Node.CallExpression;
    node = unwrap(node.type === Node.MemberExpression ? node.object : node.callee)
  ) {
    if (node.type === Node.MemberExpression && propertyName(node) === 'filter') return true;
  }
  return false;
}

function reachWithin(evaluator: Evaluator, place: TSESTree.Node, reference: Reference, ask: Ask): Reach {
  const scope = reference.root?.scope.block;
  const guards = guardsAround(place, scope).filter(({ test }) => speaksOf(evaluator, test, reference));
  const conditions = guards.map(({ test, holds }) => ({
    holds,
    condition: conditionOf(evaluator, test, ask),
  }));
  const isGuarded = isGuardedOtherwise(evaluator, place, reference, scope);
  return (code) => {
    let known = !isGuarded;
    for (const { holds, condition } of conditions) {
      const covered =
        condition.subject && referenceTo(evaluator, condition.subject.node).text === reference.text
          ? condition.covers(code)
          : undefined;
      if (covered === undefined) known = false;
      else if (covered !== holds) return false;
    }
    return known ? true : undefined;
  };
}

/**
 * Whether something else than an `if` takes codes out before: an outer `switch` on the same subject, one before it
 * that leaves in its `default`, an assertion.
 */
function isGuardedOtherwise(
  evaluator: Evaluator,
  place: TSESTree.Node,
  { text, root }: Reference,
  scope: TSESTree.Node | undefined,
): boolean {
  const isOver = (node: TSESTree.Node): boolean =>
    node.type === Node.SwitchStatement && referenceTo(evaluator, node.discriminant).text === text;
  for (
    let child = place, parent = place.parent;
    parent && child !== scope;
    child = parent, parent = parent.parent
  ) {
    if (parent.type === Node.SwitchCase && isOver(parent.parent)) return true;
    if (
      parent.type !== Node.BlockStatement &&
      parent.type !== Node.Program &&
      parent.type !== Node.SwitchCase
    )
      continue;
    const statements: readonly TSESTree.Node[] =
      parent.type === Node.SwitchCase ? parent.consequent : parent.body;
    const before = statements.slice(0, Math.max(statements.indexOf(child), 0));
    if (before.some((node) => isOver(node) || (root && isAssertion(evaluator, node, root)))) return true;
  }
  return false;
}

/** `assert(err.code === 4008)`, `assertQuotaCode(err.code)` */
function isAssertion(evaluator: Evaluator, node: TSESTree.Node, root: Variable): boolean {
  if (node.type !== Node.ExpressionStatement || node.expression.type !== Node.CallExpression) return false;
  const { callee, arguments: given } = node.expression;
  const name = evaluator.source.text.slice(callee.range[0], callee.range[1]);
  return (
    /assert|invariant|ensure|expect|check|validate/i.test(name) &&
    given.some((one) => mentionsVariable(evaluator, one, root))
  );
}

/** Whether a test reads the subject, hands it or its owner to a function that may, or asks for one of its classes. */
function speaksOf(evaluator: Evaluator, test: TSESTree.Node, reference: Reference): boolean {
  const { text, root } = reference;
  let found = false;
  walk(test, (node) => {
    if (found) return false;
    const init = constantOf(evaluator, node);
    if (init && speaksOf(evaluator, init, reference)) found = true;
    if (node.type === Node.BinaryExpression && node.operator === 'instanceof') {
      const name = dottedName(node.right) ?? '';
      found ||= root !== undefined && rootOf(evaluator, node.left) === root && classesOfCodes.test(name);
      return false;
    }
    if (textOfReference(evaluator, node) === text) found = true;
    else if (root && node.type === Node.CallExpression) {
      found = node.arguments.some((argument) => rootOf(evaluator, argument) === root && !isClassGuard(node));
    }
    return !found;
  });
  return found;
}

/** Classes that SDKs choose by status or code. */
const classesOfCodes =
  /(?:Authentication|PermissionDenied|BadRequest|NotFound|RateLimit|InternalServer|Gateway)Error$/;

/** `isAxiosError(err)`, `APICallError.isInstance(err)`: says what an error is, not which code it has. */
function isClassGuard(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  const name =
    callee.type === Node.Identifier
      ? callee.name
      : callee.type === Node.MemberExpression && callee.property.type === Node.Identifier
        ? callee.property.name
        : '';
  return /^is(?:\w*Error|Instance)$/.test(name);
}
