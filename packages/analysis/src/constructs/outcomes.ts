import type { TSESTree } from '@typescript-eslint/types';
import type { Construct } from './construct.js';
import { textKeys } from './value-uses.js';
import { dottedName, isFunction, Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import { isLogger } from '../uses/loggers.js';
import type { Evaluator } from '../values/evaluate.js';

/** Errors and conversions that say something and do nothing. */
const wording =
  /^(?:new )?(?:Error|TypeError|RangeError|String|Number|t|\$t|i18n\.t|i18next\.t|intl\.formatMessage)$/;

/**
 * Whether two branches certainly do different things: they leave in different ways, call different functions, or give
 * different values. What they merely say in other words, or log, is no difference.
 */
export function actDifferently(
  evaluator: Evaluator,
  kind: Construct['kind'],
  a: readonly TSESTree.Node[],
  b: readonly TSESTree.Node[],
): boolean {
  const [one, other] = [actsOf(evaluator, kind, a), actsOf(evaluator, kind, b)];
  return one.size !== other.size || [...one].some((act) => !other.has(act));
}

/** What a branch does, each thing as a text that is the same wherever the same is done. */
function actsOf(
  evaluator: Evaluator,
  kind: Construct['kind'],
  body: readonly TSESTree.Node[],
): ReadonlySet<string> {
  const acts = new Set<string>();
  const isValue = kind === 'table' || kind === 'ternary';
  for (const part of body) {
    const start = isValue ? unwrap(part) : part;
    if (isValue) addValue(evaluator, start, '', acts);
    walk(start, (node) => {
      if (node !== start && isFunction(node)) return false;
      switch (node.type) {
        case Node.ThrowStatement:
          acts.add('throw');
          break;
        case Node.ContinueStatement:
          acts.add('continue');
          break;
        case Node.BreakStatement:
          if (kind !== 'switch' || node.label) acts.add('break');
          break;
        case Node.ReturnStatement:
          if (node.argument && !isUndefined(evaluator, node.argument)) {
            acts.add('return');
            addValue(evaluator, node.argument, '', acts);
          }
          break;
        case Node.AssignmentExpression:
          addValue(evaluator, node.right, textOf(evaluator, node.left), acts);
          break;
        case Node.CallExpression:
          if (isLogger(evaluator, node.callee)) return false;
          addCall(nameOf(node.callee), acts);
          break;
        case Node.NewExpression:
          addCall(`new ${nameOf(node.callee)}`, acts);
      }
      return undefined;
    });
  }
  return acts;
}

function isUndefined(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const value = evaluator.value(node);
  return value.kind === 'literal' && value.value === undefined;
}

/** `client.retry`; `.then` behind anything that is no chain of names. */
function nameOf(callee: TSESTree.Node): string {
  const inner = unwrap(callee);
  const property = inner.type === Node.MemberExpression ? propertyName(inner) : undefined;
  return dottedName(inner) ?? `.${property ?? ''}`;
}

function addCall(name: string, acts: Set<string>): void {
  if (!wording.test(name)) acts.add(`${name}()`);
}

/** A value that decides something: `true`, `3`, `'retry'`, `{ retry: true }`; prose decides nothing. */
function addValue(evaluator: Evaluator, node: TSESTree.Node, name: string, acts: Set<string>): void {
  const inner = unwrap(node);
  if (inner.type === Node.ObjectExpression) {
    for (const property of inner.properties) {
      const key = property.type === Node.Property ? propertyName(property) : undefined;
      if (property.type !== Node.Property || key === undefined) continue;
      addValue(evaluator, property.value, `${name}.${key}`, acts);
    }
    return;
  }
  const value = evaluator.value(inner);
  if (value.kind === 'function' && !isFunction(inner)) acts.add(`${name} = ${textOf(evaluator, inner)}`);
  if (value.kind !== 'literal') return;
  const isProse =
    typeof value.value === 'string' &&
    (textKeys.has(name.replace(/^.*\./, '')) || !/^(?:[a-z]+|[A-Z]+)$/.test(value.value));
  if (!isProse) acts.add(`${name} = ${value.value}`);
}

function textOf({ source }: Evaluator, { range }: TSESTree.Node): string {
  return source.text.slice(range[0], range[1]);
}
