import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { type Site, siteOf, type Table, tableOf } from './sites.js';
import { type Ask, type Subject, subjectOf } from '../subjects/subjects.js';
import { enclosingFunction, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { type Form, testOf } from './tests-of-codes.js';
import { variableOf } from '../values/variables.js';

/** A reader of a subject: what it compares with, and how. */
export interface Handler {
  readonly node: TSESTree.Node;
  readonly subject: Subject;
  readonly sites: readonly Site[];
  readonly form: Form;
  /** The table, where the handler is a look-up. */
  readonly table?: Table;
  /** Whether the list or table is also read with something else, whose values may stand in it as well. */
  readonly isShared: boolean;
}

/** The handler that a node is by itself. */
export function handlerOf(evaluator: Evaluator, node: TSESTree.Node, ask: Ask): Handler | undefined {
  switch (node.type) {
    case Node.BinaryExpression:
      return node.operator === 'in' ? keyTestOf(evaluator, node, ask) : handlerOfTest(evaluator, node, ask);
    case Node.CallExpression:
      return handlerOfTest(evaluator, node, ask) ?? lookupInMap(evaluator, node, ask);
    case Node.SwitchStatement:
      return switchOf(evaluator, node, ask);
    case Node.MemberExpression:
      return node.computed ? lookupOf(evaluator, node, node.object, node.property, ask) : undefined;
    default:
      return undefined;
  }
}

function handlerOfTest(evaluator: Evaluator, node: TSESTree.Node, ask: Ask): Handler | undefined {
  const test = testOf(evaluator, node, ask);
  if (!test) return undefined;
  const callee = node.type === Node.CallExpression ? unwrap(node.callee) : undefined;
  const list =
    callee?.type === Node.MemberExpression && test.form === 'membership' ? callee.object : undefined;
  const { subject, sites, form } = test;
  return {
    node,
    subject,
    sites,
    form,
    isShared: list !== undefined && isShared(evaluator, list, subject, ask),
  };
}

/** Whether a list or table in a variable is somewhere read with what is not surely the same provider's code. */
function isShared(evaluator: Evaluator, container: TSESTree.Node, own: Subject, ask: Ask): boolean {
  const inner = unwrap(container);
  const variable = inner.type === Node.Identifier ? variableOf(evaluator.source, inner) : undefined;
  if (!variable) return false;
  const readers = readersOf(evaluator, variable, ask);
  return readers.some((other) => other?.catalog !== own.catalog || other.kind !== own.kind);
}

const readers = new WeakMap<Ask, Map<Variable, readonly (Subject | undefined)[]>>();

/** What a list or table is read with at each of its occurrences; `undefined` for what is no subject. */
function readersOf(evaluator: Evaluator, variable: Variable, ask: Ask): readonly (Subject | undefined)[] {
  let known = readers.get(ask);
  if (!known) readers.set(ask, (known = new Map<Variable, readonly (Subject | undefined)[]>()));
  let found = known.get(variable);
  if (!found) {
    found = variable.references.flatMap(({ identifier, init }) => {
      const key = init ? undefined : keyOf(wrapped(identifier));
      return key ? [subjectOf(evaluator, key, ask)] : [];
    });
    known.set(variable, found);
  }
  return found;
}

/** What a list or table is read with at one of its occurrences. */
function keyOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = node;
  if (parent?.type === Node.BinaryExpression) return parent.operator === 'in' ? parent.left : undefined;
  if (parent?.type !== Node.MemberExpression || parent.object !== node) return undefined;
  if (parent.computed) return parent.property;
  const call = wrapped(parent).parent;
  const reads = ['includes', 'indexOf', 'has', 'get', 'hasOwnProperty'].includes(propertyName(parent) ?? '');
  return reads && call?.type === Node.CallExpression ? call.arguments[0] : undefined;
}

function switchOf(evaluator: Evaluator, node: TSESTree.SwitchStatement, ask: Ask): Handler | undefined {
  const tests = node.cases.flatMap(({ test }) => (test ? [test] : []));
  const sites = tests.map((test) => siteOf(evaluator, test, ask));
  if (!sites.some(({ value }) => value !== undefined)) return undefined;
  const subject = subjectOf(
    evaluator,
    node.discriminant,
    ask,
    sites.map(({ value }) => value),
  );
  return subject && { node, subject, sites, form: 'case', isShared: false };
}

/** `TABLE[err.code]`; plain arrays and strings are indexed with positions. */
function lookupOf(
  evaluator: Evaluator,
  node: TSESTree.Node,
  object: TSESTree.Node,
  key: TSESTree.Node,
  ask: Ask,
): Handler | undefined {
  const table = tableOf(evaluator, evaluator.value(object));
  if (!table || table.sites.length === 0) return undefined;
  const subject = subjectOf(
    evaluator,
    key,
    ask,
    table.sites.map(({ value }) => value),
  );
  return (
    subject && {
      node,
      subject,
      sites: table.sites,
      form: 'key',
      table,
      isShared: isShared(evaluator, object, subject, ask),
    }
  );
}

function keyTestOf(evaluator: Evaluator, node: TSESTree.BinaryExpression, ask: Ask): Handler | undefined {
  return lookupOf(evaluator, node, node.right, node.left, ask);
}

/** `MAP.get(err.code)`, `MAP.has(err.code)`, `TABLE.hasOwnProperty(err.code)`, `Object.hasOwn(TABLE, err.code)`. */
function lookupInMap(evaluator: Evaluator, node: TSESTree.CallExpression, ask: Ask): Handler | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== Node.MemberExpression || !node.arguments[0]) return undefined;
  switch (propertyName(callee)) {
    case 'get':
    case 'has':
    case 'hasOwnProperty':
      return lookupOf(evaluator, node, callee.object, node.arguments[0], ask);
    case 'hasOwn':
      return node.arguments[1] && lookupOf(evaluator, node, node.arguments[0], node.arguments[1], ask);
    default:
      return undefined;
  }
}

/** Handlers that belong together: the same thing is read in the same function. */
export function groupKey(evaluator: Evaluator, { node, subject }: Pick<Handler, 'node' | 'subject'>): string {
  const owner = enclosingFunction(node);
  const { range } = unwrap(subject.node);
  const text = evaluator.source.text.slice(range[0], range[1]).replace(/\?\.|\s/g, '.');
  return `${owner ? owner.range[0] : 'module'} ${text}`;
}
