import type { TSESTree } from '@typescript-eslint/types';
import {
  enclosingFunction,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { referencesTo } from '../values/variables.js';
import { isHarmless } from './harmless.js';
import type { Parts } from './parts.js';

/** Methods that change what they are called on. */
const changing =
  /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|append|delete|add|clear|assign|next|rotate\w*|use|update\w*|replace\w*)$/;

/** Whether a part of a request is written or changed in what is run again, apart from where it is first made. */
export function changes(
  evaluator: Evaluator,
  { variables, hasThis }: Parts,
  calls: readonly TSESTree.CallExpression[],
  regions: readonly TSESTree.Node[],
): boolean {
  if (hasThis && regions.some(changesThis)) return true;
  return [...variables].some((variable) =>
    referencesTo(evaluator.source, variable).some((reference) => {
      const { identifier } = reference;
      const isElsewhere = regions.every((region) => !isRunWith(identifier, region));
      if (!isElsewhere && !regions.some((region) => within(identifier, region))) return false;
      if (reference.isWrite()) return !reference.init || isBoundByLoop(identifier);
      if (isElsewhere && evaluator.value(identifier).kind === 'client') return false;
      return calls.every((call) => !within(identifier, call)) && isChangedAt(evaluator, identifier);
    }),
  );
}

/** Whether a place is reached only by way of the function that a region stands in. */
function isRunWith(place: TSESTree.Node, region: TSESTree.Node): boolean {
  const owner = enclosingFunction(place);
  return owner === undefined || within(region, owner) || within(owner, region);
}

/** `for (const key of keys)` */
function isBoundByLoop(identifier: TSESTree.Node): boolean {
  for (let node = identifier.parent; node; node = node.parent) {
    if (node.type === Node.ForOfStatement || node.type === Node.ForInStatement)
      return within(identifier, node.left);
    if (node.type === Node.VariableDeclarator && node.init) return false;
    if (isFunction(node)) return false;
  }
  return false;
}

/** `body.model = …`, `messages.shift()`, `trim(messages)` */
function isChangedAt(evaluator: Evaluator, identifier: TSESTree.Node): boolean {
  let use = wrapped(identifier);
  while (use.parent?.type === Node.MemberExpression && use.parent.object === use) use = wrapped(use.parent);
  const { parent } = use;
  switch (parent?.type) {
    case Node.AssignmentExpression:
      return parent.left === use;
    case Node.UpdateExpression:
      return true;
    case Node.UnaryExpression:
      return parent.operator === 'delete';
    case Node.CallExpression: {
      if (parent.callee !== use) return !isHarmless(evaluator, parent);
      const callee = unwrap(use);
      return callee.type === Node.MemberExpression && changing.test(propertyName(callee) ?? '');
    }
    case Node.NewExpression:
      return false;
    default:
      return false;
  }
}

/** `this.token = …`, though not `this.attempts += 1` */
function changesThis(region: TSESTree.Node): boolean {
  let found = false;
  walk(region, (node) => {
    const target =
      node.type === Node.AssignmentExpression
        ? node.left
        : node.type === Node.UpdateExpression
          ? node.argument
          : undefined;
    if (target?.type === Node.MemberExpression) {
      const { object } = target;
      const name = propertyName(target) ?? '';
      found ||=
        object.type === Node.ThisExpression && !/retr|attempt|tries|count|error|delay|status/i.test(name);
    }
    return !found;
  });
  return found;
}
