import { chainOf, ternaryOf } from './chains.js';
import type { Construct } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Handler } from '../handlers/handlers.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import type { Table } from '../handlers/sites.js';
import type { Ask } from '../subjects/subjects.js';
import { switchOf } from './switches.js';
import { Node } from '../syntax/syntax.js';
import { type Lookup, tableConstruct } from './tables.js';
import type { TSESTree } from '@typescript-eslint/types';

/** The constructs of a file, each once. */
export function constructsOf(evaluator: Evaluator, handlers: readonly Handler[], ask: Ask): Construct[] {
  const constructs: Construct[] = [];
  const tables = new Map<TSESTree.Node, { table: Table; lookups: Lookup[] }>();
  const inChain = new Set<TSESTree.Node>();

  const add = (found: Construct | undefined): void => {
    if (found) constructs.push(found);
  };

  for (const node of nodesOfType(evaluator.source, Node.SwitchStatement)) add(switchOf(evaluator, node, ask));
  for (const node of nodesOfType(evaluator.source, Node.IfStatement)) {
    if (!inChain.has(node)) add(chainOf(evaluator, node, ask, inChain));
  }
  for (const node of nodesOfType(evaluator.source, Node.ConditionalExpression)) {
    if (!inChain.has(node)) add(ternaryOf(evaluator, node, ask, inChain));
  }
  for (const { form, table, subject, node, isShared } of handlers) {
    if (form !== 'key' || !table) continue;
    const entry = tables.get(table.node) ?? { table, lookups: [] };
    entry.lookups.push({ node, key: subject.node, subject, isShared });
    tables.set(table.node, entry);
  }

  for (const { table, lookups } of tables.values()) add(tableConstruct(evaluator, ask, table, lookups));
  return constructs;
}
