import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { membersNamed } from '../syntax/members-named.js';
import {
  ancestor,
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
import { isHarmless, keepsAccount, mayChange, targetOf } from './harmless.js';
import type { Parts } from './parts.js';

/** Whether a part of a request is written or changed in what is run again, apart from where it is first made. */
export function changes(
  evaluator: Evaluator,
  parts: Parts,
  calls: readonly TSESTree.CallExpression[],
  regions: readonly TSESTree.Node[],
): boolean {
  if (parts.hasThis && regions.some((region) => changesThis(evaluator, region, parts))) return true;
  return [...parts.variables].some((variable) =>
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
      return callee.type === Node.MemberExpression && mayChange(propertyName(callee) ?? '');
    }
    case Node.NewExpression:
      return false;
    default:
      return false;
  }
}

/** `this.token = …`, though not `this.attempts += 1`, unless that chooses what is sent. */
function changesThis({ source }: Evaluator, region: TSESTree.Node, parts: Parts): boolean {
  let found = false;
  walk(region, (node) => {
    const target = targetOf(node);
    if (target?.type === Node.MemberExpression && target.object.type === Node.ThisExpression) {
      const name = propertyName(target);
      found ||=
        name === undefined || !keepsAccount(target) || parts.members.has(name) || chooses(source, name);
    }
    return !found;
  });
  return found;
}

/** `this.clients[this.attempts % 3]` */
function chooses(source: Source, name: string): boolean {
  return membersNamed(source, name).some(
    (member) =>
      ancestor(
        member,
        (outer): outer is TSESTree.MemberExpression =>
          outer.type === Node.MemberExpression && outer.computed && within(member, outer.property),
      ) !== undefined,
  );
}
