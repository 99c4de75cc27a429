import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap, within, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { isSent } from '../values/objects.js';
import { HOLE, textOf } from '../values/value.js';
import { type Made, madeByNew, methodCalledOn } from '../values/made-by-new.js';
import { anyOf, type Names, namesInObject, namesInText, none, unknownNames } from './names.js';

/** The names in what becomes a query: `new URLSearchParams(…)`, an object, a text. */
export function namesOf(evaluator: Evaluator, expression: TSESTree.Node, at: TSESTree.Node): Names {
  const made = madeByNew(evaluator, expression, 'URLSearchParams');
  if (made) {
    const [given] = made.node.arguments;
    return anyOf([given ? namesOf(evaluator, given, at) : none, namesAddedTo(evaluator, made, at)]);
  }
  const value = evaluator.value(expression);
  if (value.kind === 'object') return namesInObject(value, at);
  const text = textOf(value);
  // A variable that is added to has another text in the end.
  return text === undefined || unwrap(expression).type === Node.Identifier
    ? unknownNames
    : namesInText(text.replace(/^\?/, ''));
}

/** What `url.searchParams.set(…)` and `params.append(…)` add, wherever they stand: a name that may be there is not missing. */
export function namesAddedTo(evaluator: Evaluator, { variable }: Made, at: TSESTree.Node): Names {
  const added: string[] = [];
  for (const { identifier, init } of variable?.references ?? []) {
    if (init || within(identifier, at)) continue;
    const node = wrapped(identifier);
    const names = isPlainUse(node) ? [] : namesIn(evaluator, node);
    if (!names) return unknownNames;
    added.push(...names);
  }
  return (name) => (added.includes(name) ? 'yes' : 'no');
}

const adding = ['set', 'append'];
const reading = ['get', 'has', 'toString', 'keys', 'values', 'entries', 'forEach', 'sort'];

/** The name that a use adds; `undefined` where the use can add or take away any. */
function namesIn(evaluator: Evaluator, node: TSESTree.Node): readonly string[] | undefined {
  const { parent } = node;
  if (parent?.type === Node.MemberExpression && propertyName(parent) === 'searchParams') {
    return namesIn(evaluator, wrapped(parent));
  }
  const call = methodCalledOn(node);
  if (!call) return isRead(node) ? [] : undefined;
  if (reading.includes(call.method)) return [];
  const name = textOf(evaluator.value(call.arguments[0]));
  return adding.includes(call.method) && name?.includes(HOLE) === false ? [name] : undefined;
}

/** `url.href`, `url.pathname` */
function isRead(object: TSESTree.Node): boolean {
  const { parent } = object;
  if (parent?.type !== Node.MemberExpression || parent.object !== object) return false;
  const outer = wrapped(parent).parent;
  return (
    ['href', 'pathname', 'origin', 'host', 'hostname'].includes(propertyName(parent) ?? '') &&
    !(outer?.type === Node.AssignmentExpression && unwrap(outer.left) === parent)
  );
}

/** What is sent or becomes a part of a text stays as it is. */
function isPlainUse(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    isSent(node) ||
    parent?.type === Node.TemplateLiteral ||
    parent?.type === Node.BinaryExpression ||
    parent?.type === Node.TSTypeQuery
  );
}
