import type { Variable } from '@typescript-eslint/scope-manager';
import type { Subject } from '../subjects/subjects.js';
import type { Evaluator } from '../values/evaluate.js';
import { mentionsVariable, rootOf } from './reach.js';
import { alwaysExits, ancestor, type FunctionNode, isFunction, Node, wrapped } from '../syntax/syntax.js';
import { lookupFallsBack, returnedFallsBack, callersFallBack } from './value-uses.js';
import { variableOf } from '../values/variables.js';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * Where the variables that all branches assign get their value for all other codes: `before` the construct, or
 * `behind` it, where they are read; `nowhere`; `undefined` when the branches do anything else.
 */
export function filledBy(
  evaluator: Evaluator,
  node: TSESTree.Node,
  bodies: readonly (readonly TSESTree.Statement[])[],
): 'before' | 'behind' | 'nowhere' | undefined {
  const targets = bodies.map(assignedIn);
  if (targets.some((of) => of.length === 0)) return undefined;
  const all = targets.flat();
  if (all.every((target) => hasValueBefore(evaluator, target, node))) return 'before';
  if (
    all.every((target) => hasValueBefore(evaluator, target, node) || isTestedBehind(evaluator, target, node))
  )
    return 'behind';
  return 'nowhere';
}

/** What a branch assigns. */
function assignedIn(body: readonly TSESTree.Statement[]): TSESTree.Node[] {
  const statements = body.flatMap((one) => (one.type === Node.BlockStatement ? one.body : [one]));
  return statements.flatMap((statement) =>
    statement.type === Node.ExpressionStatement &&
    statement.expression.type === Node.AssignmentExpression &&
    statement.expression.operator === '='
      ? [statement.expression.left]
      : [],
  );
}

function hasValueBefore(evaluator: Evaluator, target: TSESTree.Node, construct: TSESTree.Node): boolean {
  if (target.type !== Node.Identifier) return true; // A property may hold anything.
  const variable = variableOf(evaluator.source, target);
  const definition = variable?.defs[0]?.node;
  if (!variable || definition?.type !== Node.VariableDeclarator) return true;
  if (definition.init) {
    const value = evaluator.value(definition.init);
    return !(value.kind === 'literal' && (value.value === undefined || value.value === null));
  }
  return variable.references.some(
    ({ identifier, init }) =>
      !init &&
      identifier.range[0] < construct.range[0] &&
      wrapped(identifier).parent?.type === Node.AssignmentExpression,
  );
}

/** Whether someone looks, behind the construct, whether a variable was filled at all. */
function isTestedBehind(evaluator: Evaluator, target: TSESTree.Node, construct: TSESTree.Node): boolean {
  const variable = target.type === Node.Identifier ? variableOf(evaluator.source, target) : undefined;
  return (
    variable?.references.some(
      (reference) =>
        reference.isRead() &&
        reference.identifier.range[0] >= construct.range[1] &&
        lookupFallsBack(evaluator, reference.identifier, 1),
    ) ?? true
  );
}

/** Whether the value that a function gives for some codes is looked at where it is called, or declared as perhaps nothing. */
export function resultFallsBack(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const inCatch = ancestor(
    node,
    (outer): outer is TSESTree.CatchClause | FunctionNode =>
      outer.type === Node.CatchClause || isFunction(outer),
  );
  // In a `catch`, nothing more will be heard of the error: a type does not make up for that.
  return inCatch?.type === Node.CatchClause
    ? callersFallBack(evaluator, node, 0)
    : returnedFallsBack(evaluator, node, 0);
}

export function returnsValue(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.BlockStatement) return statement.body.some(returnsValue);
  return statement.type === Node.ReturnStatement && statement.argument !== null;
}

/** `switch (…) { … } throw err;`: whatever the branches do, nothing is lost. */
export function exitsBehind(node: TSESTree.Node): boolean {
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (parent.type !== Node.BlockStatement && parent.type !== Node.SwitchCase) continue;
    const statements: readonly TSESTree.Statement[] =
      parent.type === Node.SwitchCase ? parent.consequent : parent.body;
    const behind = statements.slice(statements.indexOf(child as TSESTree.Statement) + 1);
    if (behind.some(({ type }) => type === Node.ThrowStatement || type === Node.ReturnStatement)) return true;
  }
  return false;
}

/** Whether control that falls out of a statement meets another one before the function ends. */
export function isFollowed(node: TSESTree.Node): boolean {
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (
      parent.type === Node.BlockStatement ||
      parent.type === Node.Program ||
      parent.type === Node.SwitchCase
    ) {
      const statements: readonly TSESTree.Statement[] =
        parent.type === Node.SwitchCase ? parent.consequent : parent.body;
      const index = statements.indexOf(child as TSESTree.Statement);
      if (statements.slice(index + 1).some(({ type }) => type !== Node.FunctionDeclaration)) return true;
    }
    if (parent.type === Node.TryStatement && parent.finalizer && parent.finalizer !== child) return true;
  }
  return false;
}

/** Whether a statement leaves the function or loop; a `break` in a `switch` does not. */
export function leavesFunction(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.BreakStatement) return statement.label !== null;
  if (statement.type === Node.BlockStatement) return statement.body.some(leavesFunction);
  return alwaysExits(statement);
}

/**
 * Whether the error is given to someone else beside the construct: shown, logged, stored, passed on. What happens to
 * the other codes is then no longer silent.
 */
export function isHandedOn(evaluator: Evaluator, construct: TSESTree.Node, subject: Subject): boolean {
  const roots = rootsOf(evaluator, subject);
  const { parent } = construct;
  if (parent?.type !== Node.BlockStatement && parent?.type !== Node.SwitchCase) return false;
  const statements: readonly TSESTree.Statement[] =
    parent.type === Node.SwitchCase ? parent.consequent : parent.body;
  return statements.some(
    (statement) =>
      statement !== construct && roots.some((root) => handsOn(evaluator, statement, root, construct)),
  );
}

/** The variable that a subject is read from, and the one that this was read from: `const { code } = err`. */
function rootsOf(evaluator: Evaluator, subject: Subject): Variable[] {
  const root = rootOf(evaluator, subject.node);
  const definition = root?.defs[0]?.node;
  const before =
    definition?.type === Node.VariableDeclarator && definition.init
      ? rootOf(evaluator, definition.init)
      : undefined;
  return [root, before].filter((variable) => variable !== undefined);
}

function handsOn(
  evaluator: Evaluator,
  statement: TSESTree.Statement,
  root: Variable,
  construct: TSESTree.Node,
): boolean {
  if (statement.type === Node.VariableDeclaration) {
    // `const lines = [err.message]`, and lines are written behind.
    return statement.declarations.some(({ id, init }) => {
      const variable = id.type === Node.Identifier ? variableOf(evaluator.source, id) : undefined;
      const isRead = variable?.references.some(
        ({ identifier, init: isInit }) => !isInit && identifier.range[0] >= construct.range[1],
      );
      return Boolean(init && isRead && mentionsVariable(evaluator, init, root));
    });
  }
  if (statement.type !== Node.ExpressionStatement) return false;
  const { expression } = statement;
  const inner = expression.type === Node.AwaitExpression ? expression.argument : expression;
  if (inner.type === Node.CallExpression) {
    return inner.arguments.some((argument) => mentionsVariable(evaluator, argument, root));
  }
  return inner.type === Node.AssignmentExpression && mentionsVariable(evaluator, inner.right, root);
}
