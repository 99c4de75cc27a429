import type { EventStream } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { type EventLoop, eventStreamOf, missedIn } from './event-loops.js';
import { headOf, isLoop, type Loop } from './loops.js';
import { arrives, type Listener } from './sees-event.js';
import {
  ancestor,
  enclosingFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { isLogger } from '../uses/loggers.js';
import { type Use, usesOf, usesOfPattern } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { httpShapes } from '../values/http-libraries.js';
import { constantInit } from '../values/constants.js';
import { type Kind, membersOf, textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** The loop that reads the lines of a raw answer and looks at the names of events, but not at all that tell of errors. */
export function deafRawLoopOf(evaluator: Evaluator, call: ApiCall): EventLoop | undefined {
  const stream = call.method ? undefined : eventStreamOf(call);
  if (!stream || call.origin.evidence === 'name' || call.origin.mixed) return undefined;
  const scope = enclosingFunction(call.node)?.body ?? evaluator.source.ast;

  for (const place of namesCompared(evaluator, scope, stream)) {
    const [name] = place.variable.identifiers;
    const loop = name && outermostLoop(place.node, scope, call);
    if (!loop || !isFedBy(evaluator, loop, call) || isMadeByJudge(evaluator, name, stream)) continue;
    if (readsError(evaluator, scope, stream, loop)) continue;
    const uses = usesOfEvent(evaluator, name, place.property);
    const listener = { evaluator, body: loop.body, uses, stream };
    const missing = missedIn(loop, listener).filter(
      (event) => !judgesLine(listener, event) && !readsErrorOf(listener, event),
    );
    if (missing.length > 0) return { call, loop, head: headOf(evaluator, loop), uses, missing };
  }
  return undefined;
}

/** Whether a loop reads what streams in as an answer, by itself or through what was made of it. */
function isFedBy(evaluator: Evaluator, loop: Loop, { node: call }: ApiCall): boolean {
  const { scopeManager } = evaluator.source;
  return usesOf(evaluator, call).some(({ path, node }) => {
    if (!isStreamed(path)) return false;
    if (within(node, loop) || within(loop, node)) return true;
    const made = ancestor(
      node,
      (one): one is TSESTree.VariableDeclarator => one.type === Node.VariableDeclarator,
    );
    const variables = made ? scopeManager.getDeclaredVariables(made) : [];
    return variables.some(({ references }) => references.some(({ identifier }) => within(identifier, loop)));
  });
}

/** Whether this is read of a response that comes in pieces: the body as `fetch` and `axios` have it, not parsed. */
function isStreamed([first, second]: readonly string[]): boolean {
  if (first === 'data') return second === undefined || second === '[]' || second.endsWith('()');
  return first === undefined || first === 'body' || first === 'text()' || first === '[]';
}

/** Whether a loop looks at a line, or at what is made of it, when this event arrives: it throws, or hands it on. */
function judgesLine(listener: Listener, event: string): boolean {
  let found = false;
  walk(listener.body, (node) => {
    if (node.type === Node.CatchClause) return false;
    const judges =
      node.type === Node.ThrowStatement ||
      (node.type === Node.CallExpression && isHandedOn(listener, node)) ||
      (node.type === Node.YieldExpression && node.argument !== null && isOfLine(listener, node.argument));
    found ||= judges && arrives(listener, node, event);
    return !found;
  });
  return found;
}

/** Methods that only take a text apart. */
const takesApart =
  /^(?:at|decode|\w*[iI]ndexOf|match|(?:starts|ends)With|includes|replace\w*|slice|split|substr\w*|test|trim\w*)$/;

/** Methods that read an answer or go through what is there, and judge nothing themselves. */
const handsOver =
  /^(?:text|arrayBuffer|getReader|read|pipeThrough|values|entries|filter|map|flatMap|toString|concat|matchAll|exec|(?:at|decode|\w*[iI]ndexOf|match|(?:starts|ends)With|includes|replace\w*|slice|split|substr\w*|test|trim\w*))$/;

/** Whether something gets a line that may look at it: a function of this file only where it knows errors. */
function isHandedOn(listener: Listener, call: TSESTree.CallExpression): boolean {
  const { evaluator, stream } = listener;
  if (!call.arguments.some((argument) => isOfLine(listener, argument))) return false;
  const callee = evaluator.value(call.callee);
  if (callee.kind === 'function') return knowsErrors(callee, stream);
  if (callee.kind === 'export' && callee.module === '') return isLogger(evaluator, call.callee);
  const method = unwrap(call.callee);
  return method.type !== Node.MemberExpression || !takesApart.test(propertyName(method) ?? '');
}

/** Whether a function of the program looks for errors, by itself or by another that it calls. */
function knowsErrors({ node, owner }: Kind<'function'>, stream: EventStream, depth = 3): boolean {
  let found = depth === 0 || readsError(owner, node.body, stream);
  walk(node.body, (inner) => {
    if (inner.type === Node.CatchClause) return false;
    if (inner.type === Node.ThrowStatement) found = true;
    else if (inner.type === Node.CallExpression) {
      const callee = owner.value(inner.callee);
      found ||= callee.kind === 'function' && knowsErrors(callee, stream, depth - 1);
    }
    return !found;
  });
  return found;
}

/** Whether an expression is a variable of the loop as a whole, or what a function makes of one. */
function isOfLine(listener: Listener, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case Node.Identifier: {
      const { source } = listener.evaluator;
      const [name] = variableOf(source, node)?.identifiers ?? [];
      return name !== undefined && within(name, listener.body.parent ?? listener.body);
    }
    case Node.CallExpression: {
      const callee = unwrap(node.callee);
      const owner = callee.type === Node.MemberExpression ? [callee.object] : [];
      return [...owner, ...node.arguments].some((one) => isOfLine(listener, one));
    }
    case Node.ObjectExpression:
      return node.properties.some((one) =>
        isOfLine(listener, one.type === Node.Property ? one.value : one.argument),
      );
    case Node.AwaitExpression:
      return isOfLine(listener, node.argument);
    default:
      return false;
  }
}

/** Whether a piece of program reads a property that errors have, or writes the name of an error event. */
function readsError(
  evaluator: Evaluator,
  scope: TSESTree.Node,
  { errors, errorProperties }: EventStream,
  except?: Loop,
): boolean {
  let found = false;
  walk(scope, (node) => {
    if (node.type === Node.CatchClause || node === except) return false;
    found ||=
      isErrorProperty(evaluator, node, errorProperties) || errors.some((event) => isNameOf(node, event));
    return !found;
  });
  return found;
}

/** The same for a loop where one event arrives. */
function readsErrorOf(listener: Listener, event: string): boolean {
  const { evaluator, body, stream } = listener;
  let found = false;
  walk(body, (node) => {
    if (node.type === Node.CatchClause) return false;
    found ||=
      isNameOf(node, event) ||
      (isErrorProperty(evaluator, node, stream.errorProperties) && arrives(listener, node, event));
    return !found;
  });
  return found;
}

function isErrorProperty(evaluator: Evaluator, node: TSESTree.Node, names: readonly string[]): boolean {
  if (node.type === Node.MemberExpression) {
    return names.includes(propertyName(node) ?? '') && !isOfSuccess(evaluator, node);
  }
  const isRead = node.type === Node.Property && node.parent.type === Node.ObjectPattern;
  return isRead && names.includes(propertyName(node) ?? '');
}

/** `'error'`, or `'"event":"error"'` in a line as it comes */
function isNameOf(node: TSESTree.Node, event: string): boolean {
  return node.type === Node.Literal && (node.value === event || node.raw.includes(event + '"'));
}

/** `response.status`, `choices[0].message`: not of an event that tells of an error. */
function isOfSuccess(evaluator: Evaluator, { object }: TSESTree.MemberExpression): boolean {
  const item = unwrap(object);
  if (item.type === Node.MemberExpression && item.computed) return true;
  const [value] = membersOf(evaluator.value(object));
  return value?.kind === 'shaped' && Object.hasOwn(httpShapes, value.shape);
}

/** Where the name of an event is held: in a variable, or in a property of one. */
interface EventName {
  readonly variable: Variable;
  readonly property?: string | undefined;
  /** Where it is compared first. */
  readonly node: TSESTree.Node;
}

/** What is compared with names of events that this stream has. */
function namesCompared(
  evaluator: Evaluator,
  scope: TSESTree.Node,
  stream: EventStream,
): readonly EventName[] {
  const known = [...stream.others, ...stream.errors];
  const names = new Map<Variable, EventName>();
  const add = (subject: TSESTree.Node, values: readonly (TSESTree.Node | null)[]): void => {
    const texts = values.map((value) => value && textOf(evaluator.value(value)));
    if (!texts.some((text) => typeof text === 'string' && known.includes(text))) return;
    const node = unwrap(subject);
    const property = node.type === Node.MemberExpression ? propertyName(node) : undefined;
    const isNamed = node.type === Node.MemberExpression && /event/i.test(property ?? '');
    const holder = isNamed ? unwrap(node.object) : node;
    const variable = holder.type === Node.Identifier ? variableOf(evaluator.source, holder) : undefined;
    if (variable && !names.has(variable)) names.set(variable, { variable, property, node });
  };
  walk(scope, (node) => {
    if (node.type === Node.BinaryExpression) add(node.left, [node.right]);
    if (node.type === Node.SwitchStatement)
      add(
        node.discriminant,
        node.cases.map(({ test }) => test),
      );
    return undefined;
  });
  return [...names.values()];
}

/** What becomes of an event whose name is in a variable, or in a property of the object that it is. */
function usesOfEvent(
  evaluator: Evaluator,
  name: TSESTree.Node,
  property: string | undefined,
): readonly Use[] {
  return usesOfPattern(evaluator, name)
    .filter(({ role, node }) => role !== 'discarded' && !isFilled(node))
    .map((use): Use => {
      const [first, ...rest] = use.path;
      if (property === undefined) return { ...use, path: ['event', ...use.path] };
      return first === property ? { ...use, path: ['event', ...rest] } : use;
    });
}

/** `current.data += …`: an object that is being made of lines. */
function isFilled(node: TSESTree.Node): boolean {
  const { parent } = node;
  const member = parent?.type === Node.MemberExpression ? wrapped(parent) : undefined;
  return member?.parent?.type === Node.AssignmentExpression && member.parent.left === member;
}

/** The outermost loop behind a request in which a name is compared. */
function outermostLoop(
  place: TSESTree.Node,
  scope: TSESTree.Node,
  { node: call }: ApiCall,
): Loop | undefined {
  let outermost: Loop | undefined;
  for (let node: TSESTree.Node | undefined = place; node && node !== scope; node = node.parent) {
    if (isLoop(node) && node.range[0] > call.range[1]) outermost = node;
  }
  return outermost;
}

/** `for (const { event } of eventsOf(text))`: whether what makes the events may look at them, or is not known. */
function isMadeByJudge(evaluator: Evaluator, name: TSESTree.Node, stream: EventStream): boolean {
  const loop = ancestor(name, isLoop);
  return (
    loop?.type === Node.ForOfStatement && within(name, loop.left) && mayJudge(evaluator, loop.right, stream)
  );
}

function mayJudge(evaluator: Evaluator, maker: TSESTree.Node, stream: EventStream): boolean {
  const node = unwrap(maker);
  const init = node.type === Node.Identifier ? constantInit(evaluator.source, node) : undefined;
  if (init) return mayJudge(evaluator, init, stream);
  let found = false;
  walk(node, (inner) => {
    if (inner.type === Node.ThrowStatement) found = true;
    else if (inner.type === Node.CallExpression) found ||= isJudge(evaluator, inner, stream);
    return !found;
  });
  return found;
}

/** Whether a function that is called may throw on errors. */
function isJudge(evaluator: Evaluator, { callee }: TSESTree.CallExpression, stream: EventStream): boolean {
  const value = evaluator.value(callee);
  if (value.kind === 'function') return knowsErrors(value, stream);
  const method = unwrap(callee);
  if (method.type === Node.Identifier) return value.kind !== 'export' || value.module !== '';
  return method.type === Node.MemberExpression && !handsOver.test(propertyName(method) ?? '');
}
