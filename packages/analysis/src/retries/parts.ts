import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import {
  dottedName,
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
} from '../syntax/syntax.js';
import { apiCallOf } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';
import { isBuiltIn } from './harmless.js';

/** What a request is made of. */
export interface Parts {
  readonly variables: ReadonlySet<Variable>;
  readonly hasThis: boolean;
  /** The names of all properties that are read. */
  readonly members: ReadonlySet<string>;
}

/**
 * What a request is made of; `undefined` where a part of it is made anew each time.
 * @param regions what is run again
 */
export function partsOf(
  evaluator: Evaluator,
  call: TSESTree.CallExpression,
  regions: readonly TSESTree.Node[],
): Parts | undefined {
  const collector = new Collector(evaluator, call, regions);
  collector.add(call);
  return collector.isKnown ? collector : undefined;
}

class Collector implements Parts {
  readonly variables = new Set<Variable>();
  readonly members = new Set<string>();
  hasThis = false;
  isKnown = true;
  readonly #entered = new Set<FunctionNode>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly call: TSESTree.CallExpression,
    private readonly regions: readonly TSESTree.Node[],
  ) {}

  add(expression: TSESTree.Node): void {
    walk(expression, (node) => {
      switch (node.type) {
        case Node.ThisExpression:
          this.hasThis = true;
          break;
        case Node.YieldExpression:
          this.isKnown = false;
          break;
        case Node.NewExpression:
          if (!isMadeAlike(this.evaluator, node)) this.isKnown = false;
          break;
        case Node.MemberExpression:
          this.#member(propertyName(node));
          break;
        case Node.CallExpression:
          if (node !== this.call) this.#call(node);
          break;
        case Node.Identifier:
          this.#name(node);
          break;
      }
      return this.isKnown;
    });
  }

  /** `headers: headersFor(token)`: what the function reads is part of the request, too. */
  #call(node: TSESTree.CallExpression): void {
    if (isMadeAlike(this.evaluator, node) || apiCallOf(this.evaluator, node)) return;
    const own = functionOf(this.evaluator, node);
    if (!own || own.async || own.generator) this.isKnown = false;
    else if (!this.#entered.has(own)) {
      this.#entered.add(own);
      this.add(own.body);
    }
  }

  /** `pool.client`: a getter makes it anew. */
  #member(name: string | undefined): void {
    if (name === undefined || this.members.has(name)) return;
    this.members.add(name);
    for (const { kind, value } of nodesOfType(this.evaluator.source, Node.MethodDefinition).filter(
      (method) => propertyName(method) === name,
    )) {
      if (kind === 'get' && value.body) this.add(value.body);
    }
  }

  #name(node: TSESTree.Identifier): void {
    const variable = variableOf(this.evaluator.source, node);
    if (!variable || this.variables.has(variable)) return;
    this.variables.add(variable);
    const init = initWithin(variable, this.regions);
    if (init) this.add(init);
  }
}

/** The function of this file that a call calls. */
export function functionOf(evaluator: Evaluator, call: TSESTree.CallExpression): FunctionNode | undefined {
  const callee = evaluator.value(call.callee);
  return callee.kind === 'function' && callee.owner === evaluator ? callee.node : undefined;
}

/** `JSON.stringify(…)`, `AbortSignal.timeout(…)`, `new Headers(…)`; not `Math.random()` */
function isMadeAlike(
  evaluator: Evaluator,
  { callee }: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
  return isBuiltIn(evaluator, callee) && !/random/i.test(dottedName(callee) ?? '');
}

/** What a variable is initialized with each time; a function is no part of a request by its name alone. */
function initWithin(variable: Variable, regions: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const definition = variable.defs[0]?.node;
  const init = definition?.type === Node.VariableDeclarator ? definition.init : undefined;
  return init && !isFunction(unwrap(init)) && regions.some((region) => within(init, region))
    ? init
    : undefined;
}
