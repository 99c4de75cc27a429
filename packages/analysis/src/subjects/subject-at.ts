import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';
import { type Ask, holdsCode, type Subject, subjectOf } from './subjects.js';

/** The code that is read at an offset, or given a name there: `err.code`, `const { code } = err`. */
export function subjectAt(evaluator: Evaluator, offset: number, ask: Ask): Subject | undefined {
  const name = nodesOfType(evaluator.source, Node.Identifier, Node.Literal).find(
    (node) => node.range[0] <= offset && offset <= endOfName(node),
  );
  const read = name && expressionNamed(evaluator, name);
  const subject = read && subjectOf(evaluator, read, ask);
  return subject && holdsCode(subject) ? subject : undefined;
}

/** What is read by a name, or what the name is given to; `undefined` for names of anything else. */
function expressionNamed(
  evaluator: Evaluator,
  name: TSESTree.Identifier | TSESTree.Literal,
): TSESTree.Node | undefined {
  const { parent } = name;
  if (parent.type === Node.MemberExpression && parent.property === name) return parent;
  if (parent.type === Node.Property && parent.key === name) {
    const { value } = parent;
    const bound = value.type === Node.AssignmentPattern ? value.left : value;
    const isName = parent.shorthand || parent.parent.type === Node.ObjectPattern;
    return isName && bound.type === Node.Identifier ? bound : undefined;
  }
  return name.type === Node.Identifier && variableOf(evaluator.source, name) ? name : undefined;
}

/** A parameter's node ends behind its type. */
function endOfName(node: TSESTree.Identifier | TSESTree.Literal): number {
  return node.type === Node.Identifier ? node.range[0] + node.name.length : node.range[1];
}
