import type { Code } from '@error-codes/catalog';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { siteOf } from '../handlers/sites.js';
import { conditionOf, sameCode, textOfReference } from '../handlers/tests-of-codes.js';
import { type Ask, type Subject, subjectOf } from '../subjects/subjects.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** What is known of a value while a program runs: `undefined` where nothing is. */
export type Known = { readonly value: unknown } | undefined;

/** An expression of which we say what it gives; of a `switch`, which case is not taken although the code is in it. */
export interface Given {
  readonly node: TSESTree.Node;
  readonly value: Known;
  /** The test of that case. */
  readonly off?: TSESTree.Node;
}

/** Beyond this nesting, which only generated code reaches, nothing is known. */
const deepest = 200;

/** What the expressions of a program give when an error has a certain code, in one state of everything else. */
export class State {
  #depth = 0;
  readonly #variables = new Map<Variable, Known>();
  readonly #truths = new Map<Variable, boolean | undefined>();

  /** @param decide tells of tests that nothing is known of whether they succeed; without, they stay unknown */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly ask: Ask,
    private readonly code: Code | undefined,
    readonly given: Given | undefined,
    private readonly decide: ((test: string) => boolean) | undefined,
  ) {}

  /** @param init what a variable is set to; `undefined` where that is not known */
  assign(name: TSESTree.Identifier, init: TSESTree.Node | undefined): void {
    const variable = variableOf(this.evaluator.source, name);
    if (!variable) return;
    const value = init && this.value(init);
    const truth = init && !value ? this.truth(init) : undefined;
    this.#variables.set(variable, value);
    this.#truths.set(variable, truth);
  }

  /** What is known of an expression, be it only whether it is true. */
  result(expression: TSESTree.Node): Known {
    const value = this.value(expression);
    const truth = value ? undefined : this.truth(expression);
    return value ?? (truth === undefined ? undefined : { value: truth });
  }

  /** Whether a `switch` takes a case. */
  matches(discriminant: TSESTree.Expression, test: TSESTree.Expression): boolean {
    if (this.given?.off === test) return false;
    const subject = subjectOf(this.evaluator, discriminant, this.ask);
    const { value } = siteOf(this.evaluator, test, this.ask);
    if (subject && isCode(subject) && this.code !== undefined && value !== undefined)
      return sameCode(subject, value, this.code);
    const [a, b] = [this.value(discriminant), this.value(test)];
    return a && b ? a.value === b.value : (this.#decideEqual(discriminant, test) ?? false);
  }

  /** Whether an expression is true; `undefined` only where nobody decides. */
  truth(expression: TSESTree.Node): boolean | undefined {
    return this.#deeper(() => this.#truth(expression));
  }

  #truth(expression: TSESTree.Node): boolean | undefined {
    const node = unwrap(expression);
    const value = this.value(node);
    if (value) return Boolean(value.value);
    if (node === this.given?.node) return this.decide?.(this.#text(node));
    switch (node.type) {
      case Node.LogicalExpression: {
        if (node.operator === '??') break;
        const left = this.truth(node.left);
        const stops = node.operator === '||';
        if (left === stops) return stops;
        const right = this.truth(node.right);
        return left === undefined && right !== stops ? undefined : right;
      }
      case Node.UnaryExpression: {
        const inner = node.operator === '!' ? this.truth(node.argument) : undefined;
        if (node.operator === '!') return inner === undefined ? undefined : !inner;
        break;
      }
      case Node.ConditionalExpression: {
        const test = this.truth(node.test);
        if (test === undefined) return undefined;
        return this.truth(test ? node.consequent : node.alternate);
      }
      case Node.AwaitExpression:
        return this.truth(node.argument);
      case Node.Identifier: {
        const variable = variableOf(this.evaluator.source, node);
        const assigned = variable && this.#truths.get(variable);
        if (assigned !== undefined) return assigned;
        const init = constantInit(this.evaluator.source, node);
        if (init) return this.truth(init);
        break;
      }
      case Node.BinaryExpression:
        if (/^[!=]==?$/.test(node.operator)) {
          const equal = this.#decideEqual(node.left, node.right);
          return equal === undefined || node.operator.startsWith('=') ? equal : !equal;
        }
        break;
    }
    return this.decide?.(this.#text(node));
  }

  /** What an expression surely gives. */
  value(expression: TSESTree.Node): Known {
    return this.#deeper(() => this.#value(expression));
  }

  #deeper<T>(look: () => T): T | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth++;
    const found = look();
    this.#depth--;
    return found;
  }

  #value(expression: TSESTree.Node): Known {
    const node = unwrap(expression);
    if (node === this.given?.node && !this.given.off) return this.given.value;
    switch (node.type) {
      case Node.Identifier: {
        const variable = variableOf(this.evaluator.source, node);
        const assigned = variable && this.#variables.get(variable);
        if (assigned) return assigned;
        const init = constantInit(this.evaluator.source, node);
        if (init) return this.value(init);
        break;
      }
      case Node.UnaryExpression: {
        const inner = this.value(node.argument);
        if (inner && node.operator === '!') return { value: !inner.value };
        if (inner && node.operator === '~') return { value: ~Number(inner.value) };
        break;
      }
      case Node.AwaitExpression:
        return this.value(node.argument);
      case Node.LogicalExpression: {
        const left = this.value(node.left);
        const right = this.value(node.right);
        if (node.operator === '??') return left && (left.value == null ? right : left);
        const stops = node.operator === '||';
        if (left) return Boolean(left.value) === stops ? left : right;
        // `attempt < 3 && false` is false whatever the attempt.
        return right && Boolean(right.value) === stops ? right : undefined;
      }
      case Node.ConditionalExpression: {
        const test = this.truth(node.test);
        if (test === undefined) return undefined;
        return this.value(test ? node.consequent : node.alternate);
      }
      case Node.BinaryExpression: {
        const known = this.#ofCode(node);
        if (known !== undefined) return { value: known };
        const [left, right] = [this.value(node.left), this.value(node.right)];
        return left && right ? compared(node.operator, left.value, right.value) : undefined;
      }
      case Node.CallExpression: {
        const known = this.#ofCode(node);
        if (known !== undefined) return { value: isIndexOf(node) ? (known ? 0 : -1) : known };
        const [argument] = node.arguments;
        const callee = this.evaluator.value(node.callee);
        if (argument && callee.kind === 'export' && callee.module === '' && callee.path === 'Boolean') {
          const truth = this.truth(argument);
          return truth === undefined ? undefined : { value: truth };
        }
        return undefined;
      }
    }
    const value = this.evaluator.value(node);
    return value.kind === 'literal' && node.type !== Node.Identifier
      ? { value: value.value }
      : node.type === Node.Identifier && node.name === 'undefined'
        ? { value: undefined }
        : undefined;
  }

  /** What a test of codes says of the code. */
  #ofCode(node: TSESTree.Node): boolean | undefined {
    if (this.code === undefined) return undefined;
    const condition = conditionOf(this.evaluator, node, this.ask);
    return condition.subject && isCode(condition.subject) ? condition.covers(this.code) : undefined;
  }

  /** `a === b`, which is also what `a !== b` asks. */
  #decideEqual(a: TSESTree.Node, b: TSESTree.Node): boolean | undefined {
    return this.decide?.(`${this.#text(a)} === ${this.#text(b)}`);
  }

  #text(node: TSESTree.Node): string {
    return textOfReference(this.evaluator, node);
  }
}

function isCode({ kind }: Subject): boolean {
  return kind === 'code' || kind === 'code-text' || kind === 'code-or-status';
}

function isIndexOf(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  return callee.type === Node.MemberExpression && propertyName(callee) === 'indexOf';
}

function compared(operator: string, left: unknown, right: unknown): Known {
  switch (operator) {
    case '===':
    case '==':
      return { value: left === right };
    case '!==':
    case '!=':
      return { value: left !== right };
    case '<':
      return { value: Number(left) < Number(right) };
    case '<=':
      return { value: Number(left) <= Number(right) };
    case '>':
      return { value: Number(left) > Number(right) };
    case '>=':
      return { value: Number(left) >= Number(right) };
    case '*':
      return { value: Number(left) * Number(right) };
    default:
      return undefined;
  }
}
