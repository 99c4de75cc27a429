import type { TSESTree } from '@typescript-eslint/types';
import { codeOf } from '../catches/edits.js';
import type { Handler } from '../handlers/handlers.js';
import { textOfReference } from '../handlers/tests-of-codes.js';
import {
  enclosingFunction,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { constantInit } from '../values/constants.js';
import { guardsAround } from '../values/guards.js';
import { pathToCode } from '../values/properties.js';
import { shapeOfAnnotation } from '../values/type-names.js';
import { variableOf } from '../values/variables.js';
import type { Message } from './message.js';

/** How the code beside a message is written; `undefined` where the program could not be compiled with it. */
export function codeBeside(evaluator: Evaluator, message: Message): string | undefined {
  const [name, ...others] = pathToCode(message.holder) ?? [];
  if (name === undefined || others.length > 0) return undefined;
  const { pattern, member } = message;
  if (pattern) return siblingIn(pattern, [name])?.name;
  if (!member || member.computed) return undefined;
  const { object } = member;
  const text = evaluator.source.text.slice(member.range[0], member.property.range[0]) + name;
  const bare = object.type === Node.ChainExpression ? object.expression : object;
  if (bare.type === Node.TSAsExpression || bare.type === Node.TSTypeAssertion) {
    const { typeAnnotation: type } = bare;
    const isOpen = type.type === Node.TSAnyKeyword || shapeOfAnnotation(evaluator, type) !== undefined;
    return isOpen ? text : undefined;
  }
  if (bare.type === Node.Identifier && isOfSdkClass(evaluator, bare)) return text;
  return codeOf(evaluator, member, [name])?.text;
}

function siblingIn(
  pattern: TSESTree.ObjectPattern,
  names: readonly string[],
): TSESTree.Identifier | undefined {
  for (const property of pattern.properties) {
    if (property.type !== Node.Property || !names.includes(propertyName(property) ?? '')) continue;
    if (property.value.type === Node.Identifier) return property.value;
  }
  return undefined;
}

/** Whether every class that a variable is compared with is an error of a provider's SDK, which has the code. */
function isOfSdkClass(evaluator: Evaluator, node: TSESTree.Identifier): boolean {
  const classes = (variableOf(evaluator.source, node)?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier;
    return parent.type === Node.BinaryExpression && parent.operator === 'instanceof' ? [parent.right] : [];
  });
  return (
    classes.length > 0 &&
    classes.every((one) => {
      const value = evaluator.value(one);
      return evaluator.configuration.catalogs.some(({ surface }) =>
        surface.sdks.some(
          ({ module, types }) => value.kind === 'export' && value.module === module && value.path in types,
        ),
      );
    })
  );
}

/**
 * Whether the code has a say, too, where a message is tested: in the same condition, or on the way there, where it is
 * known then, or known to be missing. One code can stand for several causes, which only the message tells apart.
 */
export function isCodeLookedAt(
  evaluator: Evaluator,
  handlers: readonly Handler[],
  place: TSESTree.Node,
  message: Message,
): boolean {
  const reads = readsOfCode(evaluator, message);
  const { success } = message.holder.origin.catalog.surface;
  const of = (test: TSESTree.Node): readonly Handler[] =>
    handlers.filter(({ node, subject }) => within(node, test) && reads(subject.node));

  const knows = (expression: TSESTree.Node, holds: boolean): boolean => {
    const test = constantInit(evaluator.source, expression) ?? unwrap(expression);
    if (test.type === Node.UnaryExpression && test.operator === '!') return knows(test.argument, !holds);
    if (test.type === Node.LogicalExpression) return knows(test.left, holds) || knows(test.right, holds);
    const [handler] = of(test);
    if (handler) return isNegated(handler) !== holds;
    return mentions(test, reads) || (holds && mayAskForCode(evaluator, test, message));
  };

  // `body.code !== 0 && …` says no more than that there is an error.
  const picksOut = (handler: Handler): boolean =>
    !isNegated(handler) || handler.sites.some(({ value }) => value !== success);
  if (of(wholeCondition(place)).some(picksOut)) return true;
  const scope = enclosingFunction(place);
  if (guardsAround(place, scope).some(({ test, holds }) => knows(test, holds))) return true;
  for (let node = place.parent; node && node !== scope; node = node.parent) {
    if (node.type === Node.SwitchStatement && reads(node.discriminant)) return true;
  }
  return false;
}

/** Whether a program compares the same code with one that a text belongs to, so that the text is a last resort. */
export function isCodeHandled(
  evaluator: Evaluator,
  handlers: readonly Handler[],
  place: TSESTree.Node,
  message: Message,
  isOfText: (code: string | number) => boolean,
): boolean {
  const reads = readsOfCode(evaluator, message);
  const scope = enclosingFunction(place);
  return handlers.some(
    ({ node, subject, sites }) =>
      enclosingFunction(node) === scope &&
      reads(subject.node) &&
      sites.some(({ value }) => value !== undefined && isOfText(value)),
  );
}

/** `isBadRequest(error)`, with a function of the program that looks at the code, or may. */
function mayAskForCode(evaluator: Evaluator, test: TSESTree.Node, { object, holder }: Message): boolean {
  if (test.type !== Node.CallExpression || !object) return false;
  const error = textOfReference(evaluator, object);
  if (!test.arguments.some((argument) => textOfReference(evaluator, argument) === error)) return false;
  const callee = evaluator.value(test.callee);
  if (callee.kind === 'export') return callee.module.startsWith('.');
  if (callee.kind !== 'function') return callee.kind === 'unknown';
  const names = holder.origin.catalog.surface.codeProperties;
  return mentions(callee.node.body, (node) => {
    const name = node.type === Node.MemberExpression ? propertyName(node) : undefined;
    return name !== undefined && names.includes(name);
  });
}

function isNegated({ node }: Handler): boolean {
  return node.type === Node.BinaryExpression && node.operator.startsWith('!');
}

/** Tells of expressions whether they read the code beside a message. */
function readsOfCode(evaluator: Evaluator, message: Message): (node: TSESTree.Node) => boolean {
  const names = message.holder.origin.catalog.surface.codeProperties;
  if (message.pattern) {
    const sibling = siblingIn(message.pattern, names);
    const variable = sibling && variableOf(evaluator.source, sibling);
    return (node) => {
      const inner = unwrap(node);
      return (
        variable !== undefined &&
        inner.type === Node.Identifier &&
        variableOf(evaluator.source, inner) === variable
      );
    };
  }
  const object = message.object && textOfReference(evaluator, message.object);
  return (node) => {
    const inner = unwrap(node);
    if (inner.type === Node.Identifier) {
      const definition = variableOf(evaluator.source, inner)?.defs[0];
      const declaration = definition?.node.type === Node.VariableDeclarator ? definition.node : undefined;
      if (!declaration?.init || definition?.name.type !== Node.Identifier) return false;
      if (declaration.id.type === Node.Identifier)
        return isCodeOf(evaluator, declaration.init, object, names);
      return /code/i.test(definition.name.name) && textOfReference(evaluator, declaration.init) === object;
    }
    return isCodeOf(evaluator, inner, object, names);
  };
}

/** `err.code`, `err?.error.code`, `String(err.code)` */
function isCodeOf(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  object: string | undefined,
  names: readonly string[],
): boolean {
  const node = unwrap(expression);
  if (node.type === Node.CallExpression && node.arguments[0])
    return isCodeOf(evaluator, node.arguments[0], object, names);
  if (node.type === Node.LogicalExpression)
    return isCodeOf(evaluator, node.left, object, names) || isCodeOf(evaluator, node.right, object, names);
  return (
    node.type === Node.MemberExpression &&
    names.includes(propertyName(node) ?? '') &&
    object !== undefined &&
    withoutCast(textOfReference(evaluator, node.object)).startsWith(withoutCast(object).replace(/\..*$/, ''))
  );
}

/** `err` of `(err as APIError)` */
function withoutCast(text: string): string {
  return text.replace(/^\(?(\w+)as\w+\)?/, '$1');
}

function mentions(test: TSESTree.Node, reads: (node: TSESTree.Node) => boolean): boolean {
  let found = false;
  walk(test, (node) => {
    found ||= (node.type === Node.Identifier || node.type === Node.MemberExpression) && reads(node);
    return !found && !isFunction(node);
  });
  return found;
}

/** The whole of `a && b || c` around a part of it. */
function wholeCondition(place: TSESTree.Node): TSESTree.Node {
  let node = wrapped(place);
  for (let { parent } = node; parent; { parent } = node) {
    const isPart =
      parent.type === Node.LogicalExpression ||
      (parent.type === Node.UnaryExpression && parent.operator === '!');
    if (!isPart) break;
    node = wrapped(parent);
  }
  return node;
}
