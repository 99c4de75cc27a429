import type { TSESTree } from '@typescript-eslint/types';
import { valueOfCall, valueOfNew } from './calls.js';
import { isAboutProvider, isPromising } from '../sources/may-concern.js';
import { isNamedFor, matchAddress } from './address.js';
import { narrowed } from './narrow.js';
import { heirsOf, propertyOf } from './properties.js';
import type { Configuration } from '../settings/settings.js';
import type { Source } from '../sources/source.js';
import { enclosingClass, memberOfThis, Node, propertyName, unwrap } from '../syntax/syntax.js';
import { shapeOfAnnotation } from './type-names.js';
import { HOLE, literal, membersOf, present, text, textOf, union, unknown, type Value } from './value.js';
import { valueOfVariable, variableOf } from './variables.js';

/** Beyond this nesting, which only generated code reaches, nothing is followed. */
const deepest = 200;

/** A file, the one it imports from, and that one's `export … from`. */
const mostSteps = 3;

/**
 * Tells what the expressions of one file can be, without running them. Every answer is either proved or `unknown`.
 * Answers are kept: each node is evaluated once.
 */
export class Evaluator {
  #depth = 0;
  #isAboutProvider: boolean | undefined;
  readonly #values = new Map<TSESTree.Node, Value>();
  readonly #modules = new Map<string, Evaluator | undefined>();

  constructor(
    readonly source: Source,
    readonly configuration: Configuration,
    /** How many imports lie between this file and the one that is read. */
    private readonly steps = 0,
  ) {}

  /** What an expression can be; `unknown` for everything that is not proved, cycles included. */
  value(node: TSESTree.Node | null | undefined): Value {
    if (!node) return unknown;
    const known = this.#values.get(node);
    if (known) return known;
    // Also the answer to whoever asks in a circle.
    this.#values.set(node, unknown);
    if (this.#depth >= deepest) return unknown;
    this.#depth++;
    const value = this.#evaluate(node);
    this.#depth--;
    this.#values.set(node, value);
    return value;
  }

  /** Whether a provider is named here at all; without, no expression can be its. */
  get isAboutProvider(): boolean {
    return (this.#isAboutProvider ??= isAboutProvider(this.source, this.configuration));
  }

  /** The evaluator of a file that this one imports; files that promise nothing are not even parsed. */
  module(specifier: string): Evaluator | undefined {
    if (!this.#modules.has(specifier)) this.#modules.set(specifier, this.#load(specifier));
    return this.#modules.get(specifier);
  }

  #load(specifier: string): Evaluator | undefined {
    if (this.steps >= mostSteps) return undefined;
    const module = this.source.load?.(specifier);
    const source = module && isPromising(module, this.configuration) ? module.read() : undefined;
    return source && new Evaluator(source, this.configuration, this.steps + 1);
  }

  #evaluate(node: TSESTree.Node): Value {
    switch (node.type) {
      case Node.Identifier:
        return this.#identifier(node);
      case Node.Literal:
        return 'regex' in node ? unknown : literal(node.value);
      case Node.TemplateLiteral:
        return this.#template(node);
      case Node.BinaryExpression:
        return this.#binary(node);
      case Node.UnaryExpression:
        return this.#unary(node);
      case Node.MemberExpression:
        return this.#member(node);
      case Node.CallExpression:
        return valueOfCall(this, node);
      case Node.NewExpression:
        return valueOfNew(this, node);
      case Node.ImportExpression: {
        const module = textOf(this.value(node.source));
        const of: Value = module === undefined ? unknown : { kind: 'export', module, path: '' };
        return { kind: 'promise', of, throws: [] };
      }
      case Node.AwaitExpression:
        return awaited(this.value(node.argument));
      case Node.TSAsExpression:
      case Node.TSTypeAssertion: {
        const inner = this.value(node.expression);
        if (inner.kind !== 'unknown') return inner;
        return shapeOfAnnotation(this, node.typeAnnotation) ?? unknown;
      }
      case Node.TSNonNullExpression:
      case Node.TSSatisfiesExpression:
      case Node.TSInstantiationExpression:
      case Node.ChainExpression:
        return this.value(node.expression);
      case Node.ConditionalExpression:
        return union([this.value(node.consequent), this.value(node.alternate)]);
      case Node.LogicalExpression:
        return node.operator === '&&' ? this.value(node.right) : this.#either(node);
      case Node.AssignmentExpression:
        return ['=', '??=', '||='].includes(node.operator) ? this.value(node.right) : unknown;
      case Node.SequenceExpression:
        return this.value(node.expressions.at(-1));
      case Node.ObjectExpression:
        return { kind: 'object', node, owner: this };
      case Node.ArrayExpression:
        return {
          kind: 'array',
          items: node.elements.map((element) => this.value(element)),
          nodes: node.elements,
          owner: this,
        };
      case Node.ArrowFunctionExpression:
      case Node.FunctionExpression:
      case Node.FunctionDeclaration:
        return { kind: 'function', node, owner: this };
      case Node.ClassExpression:
      case Node.ClassDeclaration:
        return { kind: 'class', node, owner: this };
      case Node.TSEnumDeclaration:
        return { kind: 'enum', node, owner: this };
      case Node.ThisExpression: {
        const member = memberOfThis(node);
        const owner = member && enclosingClass(member);
        if (!owner) return unknown;
        if (member.type !== Node.StaticBlock && !member.static)
          return { kind: 'instance', node: owner, owner: this };
        return union([owner, ...heirsOf(this, owner)].map((one) => this.value(one)));
      }
      default:
        return unknown;
    }
  }

  #identifier(node: TSESTree.Identifier): Value {
    const variable = variableOf(this.source, node);
    if (!variable) {
      return node.name === 'undefined' ? literal(undefined) : { kind: 'export', module: '', path: node.name };
    }
    return narrowed(this, node, variable, valueOfVariable(this, variable));
  }

  #either(node: TSESTree.LogicalExpression): Value {
    const [left, right] = [present(this.value(node.left)), this.value(node.right)];
    // `process.env.COZE_BASE_URL ?? 'https://api.coze.cn'` is Coze's, whatever the variable holds.
    const [address] = textsOf(right).map((text) => matchAddress(text, this.configuration.catalogs));
    return address && isNamedFor(address.catalog, left) ? right : union([left, right]);
  }

  #template(node: TSESTree.TemplateLiteral): Value {
    const only = node.expressions.length === 1 && node.quasis.every(({ value }) => value.raw === '');
    if (only) {
      const value = toText(this.value(node.expressions[0]));
      if (value.kind !== 'unknown') return value;
    }
    const parts = node.quasis.flatMap(({ value }, index) => {
      const expression = node.expressions[index];
      const quasi = [value.cooked ?? HOLE];
      return expression ? [quasi, textsOrHole(this.value(expression))] : [quasi];
    });
    return concatenation(parts);
  }

  #member(node: TSESTree.MemberExpression): Value {
    const object = this.value(node.object);
    const name = propertyName(node) ?? (node.computed ? textOf(this.value(node.property)) : undefined);
    if (name === undefined || name.includes(HOLE)) {
      // An index that is not known still finds an item of a list.
      return node.computed && object.kind !== 'object' ? propertyOf(this, object, '[]') : unknown;
    }
    const value = propertyOf(this, object, name);
    return value.kind === 'unknown' && node.computed && /^\d+$/.test(name)
      ? propertyOf(this, object, '[]')
      : value;
  }

  #binary(node: TSESTree.BinaryExpression): Value {
    if (node.operator !== '+') return unknown;
    // A long chain of `+` nests to the left: descend without recursion.
    const parts: TSESTree.Node[] = [];
    let left: TSESTree.Node = node;
    while (left.type === Node.BinaryExpression && left.operator === '+') {
      parts.unshift(left.right);
      left = unwrap(left.left);
      if (parts.length > 100) return unknown;
    }
    parts.unshift(left);
    const values = parts.map((part) => this.value(part));
    const isText = values.some((value) =>
      membersOf(value).some(
        (member) => typeof (member.kind === 'literal' ? member.value : textOf(member)) === 'string',
      ),
    );
    return isText ? concatenation(values.map(textsOrHole)) : unknown;
  }

  #unary(node: TSESTree.UnaryExpression): Value {
    const value = this.value(node.argument);
    if (node.operator === 'void') return literal(undefined);
    if (node.operator === '-' && value.kind === 'literal' && typeof value.value === 'number') {
      return literal(-value.value);
    }
    if (node.operator === '+') return toNumber(value);
    return unknown;
  }
}

/** The texts that a value can be: with `process.env.X ?? 'https://…'` the one that the program itself names. */
export function textsOf(value: Value): readonly string[] {
  return membersOf(value)
    .map(textOf)
    .filter((known) => known !== undefined);
}

/** The texts of a value, and a hole where it can be something else: `process.env.BASE ?? 'https://…'`. */
export function textsOrHole(value: Value): readonly string[] {
  const texts = textsOf(value);
  return texts.length > 0 && texts.length === membersOf(value).length ? texts : [...texts, HOLE];
}

/** All ways to put one of each part together; a hole stands for a part with too many. */
function concatenation(parts: readonly (readonly string[])[]): Value {
  let texts = [''];
  for (const part of parts) {
    const choices = texts.length * part.length <= 4 ? part : [HOLE];
    texts = texts.flatMap((head) => choices.map((tail) => head + tail));
  }
  return union(texts.map(text));
}

/** What `await` makes of a value. */
export function awaited(value: Value): Value {
  if (value.kind === 'promise') return awaited(value.of);
  if (value.kind === 'union') return union(value.members.map(awaited));
  return value;
}

/** What `Number(x)` makes of a value. */
export function toNumber(value: Value): Value {
  if (value.kind === 'union') return union(value.members.map(toNumber));
  if (value.kind === 'shaped' && value.shape === 'code-text') return { ...value, shape: 'code' };
  if (value.kind === 'shaped' && value.origin.catalog.codeType === 'number') return value;
  if (value.kind === 'literal' && typeof value.value === 'string') return literal(Number(value.value));
  return value.kind === 'literal' ? value : unknown;
}

/** What `String(x)` and templates make of a value. */
export function toText(value: Value): Value {
  if (value.kind === 'union') return union(value.members.map(toText));
  if (value.kind === 'shaped' && value.shape === 'code' && value.origin.catalog.codeType === 'number') {
    return { ...value, shape: 'code-text' };
  }
  if (value.kind === 'shaped' && value.shape === 'code') return value;
  const known = textOf(value);
  return known === undefined ? unknown : text(known);
}
