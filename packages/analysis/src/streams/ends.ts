import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isLoop, type Loop } from './loops.js';
import { arrives, evaluate, followers, type Listener } from './sees-event.js';
import {
  alwaysExits,
  ancestor,
  enclosingFunction,
  isFunction,
  Node,
  unwrap,
  walk,
  within,
} from '../syntax/syntax.js';
import { dottedName } from '../uses/loggers.js';
import { variableOf } from '../values/variables.js';

/**
 * Whether a program knows, behind a loop, that the end it waited for never came: all that leads past the loop makes an
 * error, or looks at a flag that this event does not set.
 */
export function missesEnd(listener: Listener, loop: Loop, event: string): boolean {
  return failsBehind(loop) || flagsOf(listener, event).some((flag) => isReadBehind(flag, loop));
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

/** `throw new Error('…')`, `reject(new Error('…'))` */
function makesError(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.ThrowStatement) return true;
  const call =
    statement.type === Node.ExpressionStatement
      ? statement.expression
      : statement.type === Node.ReturnStatement
        ? statement.argument
        : undefined;
  return (
    call?.type === Node.CallExpression &&
    call.arguments.some((one) => one.type === Node.NewExpression && dottedName(one.callee)?.endsWith('Error'))
  );
}

/** The variables in which a loop notes what came, and nothing but that, where this event leaves them as they are. */
function flagsOf(listener: Listener, event: string): readonly Variable[] {
  const flags = new Map<Variable, boolean>();
  walk(listener.body, (node) => {
    if (node.type !== Node.AssignmentExpression || node.left.type !== Node.Identifier) return undefined;
    const variable = variableOf(listener.evaluator.source, node.left);
    if (variable) flags.set(variable, flags.get(variable) !== false && isNote(listener, node, event));
    return undefined;
  });
  return [...flags.keys()].filter((variable) => flags.get(variable));
}

/** `completed = true` behind a test for another event, `completed = event === 'done'` */
function isNote(listener: Listener, assignment: TSESTree.AssignmentExpression, event: string): boolean {
  const { operator, right } = assignment;
  if (!['=', '&&=', '||=', '??='].includes(operator)) return false;
  const isFixed = unwrap(right).type === Node.Literal && !arrives(listener, assignment, event);
  return isFixed || evaluate(listener, right, event) !== undefined;
}

/** Whether a variable is read behind a loop, in its function, or in a loop around it. */
function isReadBehind({ references }: Variable, loop: Loop): boolean {
  const scope = enclosingFunction(loop);
  return references.some((reference) => {
    const { identifier } = reference;
    if (!reference.isRead() || within(identifier, loop) || (scope && !within(identifier, scope)))
      return false;
    const around = ancestor(loop, (node): node is Loop => isLoop(node) && within(identifier, node));
    return identifier.range[0] > loop.range[1] || around !== undefined;
  });
}
