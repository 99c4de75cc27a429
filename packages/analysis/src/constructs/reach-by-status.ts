import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { ancestor, enclosingFunction, Node, unwrap, walk } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { membersOf } from '../values/value.js';

/**
 * Whether a code comes with an HTTP status that the tests around a place let through; `undefined` where that cannot be
 * told: `if (err.status === 401) throw err;`.
 */
export function reachByStatus(
  evaluator: Evaluator,
  place: TSESTree.Node,
  catalog: Catalog,
): (code: Code) => boolean | undefined {
  const scope = enclosingFunction(place);
  const guards = guardsAround(place, scope);
  if (!catalog.surface.reply.hasStatus) {
    // Its codes come with HTTP 200, too: which come with the status of an error is not known.
    return guards.some(({ test }) => asksForStatus(evaluator, test)) ? () => undefined : () => true;
  }
  const branch = ancestor(
    place,
    (outer): outer is TSESTree.SwitchCase =>
      outer.type === Node.SwitchCase && isStatus(evaluator, outer.parent.discriminant),
  );
  if (branch && enclosingFunction(branch) === scope) return () => undefined;
  return (code) => {
    const statuses = catalog.entry(code)?.responses.map(({ status }) => status) ?? [];
    const isKnown = statuses.length > 0 && !statuses.includes(undefined);
    return (
      !isKnown ||
      !guards.some(({ test, holds }) =>
        statuses.every((status) => statusHolds(evaluator, test, status) === !holds),
      )
    );
  };
}

/** Whether a test holds for a status; `undefined` where something else has a say. */
function statusHolds(
  evaluator: Evaluator,
  test: TSESTree.Node,
  status: number | undefined,
): boolean | undefined {
  const node = unwrap(test);
  switch (node.type) {
    case Node.UnaryExpression: {
      const inner = node.operator === '!' ? statusHolds(evaluator, node.argument, status) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case Node.LogicalExpression: {
      const sides = [node.left, node.right].map((side) => statusHolds(evaluator, side, status));
      const decides = node.operator === '||';
      if (node.operator === '??') return undefined;
      return sides.includes(decides) ? decides : sides.includes(undefined) ? undefined : !decides;
    }
    case Node.BinaryExpression: {
      const bound = evaluator.value(node.right);
      if (status === undefined || bound.kind !== 'literal' || typeof bound.value !== 'number')
        return undefined;
      return isStatus(evaluator, node.left) ? compare(node.operator, status, bound.value) : undefined;
    }
    default:
      return undefined;
  }
}

function compare(operator: string, status: number, bound: number): boolean | undefined {
  switch (operator) {
    case '===':
    case '==':
      return status === bound;
    case '!==':
    case '!=':
      return status !== bound;
    case '<':
      return status < bound;
    case '<=':
      return status <= bound;
    case '>':
      return status > bound;
    case '>=':
      return status >= bound;
    default:
      return undefined;
  }
}

/** `err.status === 403`, of an error that an SDK has thrown. */
function asksForStatus(evaluator: Evaluator, test: TSESTree.Node): boolean {
  let found = false;
  walk(test, (node) => {
    const value = node.type === Node.MemberExpression ? evaluator.value(node) : undefined;
    found ||= value?.kind === 'shaped' && value.shape === 'error-status';
    return !found;
  });
  return found;
}

function isStatus(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return membersOf(evaluator.value(node)).some(
    (member) => member.kind === 'shaped' && (member.shape === 'status' || member.shape === 'error-status'),
  );
}
