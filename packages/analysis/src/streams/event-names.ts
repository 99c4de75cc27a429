import type { EventStream } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap, walk, wrapped } from '../syntax/syntax.js';
import { type Use, usesOfPattern } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';
import { textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** Where the name of an event is held: in a variable, or in a property of one. */
export interface EventName {
  readonly variable: Variable;
  readonly property?: string | undefined;
  /** Where it is compared first. */
  readonly node: TSESTree.Node;
}

/** What is compared with names of events that this stream has. */
export function namesCompared(
  evaluator: Evaluator,
  scope: TSESTree.Node,
  stream: EventStream,
): readonly EventName[] {
  const known = [...stream.others, ...stream.errors];
  const names = new Map<Variable, EventName>();
  const add = (subject: TSESTree.Node, values: readonly (TSESTree.Node | null)[]): void => {
    const texts = values.map((value) => value && textOf(evaluator.value(value)));
    if (!texts.some((text) => typeof text === 'string' && known.includes(text))) return;
    const node = unwrap(subject);
    const property = node.type === Node.MemberExpression ? propertyName(node) : undefined;
    const isNamed = node.type === Node.MemberExpression && /event/i.test(property ?? '');
    const holder = isNamed ? unwrap(node.object) : node;
    const variable = holder.type === Node.Identifier ? variableOf(evaluator.source, holder) : undefined;
    if (variable && !names.has(variable)) names.set(variable, { variable, property, node });
  };
  walk(scope, (node) => {
    if (node.type === Node.BinaryExpression) add(node.left, [node.right]);
    if (node.type === Node.SwitchStatement)
      add(
        node.discriminant,
        node.cases.map(({ test }) => test),
      );
    return undefined;
  });
  return [...names.values()];
}

/** What becomes of an event whose name is in a variable, or in a property of the object that it is. */
export function usesOfEvent(
  evaluator: Evaluator,
  name: TSESTree.Node,
  property: string | undefined,
): readonly Use[] {
  return usesOfPattern(evaluator, name)
    .filter(({ role, node }) => role !== 'discarded' && !isFilled(node))
    .map((use): Use => {
      const [first, ...rest] = use.path;
      if (property === undefined) return { ...use, path: ['event', ...use.path] };
      return first === property ? { ...use, path: ['event', ...rest] } : use;
    });
}

/** `current.data += …`: an object that is being made of lines. */
function isFilled(node: TSESTree.Node): boolean {
  const { parent } = node;
  const member = parent?.type === Node.MemberExpression ? wrapped(parent) : undefined;
  return member?.parent?.type === Node.AssignmentExpression && member.parent.left === member;
}
