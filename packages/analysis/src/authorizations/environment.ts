import type { TSESTree } from '@typescript-eslint/types';
import { dottedName, Node, unwrap } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';

const variable = /^(?:globalThis\.)?(?:process|Bun)\.env\../;

/** Whether an expression is a variable of the environment and nothing else, but for what stands in for a missing one. */
export function isFromEnvironment(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  const value = evaluator.value(expression);
  if (value.kind === 'export') return value.module === '' && variable.test(value.path);
  switch (expression.type) {
    case Node.Identifier: {
      const init = constantInit(evaluator.source, expression);
      return init !== undefined && isFromEnvironment(evaluator, init);
    }
    case Node.LogicalExpression:
      return (
        expression.operator !== '&&' &&
        isFromEnvironment(evaluator, expression.left) &&
        (isNothing(evaluator, expression.right) || isFromEnvironment(evaluator, expression.right))
      );
    case Node.TemplateLiteral: {
      const [only, ...others] = expression.expressions;
      return (
        only !== undefined &&
        others.length === 0 &&
        expression.quasis.every((part) => part.value.raw === '') &&
        isFromEnvironment(evaluator, only)
      );
    }
    case Node.MemberExpression:
      return isOfMeta(expression.object);
    case Node.CallExpression:
      return isGlobal(evaluator, expression.callee, 'Deno.env.get');
    default:
      return false;
  }
}

/** `import.meta.env` */
function isOfMeta(node: TSESTree.Node): boolean {
  const object = unwrap(node);
  return (
    object.type === Node.MemberExpression &&
    object.object.type === Node.MetaProperty &&
    object.property.type === Node.Identifier &&
    object.property.name === 'env'
  );
}

function isGlobal(evaluator: Evaluator, callee: TSESTree.Node, name: string): boolean {
  const value = evaluator.value(callee);
  return dottedName(callee) === name && value.kind === 'export' && value.module === '';
}

/** `''` and `undefined` */
function isNothing(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const value = evaluator.value(node);
  return value.kind === 'literal' && (value.value === '' || value.value === undefined);
}
