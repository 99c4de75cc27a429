import type { EventStream } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { type EventLoop, eventStreamOf, headOf, isLoop, type Loop } from './event-loops.js';
import { seesEvent } from './sees-event.js';
import { enclosingFunction, Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import { type Use, usesOfPattern } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** The loop that reads the lines of a raw answer and looks at the names of events, but at none that tells of errors. */
export function deafRawLoopOf(evaluator: Evaluator, call: ApiCall): EventLoop | undefined {
  const stream = call.method ? undefined : eventStreamOf(call);
  if (!stream || call.origin.evidence === 'name' || call.origin.mixed) return undefined;
  const scope = enclosingFunction(call.node)?.body ?? evaluator.source.ast;
  if (readsError(scope, stream)) return undefined;

  for (const variable of namesCompared(evaluator, scope, stream)) {
    const [name] = variable.identifiers;
    const loop = name && outermostLoop(variable, scope, call);
    if (!loop) continue;
    const uses = usesOfPattern(evaluator, name)
      .filter(({ role }) => role !== 'discarded')
      .map((use): Use => ({ ...use, path: ['event', ...use.path] }));
    const missing = stream.errors.filter(
      (event) => !seesEvent({ evaluator, body: loop.body, uses, stream }, event),
    );
    if (missing.length > 0) return { call, loop, head: headOf(evaluator, loop), uses, missing };
  }
  return undefined;
}

/** Whether a piece of program reads a property that errors have, or writes the name of an error event. */
function readsError(scope: TSESTree.Node, { errors, errorProperties }: EventStream): boolean {
  let found = false;
  walk(scope, (node) => {
    if (node.type === Node.MemberExpression) {
      found ||= errorProperties.includes(propertyName(node) ?? '') && !isOfResponse(node);
    } else if (node.type === Node.Property && node.parent.type === Node.ObjectPattern) {
      found ||= errorProperties.includes(propertyName(node) ?? '');
    } else if (node.type === Node.Literal) {
      found ||= errors.some((event) => node.value === event || node.raw.includes(event + '"'));
    }
    return !found;
  });
  return found;
}

/** `response.status`, `(error as Error).message`: not of an event. */
function isOfResponse(node: TSESTree.MemberExpression): boolean {
  return propertyName(node) === 'status';
}

/** The variables that are compared with names of events that this stream has. */
function namesCompared(evaluator: Evaluator, scope: TSESTree.Node, stream: EventStream): Set<Variable> {
  const known = [...stream.others, ...stream.errors];
  const variables = new Set<Variable>();
  const add = (subject: TSESTree.Node, values: readonly (TSESTree.Node | null)[]): void => {
    const node = unwrap(subject);
    const variable = node.type === Node.Identifier ? variableOf(evaluator.source, node) : undefined;
    const texts = values.map((value) => value && textOf(evaluator.value(value)));
    if (variable && texts.some((text) => typeof text === 'string' && known.includes(text))) {
      variables.add(variable);
    }
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
  return variables;
}

/** The outermost loop behind a request in which a variable is compared. */
function outermostLoop(variable: Variable, scope: TSESTree.Node, { node: call }: ApiCall): Loop | undefined {
  let outermost: Loop | undefined;
  const [read] = variable.references.filter((reference) => reference.isRead());
  for (let node: TSESTree.Node | undefined = read?.identifier; node && node !== scope; node = node.parent) {
    if (isLoop(node) && node.range[0] > call.range[1]) outermost = node;
  }
  return outermost;
}
