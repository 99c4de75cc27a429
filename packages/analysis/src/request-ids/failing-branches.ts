import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { alwaysExits, ancestor, Node, propertyName, unwrap } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { membersOf } from '../values/value.js';

/** Whether control reaches a node only where an answer has told of an error, by its code or its status. */
export function isWhereItFails(
  evaluator: Evaluator,
  catalog: Catalog,
  node: TSESTree.Node,
  scope: TSESTree.Node | undefined,
): boolean {
  const branch = ancestor(node, (outer): outer is TSESTree.SwitchCase => outer.type === Node.SwitchCase);
  if (branch?.test && isCode(evaluator, branch.parent.discriminant)) {
    return waysInto(branch).every(({ test }) => test && !isSuccess(evaluator, catalog, test));
  }
  return guardsAround(node, scope).some(({ test, holds }) => saysFailure(evaluator, catalog, test, holds));
}

/** A case, and those above it that fall into it. */
function waysInto(branch: TSESTree.SwitchCase): readonly TSESTree.SwitchCase[] {
  const { cases } = branch.parent;
  const ways = [branch];
  for (const above of cases.slice(0, cases.indexOf(branch)).toReversed()) {
    if (above.consequent.some(alwaysExits)) break;
    ways.push(above);
  }
  return ways;
}

/** Whether a test that holds, or does not, leaves only failures. */
function saysFailure(evaluator: Evaluator, catalog: Catalog, test: TSESTree.Node, holds: boolean): boolean {
  const node = unwrap(test);
  const says = (part: TSESTree.Node, partHolds: boolean): boolean =>
    saysFailure(evaluator, catalog, part, partHolds);
  switch (node.type) {
    case Node.UnaryExpression:
      return node.operator === '!' && says(node.argument, !holds);
    case Node.LogicalExpression: {
      const [left, right] = [says(node.left, holds), says(node.right, holds)];
      return (node.operator === '&&') === holds ? left || right : left && right;
    }
    case Node.BinaryExpression:
      return comparisonSaysFailure(evaluator, catalog, node, holds);
    case Node.Identifier: {
      const init = constantInit(evaluator.source, node);
      return isCode(evaluator, node) ? holds : init !== undefined && says(init, holds);
    }
    case Node.MemberExpression: {
      const name = propertyName(node);
      return name === 'ok' ? !holds : holds && (name === 'error' || isCode(evaluator, node));
    }
    default:
      return false;
  }
}

function comparisonSaysFailure(
  evaluator: Evaluator,
  catalog: Catalog,
  { left, right, operator }: TSESTree.BinaryExpression,
  holds: boolean,
): boolean {
  const isStatus = hasShape(evaluator, left, 'status');
  if (!isStatus && !isCode(evaluator, left)) return false;
  switch (operator) {
    case '===':
    case '==':
      return isSuccess(evaluator, catalog, right) !== holds;
    case '!==':
    case '!=':
      return isSuccess(evaluator, catalog, right) === holds;
    case '>':
    case '>=':
      return holds && beginsBehindSuccess(evaluator, right, operator === '>');
    case '<':
    case '<=':
      return isStatus && !holds && beginsBehindSuccess(evaluator, right, operator === '<=');
    default:
      return false;
  }
}

/** Whether all numbers from one on tell of errors: those above 0, statuses of 300 and more; not `status >= 200`. */
function beginsBehindSuccess(evaluator: Evaluator, expression: TSESTree.Node, isExclusive: boolean): boolean {
  const value = evaluator.value(expression);
  if (value.kind !== 'literal') return false;
  const first = Number(value.value) + (isExclusive ? 1 : 0);
  return first > 0 && !(first >= 200 && first < 300);
}

/** Whether an expression is the code of a success, or its status; so is all that is not known. */
function isSuccess(evaluator: Evaluator, { surface }: Catalog, expression: TSESTree.Node): boolean {
  const value = evaluator.value(expression);
  if (value.kind !== 'literal') return true;
  return value.value === surface.success || /^(?:0|2\d\d)$/.test(String(value.value));
}

function isCode(evaluator: Evaluator, expression: TSESTree.Node): boolean {
  return hasShape(evaluator, expression, 'code');
}

function hasShape(evaluator: Evaluator, expression: TSESTree.Node, shape: string): boolean {
  return membersOf(evaluator.value(expression)).some(
    (member) => member.kind === 'shaped' && member.shape === shape,
  );
}
