import type { TSESTree } from '@typescript-eslint/types';
import { followers } from './followers.js';
import { isLoop, leaves, type Loop } from './loops.js';
import { readsOutcome } from './outcomes.js';
import { arrives, evaluate, type Listener } from './sees-event.js';
import { isAssertedBehind } from '../requests/asserted.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import {
  alwaysExits,
  ancestor,
  dottedName,
  enclosingFunction,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
} from '../syntax/syntax.js';
import { usesOf } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/**
 * Whether a program knows, behind a loop, that the end it waited for never came: all that leads past the loop makes an
 * error, asks how the chat stands, or looks at something that this event does not set; a test looks at what it was given.
 */
export function missesEnd(listener: Listener, loop: Loop, event: string): boolean {
  return (
    failsBehind(loop) ||
    isAskedBehind(listener, loop) ||
    isAssertedBehind(listener.evaluator, loop) ||
    marksOf(listener, event, loop).some((mark) => isReadBehind(listener, mark, loop))
  );
}

/** `const { status } = await client.chat.retrieve(…)` */
function isAskedBehind({ evaluator }: Listener, loop: Loop): boolean {
  const scope = enclosingFunction(loop);
  return nodesOfType(evaluator.source, Node.CallExpression).some(
    (call) => enclosingFunction(call) === scope && isBehind(call, loop) && readsOutcome(evaluator, call),
  );
}

/** Whether all that leads past a loop makes an error: `for (…) { … return text; … }`, then `throw new Error('…')`. */
export function failsBehind(loop: Loop): boolean {
  for (let node: TSESTree.Node = loop; node.parent && !isFunction(node.parent); node = node.parent) {
    for (const statement of followers(node)) {
      if (makesError(statement)) return true;
      if (alwaysExits(statement)) return false;
    }
  }
  return false;
}

/** `throw new Error('…')`, `reject(new Error('…'))`, `return { error: '…' }`, `return { ok: false }` */
function makesError(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.ThrowStatement) return true;
  const given =
    statement.type === Node.ExpressionStatement
      ? statement.expression
      : statement.type === Node.ReturnStatement
        ? statement.argument
        : undefined;
  if (given?.type === Node.CallExpression) {
    return given.arguments.some(
      (one) => one.type === Node.NewExpression && dottedName(one.callee)?.endsWith('Error'),
    );
  }
  return given?.type === Node.ObjectExpression && given.properties.some(tellsOfError);
}

/** `error: '…'`, `ok: false` */
function tellsOfError(property: TSESTree.ObjectLiteralElement): boolean {
  if (property.type !== Node.Property) return false;
  const { value } = property;
  switch (propertyName(property)) {
    case 'error':
      return !(value.type === Node.Literal && !value.value) && dottedName(value) !== 'undefined';
    case 'ok':
    case 'success':
      return value.type === Node.Literal && value.value === false;
    default:
      return false;
  }
}

/** What a loop sets at the end, or before it is left, and only sets: a variable, or a property of something. */
interface Mark {
  readonly target: TSESTree.Node;
  /** Whether it only notes what came, and holds nothing of that. */
  readonly isFlag: boolean;
}

/** The names of events that end something well. */
const ends = /done|completed|result/i;

/** What a loop sets when a stream ends well or gave what it was read for, and leaves as it is when this event comes. */
function marksOf(listener: Listener, event: string, loop: Loop): readonly Mark[] {
  const marks = new Map<string, Mark | undefined>();
  const goodEnds = listener.stream.others.filter((name) => ends.test(name));
  walk(listener.body, (node) => {
    const name = node.type === Node.AssignmentExpression ? dottedName(node.left) : undefined;
    if (node.type !== Node.AssignmentExpression || name === undefined) return undefined;
    const isComparison = evaluate(listener, node.right, event) !== undefined;
    const outcome = (one: string) =>
      isComparison ? evaluate(listener, node.right, one) : arrives(listener, node, one);
    const isLast = followers(node.parent).some((statement) => breaks(statement, loop));
    const marksEnd =
      ['=', '&&=', '||=', '??='].includes(node.operator) &&
      (isLast ? listener.stream.others : goodEnds).some((end) => outcome(end) !== outcome(event));
    const isFlag = isComparison || unwrap(node.right).type === Node.Literal;
    const before = marks.has(name) ? marks.get(name) : { isFlag: true };
    marks.set(name, marksEnd && before ? { target: node.left, isFlag: before.isFlag && isFlag } : undefined);
    return undefined;
  });
  return [...marks.values()].filter((mark) => mark !== undefined);
}

function breaks(statement: TSESTree.Statement, loop: Loop): boolean {
  return statement.type === Node.BreakStatement && leaves(statement, loop);
}

/** Whether something is read behind a loop, in its function, or in a loop around it; what holds more must be tested. */
function isReadBehind({ evaluator }: Listener, { target, isFlag }: Mark, loop: Loop): boolean {
  let found = false;
  walk(enclosingFunction(loop)?.body ?? evaluator.source.ast, (node) => {
    if (found || node === loop) return false;
    if (isSame(evaluator, node, target) && isBehind(node, loop)) {
      found =
        isFlag || usesOf(evaluator, node).some(({ path, role }) => path.length === 0 && role === 'tested');
    }
    return !found;
  });
  return found;
}

function isSame({ source }: Evaluator, node: TSESTree.Node, target: TSESTree.Node): boolean {
  if (node.type !== target.type || isWritten(node)) return false;
  if (node.type !== Node.Identifier) return dottedName(node) === dottedName(target);
  const variable = variableOf(source, node);
  return variable !== undefined && variable === variableOf(source, target as TSESTree.Identifier);
}

function isWritten(node: TSESTree.Node): boolean {
  return node.parent?.type === Node.AssignmentExpression && node.parent.left === node;
}

function isBehind(node: TSESTree.Node, loop: Loop): boolean {
  const around = ancestor(loop, (one): one is Loop => isLoop(one) && within(node, one));
  return node.range[0] > loop.range[1] || around !== undefined;
}
