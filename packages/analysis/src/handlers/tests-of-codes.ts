import type { Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { isConstantName, type Site, siteOf, sitesOfList } from './sites.js';
import { type Ask, type Subject, subjectOf } from '../subjects/subjects.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { variableOf } from '../values/variables.js';

/** How a site is compared with the subject. */
export type Form = 'equality' | 'loose-equality' | 'case' | 'membership' | 'key' | 'prefix';

/** One test of one subject against codes: `err.code === 4100`, `[4100, 4101].includes(err.code)`. */
export interface CodeTest {
  readonly node: TSESTree.Node;
  readonly subject: Subject;
  readonly sites: readonly Site[];
  readonly form: Form;
  /** Whether the test succeeds for other codes: `!==`. */
  readonly negated: boolean;
}

const equality = new Set(['===', '!==', '==', '!=']);
const order = new Set(['<', '<=', '>', '>=']);

/** The test that an expression is by itself, without looking into `&&` and `||`. */
export function testOf(evaluator: Evaluator, expression: TSESTree.Node, ask: Ask): CodeTest | undefined {
  const node = unwrap(expression);
  if (node.type === Node.BinaryExpression && equality.has(node.operator))
    return equalityOf(evaluator, node, ask);
  if (node.type === Node.CallExpression) return membershipOf(evaluator, node, ask);
  return undefined;
}

function equalityOf(evaluator: Evaluator, node: TSESTree.BinaryExpression, ask: Ask): CodeTest | undefined {
  for (const [subjectNode, siteNode] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    // Where only types can tell of a provider, a code is written out or has a constant's name.
    if (!evaluator.isAboutProvider && siteNode.type !== Node.Literal && !isConstantName(siteNode)) continue;
    const site = siteOf(evaluator, siteNode, ask);
    if (site.value === undefined) continue;
    const subject = subjectOf(evaluator, subjectNode, ask, [site.value]);
    if (!subject) continue;
    return {
      node,
      subject,
      sites: [site],
      form: node.operator.length === 3 ? 'equality' : 'loose-equality',
      negated: node.operator.startsWith('!'),
    };
  }
  return undefined;
}

function membershipOf(evaluator: Evaluator, node: TSESTree.CallExpression, ask: Ask): CodeTest | undefined {
  const callee = unwrap(node.callee);
  const [argument] = node.arguments;
  if (callee.type !== Node.MemberExpression || !argument) return undefined;
  const name = propertyName(callee);
  const isList = name === 'includes' || name === 'indexOf' || name === 'has';
  const wanted = name === 'some' ? comparedWithItem(evaluator, argument) : isList ? argument : undefined;
  if (wanted) {
    const sites = sitesOfList(evaluator, evaluator.value(callee.object));
    const subject =
      sites && sites.length > 0
        ? subjectOf(
            evaluator,
            wanted,
            ask,
            sites.map(({ value }) => value),
          )
        : undefined;
    return subject && sites && { node, subject, sites, form: 'membership', negated: false };
  }
  if (name === 'startsWith') {
    const site = siteOf(evaluator, argument);
    const subject =
      typeof site.value === 'string' ? subjectOf(evaluator, callee.object, ask, [site.value]) : undefined;
    return subject && { node, subject, sites: [site], form: 'prefix', negated: false };
  }
  return undefined;
}

/** What `(item) => item === err.code` compares each item with. */
function comparedWithItem(evaluator: Evaluator, callback: TSESTree.Node): TSESTree.Node | undefined {
  const inner = unwrap(callback);
  if (inner.type !== Node.ArrowFunctionExpression || inner.params.length !== 1) return undefined;
  const [item] = inner.params;
  const body = unwrap(inner.body);
  if (item?.type !== Node.Identifier || body.type !== Node.BinaryExpression) return undefined;
  if (body.operator !== '===') return undefined;
  const isItem = (node: TSESTree.Node): boolean => {
    const side = unwrap(node);
    return (
      side.type === Node.Identifier &&
      variableOf(evaluator.source, side) === variableOf(evaluator.source, item)
    );
  };
  if (isItem(body.left)) return body.right;
  return isItem(body.right) ? body.left : undefined;
}

/** What a whole condition says of a subject. */
export interface Condition {
  /** The subject of every test in it, the same for all; `undefined` when there is none. */
  readonly subject: Subject | undefined;
  /** Whether a code, and only such, is let through; `undefined` when that cannot be told. */
  covers(code: Code): boolean | undefined;
  /** The codes that are written in it. */
  readonly written: readonly Code[];
  /** The codes that are let through in this very spelling, where nothing else has a say. */
  readonly only?: readonly Site[] | undefined;
}

/** What an expression reads, as text: `err.code` of `err?.code!`. */
export function textOfReference(evaluator: Evaluator, node: TSESTree.Node): string {
  const inner = unwrap(node);
  return evaluator.source.text.slice(inner.range[0], inner.range[1]).replace(/\?\./g, '.').replace(/\s/g, '');
}

/** Whether two expressions surely read the same thing, as far as text can tell. */
export function isSameReference(evaluator: Evaluator, a: TSESTree.Node, b: TSESTree.Node): boolean {
  return textOfReference(evaluator, a) === textOfReference(evaluator, b);
}

/** Reads a condition about a subject: comparisons joined by `||` and `&&`, lists, ranges, `switch (true)` cases. */
export function conditionOf(evaluator: Evaluator, expression: TSESTree.Node, ask: Ask): Condition {
  const node = unwrap(expression);
  if (node.type === Node.LogicalExpression && node.operator !== '??') {
    const left = conditionOf(evaluator, node.left, ask);
    const right = conditionOf(evaluator, node.right, ask);
    return node.operator === '||' ? either(evaluator, left, right) : both(evaluator, left, right);
  }
  if (node.type === Node.UnaryExpression && node.operator === '!') {
    const inner = conditionOf(evaluator, node.argument, ask);
    return {
      ...inner,
      only: undefined,
      covers: (code) => {
        const covered = inner.covers(code);
        return covered === undefined ? undefined : !covered;
      },
    };
  }
  const init = constantOf(evaluator, node);
  if (init) return conditionOf(evaluator, init, ask);
  const test = testOf(evaluator, node, ask);
  if (test) {
    const values = test.sites.map(({ value }) => value);
    const opaque = values.includes(undefined);
    return {
      subject: test.subject,
      written: values.filter((value) => value !== undefined),
      only: test.negated || test.form === 'prefix' ? undefined : test.sites,
      covers: (code) => {
        const found =
          test.form === 'prefix'
            ? values.some((value) => String(code).startsWith(String(value)))
            : values.some((value) => sameCode(test.subject, value, code));
        return opaque && !found ? undefined : found !== test.negated;
      },
    };
  }
  const other = rangeOf(evaluator, node, ask) ?? presenceOf(evaluator, node, ask);
  if (other) return other;
  return { subject: undefined, written: [], covers: () => undefined };
}

/** What a constant such as `const isQuota = err.code === 4008 || …` stands for. */
export function constantOf(evaluator: Evaluator, node: TSESTree.Node): TSESTree.Node | undefined {
  const init = constantInit(evaluator.source, node);
  const isLogical = init?.type === Node.LogicalExpression && init.operator !== '??';
  return init && (isLogical || isComparison(init)) ? init : undefined;
}

/** Whether an expression gives `true` or `false`. */
function isComparison(node: TSESTree.Node): boolean {
  if (node.type === Node.BinaryExpression)
    return equality.has(node.operator) || order.has(node.operator) || node.operator === 'in';
  if (node.type !== Node.CallExpression) return false;
  const callee = unwrap(node.callee);
  return (
    callee.type === Node.MemberExpression &&
    ['includes', 'has', 'some', 'startsWith'].includes(propertyName(callee) ?? '')
  );
}

/** Whether a written value stands for a code: by value, aliases included, numbers and their texts alike. */
export function sameCode(subject: Subject, written: Code | undefined, code: Code): boolean {
  if (written === undefined) return false;
  if (written === code || String(written) === String(code)) return true;
  const entry = subject.catalog.entry(code);
  return entry !== undefined && entry === subject.catalog.entry(written);
}

function either(evaluator: Evaluator, left: Condition, right: Condition): Condition {
  const subject = left.subject ?? right.subject;
  const agree =
    left.subject && right.subject ? isSameReference(evaluator, left.subject.node, right.subject.node) : false;
  return {
    subject,
    written: [...left.written, ...right.written],
    only: agree && left.only && right.only ? [...left.only, ...right.only] : undefined,
    covers: (code) => {
      const [a, b] = [left.covers(code), right.covers(code)];
      if (a === true || b === true) return true;
      return agree && a === false && b === false ? false : undefined;
    },
  };
}

/** `code === 4100 && !retried` covers 4100: whoever writes a code has thought of it. */
function both(evaluator: Evaluator, left: Condition, right: Condition): Condition {
  if (left.subject && right.subject && isSameReference(evaluator, left.subject.node, right.subject.node)) {
    return {
      subject: left.subject,
      written: [...left.written, ...right.written],
      covers: (code) => {
        const [a, b] = [left.covers(code), right.covers(code)];
        return a === undefined || b === undefined ? undefined : a && b;
      },
    };
  }
  return { ...(left.subject ? left : right), only: undefined };
}

/** `err.code`, `err.code != null`, `typeof err.code === 'number'`: whether there is a code at all. */
function presenceOf(evaluator: Evaluator, node: TSESTree.Node, ask: Ask): Condition | undefined {
  const present = (subject: Subject | undefined, holds: boolean): Condition | undefined =>
    subject && { subject, written: [], covers: () => holds };
  if (node.type === Node.Identifier || node.type === Node.MemberExpression) {
    return present(subjectOf(evaluator, node, ask), true);
  }
  if (node.type !== Node.BinaryExpression || !equality.has(node.operator)) return undefined;
  const negated = node.operator.startsWith('!');
  const right = evaluator.value(node.right);
  const left = unwrap(node.left);
  if (right.kind !== 'literal') return undefined;
  if (left.type === Node.UnaryExpression && left.operator === 'typeof') {
    const subject = subjectOf(evaluator, left.argument, ask);
    const type = subject?.kind === 'code-text' ? 'string' : subject?.catalog.codeType;
    return present(subject, (right.value === type) !== negated);
  }
  return right.value === null || right.value === undefined
    ? present(subjectOf(evaluator, left, ask), negated)
    : undefined;
}

/** `err.code >= 5000` is evaluated over the codes. */
export function rangeOf(evaluator: Evaluator, node: TSESTree.Node, ask: Ask): Condition | undefined {
  if (node.type !== Node.BinaryExpression || !order.has(node.operator)) return undefined;
  for (const [subjectNode, boundNode, swapped] of [
    [node.left, node.right, false],
    [node.right, node.left, true],
  ] as const) {
    const bound = evaluator.value(boundNode);
    if (bound.kind !== 'literal' || typeof bound.value !== 'number') continue;
    const subject = subjectOf(evaluator, subjectNode, ask);
    if (subject?.catalog.codeType !== 'number') continue;
    const limit = bound.value;
    return {
      subject,
      written: [],
      covers: (code) => {
        const [a, b] = swapped ? [limit, Number(code)] : [Number(code), limit];
        switch (node.operator) {
          case '<':
            return a < b;
          case '<=':
            return a <= b;
          case '>':
            return a > b;
          default:
            return a >= b;
        }
      },
    };
  }
  return undefined;
}
