import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import { textOfReference } from '../handlers/tests-of-codes.js';
import { variableOf } from '../values/variables.js';

/** What a program reads, whichever expression reads it: `err.code`. */
export interface Reference {
  /** As text, without optional chaining and white space. */
  readonly text: string;
  /** The variable that it begins with. */
  readonly root: Variable | undefined;
}

/** What an expression reads, apart from conversions: `err.code` of `String(err.code)` and of `err.code ?? 0`. */
export function referenceTo(evaluator: Evaluator, node: TSESTree.Node): Reference {
  const inner = converted(evaluator, node);
  return { text: textOfReference(evaluator, inner), root: rootOf(evaluator, inner) };
}

function converted(evaluator: Evaluator, node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  switch (inner.type) {
    case Node.LogicalExpression:
      return inner.operator !== '&&' && evaluator.value(inner.right).kind === 'literal'
        ? converted(evaluator, inner.left)
        : inner;
    case Node.UnaryExpression:
      return inner.operator === '+' ? converted(evaluator, inner.argument) : inner;
    case Node.TemplateLiteral: {
      const [only, ...others] = inner.expressions;
      return only && others.length === 0 && inner.quasis.every(({ value }) => value.raw === '')
        ? converted(evaluator, only)
        : inner;
    }
    case Node.CallExpression: {
      const callee = evaluator.value(inner.callee);
      const [argument] = inner.arguments;
      return argument && callee.kind === 'export' && ['String', 'Number', 'parseInt'].includes(callee.path)
        ? converted(evaluator, argument)
        : inner;
    }
    default:
      return inner;
  }
}

/** What a constant stands for: `err.code` for `code` of `const { code } = err`. */
export function aliasedBy(evaluator: Evaluator, { text, root }: Reference): Reference | undefined {
  const definition = root?.defs[0];
  if (definition?.node.type !== Node.VariableDeclarator) return undefined;
  const { id, init, parent } = definition.node;
  return init && parent.kind === 'const' ? boundTo(evaluator, id, definition.name, init, text) : undefined;
}

/**
 * What a reference that begins with a name of a pattern reads of the expression that the pattern is matched against;
 * `undefined` where that cannot be told.
 */
export function boundTo(
  evaluator: Evaluator,
  pattern: TSESTree.Node,
  name: TSESTree.Node,
  source: TSESTree.Node,
  text: string,
): Reference | undefined {
  const inPattern = pathTo(pattern, name);
  if (name.type !== Node.Identifier || !inPattern) return undefined;
  const rest = text.slice(name.name.length);
  const path = [...inPattern];
  let node = unwrap(source);
  while (node.type === Node.ObjectExpression && path.length > 0) {
    const key = path.shift();
    const property = node.properties.find(
      (candidate) => candidate.type === Node.Property && propertyName(candidate) === key,
    );
    if (property?.type !== Node.Property) return undefined;
    node = unwrap(property.value);
  }
  const reference = referenceTo(evaluator, node);
  return { ...reference, text: [reference.text, ...path].join('.') + rest };
}

/** The properties that lead to a name in a pattern. */
function pathTo(pattern: TSESTree.Node, name: TSESTree.Node): readonly string[] | undefined {
  switch (pattern.type) {
    case Node.Identifier:
      return pattern === name ? [] : undefined;
    case Node.AssignmentPattern:
      return pathTo(pattern.left, name);
    case Node.TSParameterProperty:
      return pathTo(pattern.parameter, name);
    case Node.ObjectPattern:
      for (const property of pattern.properties) {
        if (property.type !== Node.Property) continue;
        const key = propertyName(property);
        const rest = pathTo(property.value, name);
        if (rest) return key === undefined ? undefined : [key, ...rest];
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The variable that an expression begins with: `err` of `err.code`. */
export function rootOf(evaluator: Evaluator, node: TSESTree.Node): Variable | undefined {
  let root = unwrap(node);
  while (root.type === Node.MemberExpression) root = unwrap(root.object);
  return root.type === Node.Identifier ? variableOf(evaluator.source, root) : undefined;
}

/** Whether a variable is read somewhere in a node, apart from one part of it. */
export function mentionsVariable(
  evaluator: Evaluator,
  node: TSESTree.Node,
  variable: Variable,
  apartFrom?: TSESTree.Node,
): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner === apartFrom) return false;
    found ||= inner.type === Node.Identifier && variableOf(evaluator.source, inner) === variable;
    return !found;
  });
  return found;
}
