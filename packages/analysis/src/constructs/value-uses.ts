import { mentionsVariable, rootOf } from './references.js';
import type { Evaluator } from '../values/evaluate.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { enclosingFunction, Node, propertyName, unwrap, walk, wrapped } from '../syntax/syntax.js';
import { HOLE, membersOf, textOf as textOfValue, type Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import type { TSESTree } from '@typescript-eslint/types';

/** Whether the program sees that a look-up found nothing. */
export function lookupFallsBack(evaluator: Evaluator, lookup: TSESTree.Node, depth = 0): boolean {
  const node = wrapped(lookup);
  const { parent } = node;
  switch (parent?.type) {
    case Node.LogicalExpression:
      return (
        parent.left === node ||
        isTriedBefore(evaluator, parent.left, node) ||
        lookupFallsBack(evaluator, parent, depth)
      );
    case Node.IfStatement:
    case Node.ConditionalExpression:
    case Node.WhileStatement:
      if (parent.test === node) return true;
      return parent.type === Node.ConditionalExpression && lookupFallsBack(evaluator, parent, depth);
    case Node.BinaryExpression:
      return (
        parent.operator !== '+' ||
        mayBeginKey(evaluator.value(parent.left === node ? parent.right : parent.left))
      );
    case Node.TemplateLiteral:
      return mayBeginKey(textBefore(evaluator, parent, node));
    case Node.AssignmentExpression:
      return (
        parent.right !== node ||
        !['='].includes(parent.operator) ||
        assignedFallsBack(evaluator, parent.left, depth)
      );
    case Node.VariableDeclarator:
      if (parent.id.type !== Node.Identifier) return true;
      if (parent.id.typeAnnotation && mayBeNothing(evaluator, parent.id.typeAnnotation.typeAnnotation))
        return true;
      return assignedFallsBack(evaluator, parent.id, depth);
    case Node.MemberExpression:
      return parent.optional;
    case Node.CallExpression:
      return parent.callee === node ? parent.optional : copesWithNothing(evaluator, parent, node);
    case Node.AwaitExpression:
      return lookupFallsBack(evaluator, parent, depth);
    case Node.ReturnStatement:
    case Node.ArrowFunctionExpression:
      return depth > 3 || returnedFallsBack(evaluator, node, depth);
    case Node.Property:
      return (
        !textKeys.has(propertyName(parent) ?? '') ||
        standsBesideError(evaluator, parent, lookup) ||
        isTakenWithDefault(evaluator, parent)
      );
    case Node.NewExpression:
      return parent.callee !== node && copesWithNothing(evaluator, parent, node);
    case Node.ThrowStatement:
      return false;
    default:
      return true;
  }
}

/**
 * `'errors.' + TABLE[err.code]` is a key, and whoever looks it up may see that nothing has it; `'Coze: ' + …` is a text,
 * and what comes of it is never nothing.
 */
function mayBeginKey(beside: Value): boolean {
  return membersOf(beside).some((member) => {
    const text = member.kind === 'literal' ? member.value : textOfValue(member);
    return typeof text !== 'string' || beginningOfKey.test(text);
  });
}

/** `errors.`, and the beginning of a name behind others: `icon icon-`. */
const beginningOfKey = new RegExp(`^[\\w.:/${HOLE}-]*[.:/_${HOLE}-]$|\\s[\\w/-]+[/_-]$`);

/** What stands before an expression in a template. */
function textBefore(
  evaluator: Evaluator,
  { quasis, expressions }: TSESTree.TemplateLiteral,
  expression: TSESTree.Node,
): Value {
  const index = expressions.indexOf(expression as TSESTree.Expression);
  const texts = expressions.slice(0, index).map((before) => textOfValue(evaluator.value(before)) ?? HOLE);
  const parts = quasis.slice(0, index + 1).map(({ value }, at) => (value.cooked ?? HOLE) + (texts[at] ?? ''));
  return { kind: 'text', text: parts.join('') };
}

/** `quotaText(err.code) ?? authText(err.code)`: the first has its own codes, and what is left is not known. */
function isTriedBefore(evaluator: Evaluator, before: TSESTree.Node, lookup: TSESTree.Node): boolean {
  const keys = keysOf(lookup).map((key) => textOf(evaluator, key));
  let found = false;
  walk(before, (node) => {
    found ||= keysOf(node).some((key) => keys.includes(textOf(evaluator, key)));
    return !found;
  });
  return found;
}

/** What is looked up: `err.code` of `TABLE[err.code]`, of `MAP.get(err.code)`, of `messageOf(err.code)`. */
function keysOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  if (inner.type === Node.CallExpression) return inner.arguments;
  return inner.type === Node.MemberExpression && inner.computed ? [inner.property] : [];
}

function textOf({ source }: Evaluator, { range }: TSESTree.Node): string {
  return source.text.slice(range[0], range[1]);
}

/** Whether anyone looks whether a variable that took the found value is empty. */
function assignedFallsBack(evaluator: Evaluator, target: TSESTree.Node, depth: number): boolean {
  if (target.type !== Node.Identifier || depth > 3) return true;
  const variable = variableOf(evaluator.source, target);
  if (!variable) return true;
  if (variable.references.filter((reference) => reference.isWrite()).length > 1) return true;
  const reads = variable.references.filter((reference) => reference.isRead());
  return (
    reads.length === 0 || reads.some(({ identifier }) => lookupFallsBack(evaluator, identifier, depth + 1))
  );
}

/** Whether a function that returns the found value says that it may be nothing, or its callers look. */
export function returnedFallsBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const annotation = enclosingFunction(node)?.returnType?.typeAnnotation;
  if (annotation && mayBeNothing(evaluator, annotation)) return true;
  return callersFallBack(evaluator, node, depth);
}

/** Whether a caller in this file looks whether the enclosing function gave anything. */
export function callersFallBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const owner = enclosingFunction(node);
  if (!owner) return true;
  const outer = wrapped(owner).parent;
  const id =
    owner.type === Node.FunctionDeclaration
      ? owner.id
      : outer?.type === Node.VariableDeclarator
        ? outer.id
        : undefined;
  if (id?.type !== Node.Identifier) {
    if (outer?.type === Node.CallExpression && isPromiseMethod(outer))
      return lookupFallsBack(evaluator, outer, depth + 1);
    if (
      outer?.type === Node.MethodDefinition ||
      outer?.type === Node.Property ||
      outer?.type === Node.PropertyDefinition
    ) {
      return methodFallsBack(evaluator, propertyName(outer), depth);
    }
    return true; // A callback, whose caller may look.
  }
  const variable = variableOf(evaluator.source, id);
  return (
    variable?.references.some(({ identifier }) => {
      const use = wrapped(identifier);
      const call = use.parent;
      return (
        call?.type === Node.CallExpression &&
        call.callee === use &&
        lookupFallsBack(evaluator, call, depth + 1)
      );
    }) ?? false
  );
}

/** Whether a call of a method of this name looks whether it gave anything. */
function methodFallsBack(evaluator: Evaluator, name: string | undefined, depth: number): boolean {
  return nodesOfType(evaluator.source, Node.CallExpression).some((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== Node.MemberExpression || name === undefined || propertyName(callee) !== name)
      return false;
    return lookupFallsBack(evaluator, call, depth + 1);
  });
}

/** `.catch(…)` gives on what its callback returns. */
export function isPromiseMethod(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call);
  return name === 'catch' || name === 'then';
}

/** Properties that someone will read: `{ message: HINTS[code] }`. Others may well be absent. */
export const textKeys: ReadonlySet<string> = new Set([
  'message',
  'msg',
  'error',
  'text',
  'title',
  'detail',
  'description',
  'content',
]);

const copingCallees = /^(?:Boolean|Object\.assign|clsx|cn|cx|classNames|twMerge)$/;

/** Whether a callee may well be given nothing: it says so, or is given something else beside it. */
function copesWithNothing(evaluator: Evaluator, call: Call, argument: TSESTree.Node): boolean {
  if (call.arguments.length > 1) return true;
  const callee = evaluator.value(call.callee);
  if (callee.kind === 'export') return copingCallees.test(callee.path);
  if (callee.kind !== 'function' && callee.kind !== 'class')
    return copingCallees.test(textOf(evaluator, call.callee));
  const parameter = parameterFor(evaluator, call, argument);
  return parameter !== undefined && takesNothing(evaluator, parameter);
}

/** Whether what takes a value has a default for it, says that there may be none, or is looked at. */
function takesNothing(evaluator: Evaluator, taker: TSESTree.Node): boolean {
  if (taker.type === Node.AssignmentPattern) return true;
  if (taker.type !== Node.Identifier) return false;
  const type = taker.typeAnnotation?.typeAnnotation;
  return (
    taker.optional ||
    (type !== undefined && mayBeNothing(evaluator, type)) ||
    (variableOf(evaluator.source, taker)?.references ?? []).some(
      (reference) => reference.isRead() && lookupFallsBack(evaluator, reference.identifier, mostSteps),
    )
  );
}

/** How many variables and functions a value is followed through. */
const mostSteps = 3;

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The parameter of a function or a constructor of the program that takes an argument. */
function parameterFor(evaluator: Evaluator, call: Call, argument: TSESTree.Node): TSESTree.Node | undefined {
  const callee = evaluator.value(call.callee);
  const taker =
    callee.kind === 'function'
      ? callee.node
      : callee.kind === 'class'
        ? callee.node.body.body.find(isConstructor)?.value
        : undefined;
  const parameter = taker?.params[call.arguments.indexOf(argument as TSESTree.Expression)];
  return parameter?.type === Node.TSParameterProperty ? parameter.parameter : parameter;
}

function isConstructor(member: TSESTree.ClassElement): member is TSESTree.MethodDefinition {
  return member.type === Node.MethodDefinition && member.kind === 'constructor';
}

/** `show({ text: TEXTS[err.code] })`, where `function show({ text = '…' })` stands in the program. */
function isTakenWithDefault(evaluator: Evaluator, property: TSESTree.Property): boolean {
  const object = wrapped(property.parent);
  const call = object.parent;
  if (call?.type !== Node.CallExpression && call?.type !== Node.NewExpression) return false;
  const pattern = parameterFor(evaluator, call, object);
  if (pattern?.type !== Node.ObjectPattern) return false;
  const isNamed = (one: TSESTree.Node): boolean =>
    (one.type === Node.Property || one.type === Node.TSPropertySignature) &&
    propertyName(one) === propertyName(property);
  const taken = pattern.properties.find(isNamed);
  const type = pattern.typeAnnotation?.typeAnnotation;
  const declared = type?.type === Node.TSTypeLiteral ? type.members.find(isNamed) : undefined;
  return (
    (taken?.type === Node.Property && takesNothing(evaluator, taken.value)) ||
    (declared?.type === Node.TSPropertySignature && declared.optional)
  );
}

/** `{ text: TEXTS[err.code], error: err }`, `toast(err.message, { text: … })`: who gets one may see the other. */
function standsBesideError(
  evaluator: Evaluator,
  property: TSESTree.Property,
  lookup: TSESTree.Node,
): boolean {
  const roots = keysOf(lookup).map((key) => rootOf(evaluator, key));
  const isOfError = (value: TSESTree.Node): boolean =>
    roots.some((root) => root !== undefined && mentionsVariable(evaluator, value, root));
  const object = wrapped(property.parent);
  const call = object.parent;
  const others = call?.type === Node.CallExpression && call.callee !== object ? call.arguments : [];
  return (
    property.parent.type === Node.ObjectExpression &&
    (property.parent.properties.some((one) => one !== property && isOfError(one)) ||
      others.some((one) => one !== object && isOfError(one)))
  );
}

/** Whether a type says that there may be no value. */
export function mayBeNothing(evaluator: Evaluator, type: TSESTree.TypeNode): boolean {
  return /\b(?:undefined|null)\b/.test(textOf(evaluator, type));
}

export function calleeName(node: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(node.callee);
  return callee.type === Node.MemberExpression ? propertyName(callee) : undefined;
}
