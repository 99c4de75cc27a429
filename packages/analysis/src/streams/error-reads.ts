import type { EventStream } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Loop } from './loops.js';
import { arrives, type Listener } from './sees-event.js';
import { Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { httpShapes } from '../values/http-libraries.js';
import { membersOf } from '../values/value.js';

/** Whether a piece of program reads a property that errors have, or writes the name of an error event. */
export function readsError(
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
export function readsErrorOf(listener: Listener, event: string): boolean {
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
