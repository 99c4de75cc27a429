import type { TSESTree } from '@typescript-eslint/types';
import { rangeOf } from '../handlers/tests-of-codes.js';
import type { Ask } from '../subjects/subjects.js';
import { enclosingFunction, Node, unwrap, walk } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { type Guard, guardsAround } from '../values/guards.js';
import { variableOf } from '../values/variables.js';

/** The `if` that an expression is the test of. */
export function ifOf(test: TSESTree.Node): TSESTree.IfStatement | undefined {
  const { parent } = test;
  return parent?.type === Node.IfStatement && parent.test === test ? parent : undefined;
}

/** Whether the codes of a range are only thrown on: `if (err.code < 4100) throw err`. */
export function isPassedOn(evaluator: Evaluator, ask: Ask, test: TSESTree.Node): boolean {
  const branch = ifOf(test);
  return (
    branch !== undefined &&
    isOfRange(evaluator, ask, test) &&
    statementsIn(branch.consequent).every((statement) => isPassOn(evaluator, statement))
  );
}

/** The tests on the way to each statement that something is done in for the codes which an `if` about a range picks out. */
export function waysInto(evaluator: Evaluator, ask: Ask, branch: TSESTree.IfStatement): readonly Guard[][] {
  const { consequent, alternate, test } = branch;
  // Where a range is thrown on, what is picked out is the rest.
  const picked = isPassedOn(evaluator, ask, test)
    ? [...(alternate ? [alternate] : []), ...statementsBehind(branch)]
    : [consequent];
  return picked
    .flatMap(statementsIn)
    .filter((statement) => !isPassOn(evaluator, statement))
    .map((statement) => guardsAround(statement, enclosingFunction(statement)))
    .filter((guards) => guards.find((guard) => picksRange(evaluator, ask, guard))?.test === test);
}

function picksRange(evaluator: Evaluator, ask: Ask, { test, holds }: Guard): boolean {
  return isOfRange(evaluator, ask, test) && holds !== isPassedOn(evaluator, ask, test);
}

function isOfRange(evaluator: Evaluator, ask: Ask, test: TSESTree.Node): boolean {
  let isFound = false;
  walk(test, (node) => {
    isFound ||= rangeOf(evaluator, node, ask)?.subject?.kind === 'code';
    return !isFound;
  });
  return isFound;
}

/** Whether a statement throws an error that it was given. */
function isPassOn({ source }: Evaluator, statement: TSESTree.Node): boolean {
  const thrown = statement.type === Node.ThrowStatement ? unwrap(statement.argument) : undefined;
  const definition = thrown?.type === Node.Identifier ? variableOf(source, thrown)?.defs[0]?.type : undefined;
  return definition === 'CatchClause' || definition === 'Parameter';
}

/** What is done in the end, without the `if`s and blocks around it. */
function statementsIn(statement: TSESTree.Statement): readonly TSESTree.Statement[] {
  switch (statement.type) {
    case Node.BlockStatement:
      return statement.body.length > 0 ? statement.body.flatMap(statementsIn) : [statement];
    case Node.IfStatement:
      return [statement.consequent, statement.alternate ?? []].flat().flatMap(statementsIn);
    default:
      return [statement];
  }
}

function statementsBehind(statement: TSESTree.Statement): readonly TSESTree.Statement[] {
  const { parent } = statement;
  const around =
    parent.type === Node.SwitchCase
      ? parent.consequent
      : parent.type === Node.BlockStatement || parent.type === Node.Program
        ? parent.body
        : [];
  return around.slice(around.indexOf(statement) + 1);
}
