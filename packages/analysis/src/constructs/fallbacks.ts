import type { Variable } from '@typescript-eslint/scope-manager';
import type { Evaluator } from '../values/evaluate.js';
import { callersOf, parameterOf } from '../values/callers.js';
import { mentionsVariable, referenceTo } from './references.js';
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

/** `switch (…) { … } throw err;`: whatever the branches do, nothing is lost. A bare `return` is but the end. */
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
    if (behind.some((one) => one.type === Node.ThrowStatement || returnsValue(one))) return true;
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
 * Whether the error is given to someone else beside the construct, or beside a call of the function it stands in: shown,
 * logged, stored, passed on. What happens to the other codes is then no longer silent.
 */
export function isHandedOn(
  evaluator: Evaluator,
  construct: TSESTree.Node,
  subject: TSESTree.Node,
  depth = 0,
): boolean {
  const roots = rootsOf(evaluator, subject);
  return (
    statementsBeside(construct).some((statement) =>
      roots.some((root) => handsOn(evaluator, statement, root, construct)),
    ) ||
    (depth < 3 && roots.some((root) => isHandedOnByCaller(evaluator, root, depth)))
  );
}

/** The statements before and behind a node, in all blocks of the function around it. */
function statementsBeside(node: TSESTree.Node): TSESTree.Statement[] {
  const beside: TSESTree.Statement[] = [];
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent) && parent.type !== Node.CatchClause;
    child = parent, parent = parent.parent
  ) {
    if (
      parent.type === Node.BlockStatement ||
      parent.type === Node.SwitchCase ||
      parent.type === Node.Program
    ) {
      const statements = parent.type === Node.SwitchCase ? parent.consequent : parent.body;
      beside.push(...statements.filter((statement) => statement !== child));
    }
  }
  return beside;
}

/** The statements that control comes to behind a node, in all blocks of the function around it. */
function statementsBehind(node: TSESTree.Node): TSESTree.Statement[] {
  const behind: TSESTree.Statement[] = [];
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent) && !isExit(child);
    child = parent, parent = parent.parent
  ) {
    if (
      parent.type === Node.BlockStatement ||
      parent.type === Node.SwitchCase ||
      parent.type === Node.Program
    ) {
      const statements: readonly TSESTree.Statement[] =
        parent.type === Node.SwitchCase ? parent.consequent : parent.body;
      behind.push(...statements.slice(statements.indexOf(child as TSESTree.Statement) + 1));
      if (behind.some(alwaysExits)) break;
    }
  }
  return behind;
}

function isExit({ type }: TSESTree.Node): boolean {
  return type === Node.ThrowStatement || type === Node.ReturnStatement;
}

/** The variable that a subject is read from, and the one that this was read from: `const { code } = err`. */
export function rootsOf(evaluator: Evaluator, subject: TSESTree.Node): Variable[] {
  const { root } = referenceTo(evaluator, subject);
  const definition = root?.defs[0]?.node;
  const before =
    definition?.type === Node.VariableDeclarator && definition.init
      ? referenceTo(evaluator, definition.init).root
      : undefined;
  return [root, before].filter((variable) => variable !== undefined);
}

/** The calls of the function whose parameter a variable is, and what they pass. */
function callsWith(
  evaluator: Evaluator,
  variable: Variable | undefined,
): { call: TSESTree.Node; argument: TSESTree.Node }[] {
  const parameter = variable && parameterOf(variable);
  const callers = parameter && callersOf(evaluator, parameter.owner);
  return (callers?.calls ?? []).flatMap((call) => {
    const argument = call.arguments[parameter?.index ?? 0];
    return argument ? [{ call, argument }] : [];
  });
}

/** `toast(messageOf(err.code), err)`, `onCode(err.code); throw err;` */
function isHandedOnByCaller(evaluator: Evaluator, variable: Variable, depth: number): boolean {
  return callsWith(evaluator, variable).some(({ call, argument }) => {
    const statement = statementAround(call);
    const roots = rootsOf(evaluator, argument);
    const leaves = statementsBehind(statement).filter(
      ({ type }) => type === Node.ThrowStatement || type === Node.ReturnStatement,
    );
    return (
      roots.some(
        (root) =>
          mentionsVariable(evaluator, statement, root, call) ||
          leaves.some((leave) => mentionsVariable(evaluator, leave, root)),
      ) || isHandedOn(evaluator, statement, argument, depth + 1)
    );
  });
}

/** The statement that a node is part of; the whole body of an arrow function without statements. */
function statementAround(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  while (
    current.parent &&
    !isFunction(current.parent) &&
    !/Statement$|^VariableDeclaration$/.test(current.type)
  )
    current = current.parent;
  return current;
}

/** Whether a caller of the function around a construct makes no use of what it gives, and has more to do behind the call. */
export function isCalledInPassing(
  evaluator: Evaluator,
  subject: TSESTree.Node,
  hasMore: (statement: TSESTree.Node) => boolean,
): boolean {
  return rootsOf(evaluator, subject).some((root) =>
    callsWith(evaluator, root).some(({ call }) => {
      const use = wrapped(call);
      const outer = use.parent?.type === Node.AwaitExpression ? wrapped(use.parent) : use;
      return outer.parent?.type === Node.ExpressionStatement && hasMore(outer.parent);
    }),
  );
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
