import type { TSESTree } from '@typescript-eslint/types';
import { type FunctionNode, isFunction, Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import { occurs } from '../syntax/source-text.js';
import { isWrapper } from '../uses/loggers.js';
import { usesOfPattern } from '../uses/uses.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { pathToCode, pathToText } from '../values/properties.js';
import type { Value } from '../values/value.js';

/** The calls of a provider whose errors leave a block: those that are awaited in it and not caught in it. */
export function callsLeaving(evaluator: Evaluator, block: TSESTree.Node): readonly ApiCall[] {
  const search = new Search(evaluator);
  search.block(block);
  return search.calls;
}

/** The calls of a provider by which a promise can be rejected. */
export function callsRejecting(evaluator: Evaluator, promise: TSESTree.Node): readonly ApiCall[] {
  const search = new Search(evaluator);
  search.promise(promise);
  return search.calls;
}

/** The calls of a provider whose errors leave a function as they are. */
export function callsOf(evaluator: Evaluator, node: FunctionNode): readonly ApiCall[] {
  const search = new Search(evaluator);
  search.function(node);
  return search.calls;
}

class Search {
  readonly calls: ApiCall[] = [];
  readonly #functions = new Set<FunctionNode>();

  constructor(private readonly evaluator: Evaluator) {}

  block(block: TSESTree.Node): void {
    walk(block, (node) => {
      switch (node.type) {
        case Node.AwaitExpression:
          this.promise(node.argument);
          break;
        case Node.ForOfStatement:
          if (node.await) this.#iterable(node.right);
          break;
        case Node.TryStatement:
          if (!node.handler || onlyRethrows(this.evaluator, node.handler)) break;
          this.block(node.handler.body);
          if (node.finalizer) this.block(node.finalizer);
          return false;
      }
      return !isFunction(node);
    });
  }

  promise(expression: TSESTree.Node): void {
    const node = unwrap(expression);
    switch (node.type) {
      case Node.CallExpression:
        this.#call(node);
        break;
      case Node.AwaitExpression:
        this.promise(node.argument);
        break;
      case Node.ConditionalExpression:
        this.promise(node.consequent);
        this.promise(node.alternate);
        break;
      case Node.ArrayExpression:
        for (const element of node.elements) if (element) this.promise(element);
        break;
      case Node.Identifier: {
        const init = constantInit(this.evaluator.source, node);
        if (init?.type === Node.CallExpression) this.#call(init);
        break;
      }
    }
  }

  /** A stream, or a variable that holds one: it throws where it is read. */
  #iterable(expression: TSESTree.Node): void {
    const node = unwrap(expression);
    this.promise(constantInit(this.evaluator.source, node) ?? node);
  }

  #call(node: TSESTree.CallExpression): void {
    const call = apiCallOf(this.evaluator, node);
    if (call) {
      if (throwsWithCode(this.evaluator, call)) this.calls.push(call);
      return;
    }
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    const value = this.evaluator.value(callee);
    if (value.kind === 'function') {
      this.#called(callee);
    } else if (value.kind === 'export' && /^Promise\.(?:all|race|any)$/.test(value.path)) {
      if (first) this.promise(first);
    } else if (isWrapper(this.evaluator, callee)) {
      for (const argument of node.arguments) this.#called(argument);
    } else if (callee.type === Node.MemberExpression) {
      const name = propertyName(callee);
      if (name === 'map') {
        if (first) this.#called(first);
      } else if (name !== 'catch' && !(name === 'then' && node.arguments.length > 1)) {
        this.promise(callee.object); // `.then(…)`, `.finally(…)`, ky's `.json()`
      }
    }
  }

  #called(argument: TSESTree.Node): void {
    const value = this.evaluator.value(argument);
    if (value.kind === 'function' && value.owner === this.evaluator) this.function(value.node);
  }

  function(node: FunctionNode): void {
    if (this.#functions.has(node) || node.generator) return;
    this.#functions.add(node);
    if (node.body.type !== Node.BlockStatement) {
      this.promise(node.body);
      return;
    }
    this.block(node.body);
    walk(node.body, (inner) => {
      if (inner.type === Node.TryStatement && inner.handler) return false;
      if (inner.type === Node.ReturnStatement && inner.argument) this.promise(inner.argument);
      return !isFunction(inner);
    });
  }
}

/** `catch (err) { throw err; }`, with nothing that looks at the error. */
function onlyRethrows(evaluator: Evaluator, { param }: TSESTree.CatchClause): boolean {
  const uses = param ? usesOfPattern(evaluator, param) : [];
  return uses.length > 0 && uses.every(({ role, path }) => role === 'thrown' && path.length === 0);
}

/** What makes errors known in another way, or keeps them from being thrown. */
const handlesElsewhere = /\bonApiError\b|\bvalidateStatus\b|\bthrowHttpErrors\b/;

/** Whether what a call throws tells the provider's code. Where errors come as events of a stream, it does not. */
function throwsWithCode(evaluator: Evaluator, { method, origin, result, catalog }: ApiCall): boolean {
  if (origin.evidence === 'name' || origin.observed || occurs(handlesElsewhere, evaluator.source))
    return false;
  if (origin.sdk !== undefined) {
    if (!hasCode(result)) return false;
    const sdk = catalog.surface.sdks.find(({ module }) => module === origin.sdk);
    return method
      ? method.errors.includes('throws') && !method.errors.includes('stream-events')
      : sdk?.servesManyHosts === true;
  }
  const throws = result.kind === 'promise' && result.throws.some(({ kind }) => kind === 'shaped');
  return throws && catalog.surface.reply.hasStatus && !origin.mixed;
}

/** Whether there is a code in the errors at all: `ChatAlibabaTongyi` makes its own from the message alone. */
function hasCode(result: Value): boolean {
  const thrown = result.kind === 'promise' || result.kind === 'stream' ? result.throws : [];
  return thrown.some((error) => error.kind !== 'shaped' || (pathToCode(error) ?? pathToText(error)));
}
