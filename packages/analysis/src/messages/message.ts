import type { TSESTree } from '@typescript-eslint/types';
import { awaited, type Evaluator } from '../values/evaluate.js';
import { httpShapes } from '../values/http-libraries.js';
import { pathToCode, shapeOfProperty } from '../values/properties.js';
import { type Kind, membersOf, type Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';

/** The message of a provider's error whose code can be read, too. */
export interface Message {
  /** What has the message and the code. */
  readonly holder: Kind<'shaped'>;
  /** The expression of the holder; `undefined` where the message was taken out of it by a pattern. */
  readonly object: TSESTree.Node | undefined;
  /** The expression that reads the message; `undefined` where the text of the whole error is taken. */
  readonly member: TSESTree.MemberExpression | undefined;
  /** The pattern that takes the message out of the holder. */
  readonly pattern: TSESTree.ObjectPattern | undefined;
  /** Whether it was thrown: the client itself may have made it then, and put its own text into it. */
  readonly isThrown: boolean;
}

/** What gives the same text, as far as words go. */
const sameText = new Set([
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'trim',
  'toString',
  'normalize',
]);

/** The message that an expression is, or is made of without change of its words. */
export function messageOf(evaluator: Evaluator, expression: TSESTree.Node, depth = 0): Message | undefined {
  const node = unwrap(expression);
  if (depth > 5) return undefined;
  const next = (inner: TSESTree.Node): Message | undefined => messageOf(evaluator, inner, depth + 1);
  switch (node.type) {
    case Node.MemberExpression:
      return isMessage(evaluator, node)
        ? message(evaluator.value(node.object), { object: node.object, member: node, pattern: undefined })
        : undefined;
    case Node.Identifier:
      return messageInVariable(evaluator, node, depth);
    case Node.CallExpression: {
      const callee = unwrap(node.callee);
      const [argument] = node.arguments;
      if (callee.type === Node.Identifier)
        return callee.name === 'String' && argument ? textOfError(evaluator, argument) : undefined;
      const name = callee.type === Node.MemberExpression ? propertyName(callee) : undefined;
      if (callee.type !== Node.MemberExpression || name === undefined || !sameText.has(name))
        return undefined;
      return next(callee.object) ?? (name === 'toString' ? textOfError(evaluator, callee.object) : undefined);
    }
    case Node.TemplateLiteral: {
      const [only, ...others] = node.expressions;
      if (!only || others.length > 0 || node.quasis.some(({ value }) => value.raw !== '')) return undefined;
      return next(only) ?? textOfError(evaluator, only);
    }
    case Node.LogicalExpression:
      return node.operator === '&&' ? next(node.right) : next(node.left);
    case Node.ConditionalExpression:
      // `err instanceof Error ? err.message : String(err)`
      return next(node.consequent);
    default:
      return undefined;
  }
}

/** Whether an expression is nothing but the message of a provider's error. */
function isMessage(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return onlyShaped(evaluator.value(node))?.shape === 'message';
}

/** The one shape that a value has where it has any. */
function onlyShaped(value: Value): Kind<'shaped'> | undefined {
  const [only, ...others] = membersOf(awaited(value)).filter(({ kind }) => kind !== 'literal');
  return only?.kind === 'shaped' && others.length === 0 ? only : undefined;
}

function message(value: Value, parts: Pick<Message, 'object' | 'member' | 'pattern'>): Message | undefined {
  const holder = onlyShaped(value);
  // The message of an HTTP library is its own, not that of the API.
  if (!holder || holder.shape in httpShapes || !pathToCode(holder)) return undefined;
  const { catalog, evidence, mixed, sdk: module } = holder.origin;
  if (evidence === 'name' || mixed) return undefined;
  const isThrown = catalog.surface.sdks.some(({ clients }) =>
    Object.values(clients).some(({ throws }) => throws.split(' | ').includes(holder.shape)),
  );
  const mayLoseCode = catalog.surface.sdks.some((sdk) => sdk.module === module && sdk.mayLoseCode);
  return isThrown && mayLoseCode ? undefined : { ...parts, holder, isThrown };
}

/** `String(err)`: the name and the message. */
function textOfError(evaluator: Evaluator, node: TSESTree.Node): Message | undefined {
  const found = message(evaluator.value(node), { object: node, member: undefined, pattern: undefined });
  const isText = found && shapeOfProperty(found.holder.shape, found.holder.origin, 'message') === 'message';
  return isText && found.isThrown ? found : undefined;
}

/** `const text = err.message`, `const { msg } = await response.json()`, `catch ({ message })` */
function messageInVariable(
  evaluator: Evaluator,
  node: TSESTree.Identifier,
  depth: number,
): Message | undefined {
  const variable = variableOf(evaluator.source, node);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || !definition || others.length > 0) return undefined;
  if (variable.references.some((reference) => reference.isWrite() && !reference.init)) return undefined;
  const { node: declaration } = definition;
  const pattern = definition.name.parent.parent;
  if (declaration.type === Node.VariableDeclarator) {
    const { id, init } = declaration;
    if (!init) return undefined;
    if (id.type === Node.Identifier) return messageOf(evaluator, init, depth + 1);
    if (pattern !== id || pattern.type !== Node.ObjectPattern || !isMessage(evaluator, node))
      return undefined;
    return message(evaluator.value(init), { object: undefined, member: undefined, pattern });
  }
  return undefined;
}
