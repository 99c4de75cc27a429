import type { TSESTree } from '@typescript-eslint/types';
import { failsBehind } from './ends.js';
import { followers } from './followers.js';
import { enclosingLoop, type Loop, testsLeaving } from './loops.js';
import { mayTell, propertyOf } from './outcomes.js';
import { membersNamed } from '../syntax/members-named.js';
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
import { type Use, usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { referencesTo, variableOf } from '../values/variables.js';

/** Whether the result of a poll is used and nothing looks whether it failed. */
export function isUnreadPoll(evaluator: Evaluator, call: ApiCall): boolean {
  const { method, node, origin } = call;
  if (!method?.status || origin.evidence === 'name') return false;
  const uses = usesOf(evaluator, node).filter(({ role }) => role !== 'discarded');
  if (method.status === 'polled' && !isPolled(evaluator, node, uses)) return false;
  return (
    uses.some(({ path }) => propertyOf(path) !== undefined) && !uses.some((use) => mayTell(evaluator, use))
  );
}

/**
 * Whether a loop asks for one and the same chat until the answer lets it end, and the program goes on behind it, whatever
 * was given.
 */
function isPolled(evaluator: Evaluator, node: TSESTree.CallExpression, uses: readonly Use[]): boolean {
  const loop = enclosingLoop(node);
  return (
    loop !== undefined &&
    loop.type !== Node.ForOfStatement &&
    node.arguments.every((argument) => staysSame(evaluator, argument, loop)) &&
    !endsAtOnce(node, loop) &&
    uses.some((use) => letsEnd(use, loop)) &&
    !failsBehind(loop)
  );
}

/** Whether an argument is the same in each round, for certain. */
function staysSame(evaluator: Evaluator, argument: TSESTree.Node, loop: Loop): boolean {
  const { source } = evaluator;
  const node = unwrap(argument);
  switch (node.type) {
    case Node.Literal:
    case Node.ThisExpression:
      return true;
    case Node.Identifier: {
      const variable = variableOf(source, node);
      const scope = enclosingFunction(loop);
      return (
        variable !== undefined &&
        referencesTo(source, variable).every(
          (one) =>
            !one.isWrite() ||
            (!within(one.identifier, loop) && (one.init || enclosingFunction(one.identifier) === scope)),
        )
      );
    }
    case Node.MemberExpression: {
      const name = propertyName(node);
      return (
        name !== undefined &&
        staysSame(evaluator, node.object, loop) &&
        !membersNamed(source, name).some(isWritten)
      );
    }
    default:
      return false;
  }
}

/** `state.current = …`, `this.index++` */
function isWritten(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  return (
    parent.type === Node.UpdateExpression ||
    (parent.type === Node.AssignmentExpression && parent.left === member)
  );
}

/** Whether the first answer ends a loop, which then only goes on behind errors: `try { return await … } catch { … }`. */
function endsAtOnce(call: TSESTree.CallExpression, loop: Loop): boolean {
  for (let node: TSESTree.Node = call; node.parent && node !== loop.body; node = node.parent) {
    for (const statement of [node, ...followers(node)]) {
      if (goesOn(statement)) return false;
      if (alwaysExits(statement)) return true;
    }
  }
  return false;
}

function goesOn(statement: TSESTree.Node): boolean {
  let found = false;
  walk(statement, (node) => {
    found ||= node.type === Node.ContinueStatement;
    return !found && !isFunction(node);
  });
  return found;
}

/** Whether a loop ends by what was read of an answer: `if (chat.completed_at) break`, `done = …` and `while (!done)`. */
function letsEnd({ path, node }: Use, loop: Loop): boolean {
  if (propertyOf(path) === undefined) return false;
  const kept = ancestor(
    node,
    (one): one is TSESTree.AssignmentExpression | TSESTree.VariableDeclarator =>
      one.type === Node.AssignmentExpression || one.type === Node.VariableDeclarator,
  );
  const name = kept && dottedName(kept.type === Node.VariableDeclarator ? kept.id : kept.left);
  return testsLeaving(loop).some((test) => {
    if (within(node, test)) return true;
    let found = false;
    walk(test, (one) => {
      found ||= name !== undefined && dottedName(one) === name;
      return !found;
    });
    return found;
  });
}
