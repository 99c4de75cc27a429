import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { Node, walk } from './syntax.js';
import type { Value } from './value.js';

/** What every `new X(…)` of a file gives, where X is a client class of a package. */
export function clientsIn(evaluator: Evaluator, module: string): readonly Value[] {
  const clients: Value[] = [];
  walk(evaluator.source.ast, (node: TSESTree.Node) => {
    if (node.type === Node.NewExpression) {
      const callee = evaluator.value(node.callee);
      if (callee.kind === 'export' && callee.module === module) clients.push(evaluator.value(node));
    }
    return undefined;
  });
  return clients;
}
