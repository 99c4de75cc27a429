import type { Evaluator } from './evaluate.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import type { Value } from './value.js';

/** What every `new X(…)` of a file gives, where X is a client class of a package. */
export function clientsIn(evaluator: Evaluator, module: string): readonly Value[] {
  return nodesOfType(evaluator.source, Node.NewExpression)
    .filter(({ callee }) => {
      const type = evaluator.value(callee);
      return type.kind === 'export' && type.module === module;
    })
    .map((node) => evaluator.value(node));
}
