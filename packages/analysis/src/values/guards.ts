import type { TSESTree } from '@typescript-eslint/types';
import { alwaysExits, Node } from '../syntax/syntax.js';

/** A test that decides whether control reaches a place. */
export interface Guard {
  readonly test: TSESTree.Expression;
  /** Whether the test is known to have succeeded or failed. */
  readonly holds: boolean;
}

/**
 * The tests that decide whether control reaches a node, innermost first.
 * @param scope where the variable lives that is tested; nothing outside can test it
 */
export function guardsAround(node: TSESTree.Node, scope: TSESTree.Node | undefined): Guard[] {
  const guards: Guard[] = [];
  for (
    let child = node, parent = node.parent;
    parent && child !== scope;
    child = parent, parent = parent.parent
  ) {
    switch (parent.type) {
      case Node.IfStatement:
      case Node.ConditionalExpression:
        if (parent.consequent === child) guards.push({ test: parent.test, holds: true });
        else if (parent.alternate === child) guards.push({ test: parent.test, holds: false });
        break;
      case Node.LogicalExpression:
        if (parent.right === child && parent.operator !== '??') {
          guards.push({ test: parent.left, holds: parent.operator === '&&' });
        }
        break;
      case Node.BlockStatement:
      case Node.Program:
      case Node.SwitchCase: {
        const statements = parent.type === Node.SwitchCase ? parent.consequent : parent.body;
        const index = statements.indexOf(child as TSESTree.Statement);
        for (const before of statements.slice(0, Math.max(index, 0)).toReversed()) {
          if (before.type !== Node.IfStatement) continue;
          if (alwaysExits(before.consequent)) guards.push({ test: before.test, holds: false });
          else if (before.alternate && alwaysExits(before.alternate))
            guards.push({ test: before.test, holds: true });
        }
        break;
      }
    }
  }
  return guards;
}
