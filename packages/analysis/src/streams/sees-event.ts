import type { EventStream } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { followers } from './followers.js';
import { leaves } from './loops.js';
import {
  alwaysExits,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { type Use, usesOf } from '../uses/uses.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { isChangedSomewhere } from '../values/objects.js';
import { HOLE, textOf } from '../values/value.js';

/** A piece of program that is run for each event. */
export interface Listener {
  readonly evaluator: Evaluator;
  readonly body: TSESTree.Node;
  /** All that becomes of the object with `event` and `data`. */
  readonly uses: readonly Use[];
  readonly stream: EventStream;
}

/** Whether a listener may do something about an event: it names it, hands it on, or has a branch for all the others. */
export function seesEvent(listener: Listener, event: string): boolean {
  const { uses } = listener;
  return (
    uses.some((use) => use.role !== 'discarded' && takes(listener, use, event)) ||
    isNamed(listener, event) ||
    eventTests(listener).some((test) => leadsSomewhere(listener, test, event))
  );
}

/** Whether a use, where the event arrives, takes what tells of an error. */
function takes(listener: Listener, { path, node, role }: Use, event: string): boolean {
  const [name, property] = path;
  const isKept = !within(node, listener.body);
  if (!isKept && !arrives(listener, node, event)) return false;
  const isTaken = isKept || role !== 'tested' || isGiven(node);
  if (name === undefined) return isTaken;
  if (name === 'event') {
    if (!isKept && isOnlyTested(listener, node, role)) return false;
    return isTaken || path.length > 1 || !comparedWith(listener, node);
  }
  if (name !== 'data') return true;
  if (property === undefined) return isTaken || isMembershipTest(node);
  return listener.stream.errorProperties.includes(property);
}

/** `assertAlive(part)`: a test by a function, which may look at all of it. */
export function isGiven(node: TSESTree.Node): boolean {
  return wrapped(node).parent?.type === Node.CallExpression;
}

/** `'code' in part.data` */
function isMembershipTest(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === Node.BinaryExpression && parent.operator === 'in';
}

/** Whether an event reaches a place, as far as the tests around it tell. */
export function arrives(listener: Listener, place: TSESTree.Node, event: string): boolean {
  for (const { test, holds } of guardsAround(place, listener.body)) {
    const result = evaluate(listener, test, event);
    if (result !== undefined && result !== holds) return false;
  }
  for (let node = place.parent; node && node !== listener.body; node = node.parent) {
    if (node.type !== Node.SwitchCase || !isEvent(listener, node.parent.discriminant)) continue;
    if (within(place, node) && !reachesCase(listener, node, event)) return false;
  }
  return true;
}

/** Whether an event enters a case, or falls into it. */
function reachesCase(listener: Listener, entry: TSESTree.SwitchCase, event: string): boolean {
  const { cases } = entry.parent;
  const named = cases.findIndex(({ test }) => test && namesEvent(listener, test, event) !== false);
  const start = named >= 0 ? named : cases.findIndex(({ test }) => !test);
  if (start < 0) return false;
  const index = cases.indexOf(entry);
  return (
    index === start ||
    (index > start && cases.slice(start, index).every(({ consequent }) => !consequent.some(alwaysExits)))
  );
}

/** Whether a written value is the event; `undefined` where that is not known. */
function namesEvent({ evaluator }: Listener, node: TSESTree.Node, event: string): boolean | undefined {
  const text = textOf(evaluator.value(node));
  return text === undefined ? undefined : text === event;
}

function isEvent({ uses }: Listener, node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return uses.some((use) => use.path.length === 1 && use.path[0] === 'event' && unwrap(use.node) === inner);
}

/** Whether an event is tested otherwise than by a comparison, the test is known, and nothing else comes of it. */
function isOnlyTested(listener: Listener, event: TSESTree.Node, role: Use['role']): boolean {
  const { parent } = wrapped(event);
  const isArgument = parent?.type === Node.CallExpression && parent.callee !== wrapped(event);
  const test = isArgument ? parent : unwrap(event);
  if (evaluate(listener, test, '') === undefined) return false;
  const roles = isArgument ? usesOf(listener.evaluator, test).map((use) => use.role) : [role];
  return roles.every((one) => one === 'tested');
}

/** What an event is compared with: one known name, or those of a switch. */
function comparedWith(listener: Listener, node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === Node.SwitchStatement) {
    return parent.cases.every(({ test }) => !test || namesEvent(listener, test, '') !== undefined);
  }
  if (parent?.type !== Node.BinaryExpression) return parent?.type === Node.LogicalExpression;
  const other = parent.left === outer ? parent.right : parent.left;
  return namesEvent(listener, other, '') !== undefined;
}

/** What a condition gives for an event; `undefined` where that depends on something else. */
export function evaluate(listener: Listener, condition: TSESTree.Node, event: string): boolean | undefined {
  const node = unwrap(condition);
  switch (node.type) {
    case Node.UnaryExpression: {
      const inner = node.operator === '!' ? evaluate(listener, node.argument, event) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case Node.LogicalExpression: {
      if (node.operator === '??') return undefined;
      const decisive = node.operator === '||';
      const results = [evaluate(listener, node.left, event), evaluate(listener, node.right, event)];
      if (results.includes(decisive)) return decisive;
      return results.includes(undefined) ? undefined : !decisive;
    }
    case Node.BinaryExpression: {
      const pairs = [
        [node.left, node.right],
        [node.right, node.left],
      ] as const;
      const other = pairs.find(([one]) => isEvent(listener, one))?.[1];
      const same = other && namesEvent(listener, other, event);
      if (same === undefined) return undefined;
      return node.operator.startsWith('!') ? !same : same;
    }
    case Node.CallExpression:
      return evaluateCall(listener, node, event);
    case Node.Identifier: {
      const init = constantInit(listener.evaluator.source, node);
      return init && init.type !== Node.Identifier ? evaluate(listener, init, event) : undefined;
    }
    default:
      return undefined;
  }
}

/** `texts.has(part.event)`, `[…].includes(part.event)`, `part.event.startsWith('…')` */
function evaluateCall(listener: Listener, call: TSESTree.CallExpression, event: string): boolean | undefined {
  const { evaluator } = listener;
  const callee = unwrap(call.callee);
  const [argument, ...others] = call.arguments;
  if (callee.type !== Node.MemberExpression || !argument || others.length > 0) return undefined;
  const name = propertyName(callee);
  if (isEvent(listener, argument)) {
    const names = name === 'includes' || name === 'has' ? textsIn(evaluator, callee.object) : undefined;
    return names?.includes(event);
  }
  if (name !== 'startsWith' && name !== 'endsWith' && name !== 'includes') return undefined;
  const part = textOf(evaluator.value(argument));
  return part !== undefined && !part.includes(HOLE) && isAskedOfEvent(listener, call, name)
    ? event[name](part)
    : undefined;
}

/** The texts of a list or a set that nothing changes. */
function textsIn(evaluator: Evaluator, node: TSESTree.Node): readonly string[] | undefined {
  const value = evaluator.value(node);
  const list = value.kind === 'collection' && value.type === 'Set' ? value.items : value;
  if (list.kind !== 'array' || isChangedSomewhere(list)) return undefined;
  if (value.kind === 'collection' && isChangedSomewhere(value)) return undefined;
  const texts = list.items.flatMap((item) => textOf(item) ?? []).filter((text) => !text.includes(HOLE));
  return texts.length === list.items.length ? texts : undefined;
}

/** Whether a method is called of the event itself. */
function isAskedOfEvent({ evaluator, uses }: Listener, call: TSESTree.Node, name: string): boolean {
  return uses.some(({ path, node }) => {
    const inner = unwrap(node);
    return (
      path.join() === `event,${name}()` && (inner === call || constantInit(evaluator.source, inner) === call)
    );
  });
}

export type EventTest =
  | TSESTree.IfStatement
  | TSESTree.SwitchStatement
  | TSESTree.ConditionalExpression
  | TSESTree.LogicalExpression;

/** What branches on the event, in the order of the program. */
export function eventTests(listener: Listener): readonly EventTest[] {
  const found: EventTest[] = [];
  walk(listener.body, (node) => {
    const test =
      node.type === Node.SwitchStatement
        ? node.discriminant
        : node.type === Node.IfStatement || node.type === Node.ConditionalExpression
          ? node.test
          : node.type === Node.LogicalExpression
            ? node.left
            : undefined;
    const isTest = test !== undefined && speaksOfEvent(listener, test);
    const isSwitch =
      node.type === Node.SwitchStatement &&
      node.cases.some((one) => one.test && speaksOfEvent(listener, one.test));
    if (isTest || isSwitch) found.push(node as EventTest);
    return undefined;
  });
  return found;
}

function speaksOfEvent(listener: Listener, node: TSESTree.Node): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= isEvent(listener, inner) || evaluate(listener, inner, '') !== undefined;
    return !found && !isFunction(inner);
  });
  return found;
}

/** Whether a test has a branch that does something for an event; a switch may only name it. */
function leadsSomewhere(listener: Listener, test: EventTest, event: string): boolean {
  if (!arrives(listener, test, event)) return false;
  if (test.type === Node.SwitchStatement) return switchLeads(listener, test, event);
  const condition = test.type === Node.LogicalExpression ? test.left : test.test;
  const result = evaluate(listener, condition, event);
  if (test.type === Node.LogicalExpression) {
    return test.operator === '||' && result === false && acts(listener, test.right, event);
  }
  if (result === undefined) return false;
  const taken = result ? test.consequent : test.alternate;
  if (taken && acts(listener, taken, event)) return true;
  return !result && test.type === Node.IfStatement && !test.alternate && alwaysExits(test.consequent)
    ? followers(test).some((statement) => acts(listener, statement, event))
    : false;
}

function switchLeads(listener: Listener, { cases }: TSESTree.SwitchStatement, event: string): boolean {
  if (cases.some(({ test }) => test && namesEvent(listener, test, event))) return true;
  const start = cases.findIndex(({ test }) => !test);
  if (start < 0) return false;
  for (const { consequent } of cases.slice(start)) {
    if (consequent.some((statement) => acts(listener, statement, event))) return true;
    if (consequent.some(alwaysExits)) return false;
  }
  return false;
}

/** Whether something compares the event with exactly this one, where it arrives, or looks for it in a list that has it. */
function isNamed(listener: Listener, event: string): boolean {
  let found = false;
  walk(listener.body, (node) => {
    const isTest =
      node.type === Node.BinaryExpression
        ? (isEvent(listener, node.left) && namesEvent(listener, node.right, event) === true) ||
          (isEvent(listener, node.right) && namesEvent(listener, node.left, event) === true)
        : node.type === Node.CallExpression &&
          node.arguments.some((one) => isEvent(listener, one)) &&
          evaluate(listener, node, event) === true;
    found ||= isTest && arrives(listener, node, event);
    return !found;
  });
  return found;
}

const actions = new Set<TSESTree.Node['type']>([
  Node.CallExpression,
  Node.NewExpression,
  Node.AssignmentExpression,
  Node.UpdateExpression,
  Node.YieldExpression,
  Node.AwaitExpression,
  Node.ThrowStatement,
  Node.ReturnStatement,
]);

/** Whether a piece of program does anything for an event: more than to go on with the next one. */
function acts(listener: Listener, node: TSESTree.Node, event: string): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === Node.CallExpression && evaluate(listener, inner, event) !== undefined) return false;
    const isAction = actions.has(inner.type) || (inner.type === Node.BreakStatement && leaves(inner));
    found ||= isAction && arrives(listener, inner, event);
    return !found;
  });
  return found;
}
