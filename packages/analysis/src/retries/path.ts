import type { TSESTree } from '@typescript-eslint/types';
import { isLoop, type Loop } from '../streams/loops.js';
import { type FunctionNode, isFunction, Node, unwrap, walk, within } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { variableOf } from '../values/variables.js';
import { isHarmless, isWait, keepsAccount, longWait } from './harmless.js';
import type { Known, State } from './state.js';

/** How a way through a function ends. */
export type End =
  /** A loop begins again. */
  | { readonly kind: 'loop'; readonly loop: Loop }
  /** A function calls one that it stands in. */
  | { readonly kind: 'call'; readonly call: TSESTree.CallExpression; readonly callee: FunctionNode }
  | { readonly kind: 'return'; readonly value: Known; readonly from: FunctionNode | undefined }
  | {
      readonly kind: 'throw';
      readonly error: TSESTree.Node;
      readonly from: FunctionNode | undefined;
    };

/** Where a way cannot be followed. */
class Unclear extends Error {}

type Completion =
  | { readonly kind: 'normal' }
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
  | { readonly kind: 'return'; readonly value: Known }
  | { readonly kind: 'throw'; readonly error: TSESTree.Node };

const normal: Completion = { kind: 'normal' };

/** Ends a way from wherever it is. */
class Ended extends Error {
  constructor(readonly end: End) {
    super();
  }
}

export interface Way {
  readonly end: End;
  /** Whether something on the way may have mended what went wrong. */
  readonly mends: boolean;
}

/** Follows the one way that a program takes when an error has a certain code, in one state of everything else. */
export class Path {
  #mends = false;

  /** @param bail the parameter of a function that is called to give up */
  constructor(
    private readonly evaluator: Evaluator,
    private readonly state: State,
    private readonly bail?: TSESTree.Node,
  ) {}

  /** Where the way leads from the statement on that an expression stands in; `undefined` where that is not clear. */
  from(expression: TSESTree.Node): Way | undefined {
    try {
      return { end: this.#leave(this.#start(expression)), mends: this.#mends };
    } catch (error) {
      if (error instanceof Ended) return { end: error.end, mends: this.#mends };
      if (error instanceof Unclear) return undefined;
      throw error;
    }
  }

  /** Whether the code surely does not get to a place, for a test before it takes it out. */
  isKeptFrom(place: TSESTree.Node): boolean {
    return guardsAround(place, undefined).some(({ test, holds }) => {
      if (within(place, test)) return false;
      const value = this.state.truth(test);
      return value !== undefined && value !== holds;
    });
  }

  #start(expression: TSESTree.Node): TSESTree.Node {
    for (let node = expression; ;) {
      if (isLoop(node) || /Statement$|^VariableDeclaration$/.test(node.type)) return node;
      if (!node.parent) throw new Unclear();
      if (isFunction(node.parent) && node.parent.body === node) return node;
      node = node.parent;
    }
  }

  /** Goes on from a statement, itself included, until the function ends. */
  #leave(start: TSESTree.Node): End {
    const { parent } = start;
    // The test of a loop, from which the way begins anew; or an expression that is all a function does.
    if (isLoop(start)) return this.#decideLoop(start);
    if (isFunction(parent) && start.type !== Node.BlockStatement) {
      return { kind: 'return', value: this.#result(start), from: parent };
    }
    return this.#complete(start, this.#execute(start as TSESTree.Statement));
  }

  /** What comes of a statement that has been done with. */
  #complete(node: TSESTree.Node, completion: Completion): End {
    let current = node;
    for (;;) {
      const { parent } = current;
      if (completion.kind === 'normal') completion = this.#behind(current);
      if (!parent) return this.#outcome(completion, undefined);
      if (isFunction(parent)) return this.#outcome(completion, parent);
      switch (parent.type) {
        case Node.LabeledStatement:
          if (completion.kind === 'break' && completion.label === parent.label.name) completion = normal;
          break;
        case Node.SwitchStatement:
          if (completion.kind === 'break' && completion.label === undefined) completion = normal;
          break;
        case Node.TryStatement:
          if (completion.kind === 'throw' && current === parent.block && parent.handler) throw new Unclear();
          if (parent.finalizer && current !== parent.finalizer) {
            const last = this.#execute(parent.finalizer);
            if (last.kind !== 'normal') completion = last;
          }
          break;
        default:
          if (isLoop(parent) && current === parent.body) {
            const isOwn = this.#isOwn(completion, parent);
            if (completion.kind === 'normal' || (completion.kind === 'continue' && isOwn))
              return this.#decideLoop(parent);
            if (completion.kind === 'break' && isOwn) completion = normal;
          }
      }
      current = parent;
    }
  }

  #isOwn(completion: Completion, loop: Loop): boolean {
    if (completion.kind !== 'break' && completion.kind !== 'continue') return false;
    if (completion.label === undefined) return true;
    return loop.parent.type === Node.LabeledStatement && loop.parent.label.name === completion.label;
  }

  #outcome(completion: Completion, from: FunctionNode | undefined): End {
    switch (completion.kind) {
      case 'return':
        return { ...completion, from };
      case 'throw':
        return { ...completion, from };
      default:
        return { kind: 'return', value: { value: undefined }, from };
    }
  }

  /** What stands behind a statement in its block. */
  #behind(node: TSESTree.Node): Completion {
    const { parent } = node;
    if (parent?.type === Node.BlockStatement || parent?.type === Node.Program)
      return this.#sequence(parent.body.slice(parent.body.indexOf(node as TSESTree.Statement) + 1));
    if (parent?.type === Node.SwitchCase) {
      const { cases } = parent.parent;
      const rest = parent.consequent.slice(parent.consequent.indexOf(node as TSESTree.Statement) + 1);
      const next = cases.slice(cases.indexOf(parent) + 1).flatMap(({ consequent }) => consequent);
      return this.#sequence([...rest, ...next]);
    }
    return normal;
  }

  /** The end of a round of a loop: another one, or what stands behind it. */
  #decideLoop(loop: Loop): End {
    if (loop.type === Node.ForStatement && loop.update) this.#act(loop.update);
    const test = loop.type === Node.ForOfStatement ? undefined : loop.test;
    if (!test || this.#decided(test)) return { kind: 'loop', loop };
    return this.#complete(loop, normal);
  }

  #sequence(statements: readonly TSESTree.Statement[]): Completion {
    for (const statement of statements) {
      const completion = this.#execute(statement);
      if (completion.kind !== 'normal') return completion;
    }
    return normal;
  }

  #execute(statement: TSESTree.Statement): Completion {
    switch (statement.type) {
      case Node.BlockStatement:
        return this.#sequence(statement.body);
      case Node.IfStatement: {
        const branch = this.#decided(statement.test) ? statement.consequent : statement.alternate;
        return branch ? this.#execute(branch) : normal;
      }
      case Node.ReturnStatement:
        return {
          kind: 'return',
          value: statement.argument ? this.#result(statement.argument) : { value: undefined },
        };
      case Node.ThrowStatement:
        return { kind: 'throw', error: statement.argument };
      case Node.BreakStatement:
      case Node.ContinueStatement:
        return {
          kind: statement.type === Node.BreakStatement ? 'break' : 'continue',
          label: statement.label?.name,
        };
      case Node.ExpressionStatement:
        this.#act(statement.expression);
        return normal;
      case Node.VariableDeclaration:
        for (const { id, init } of statement.declarations) {
          if (!init) continue;
          this.#act(init);
          if (id.type === Node.Identifier) this.state.assign(id, init);
        }
        return normal;
      case Node.SwitchStatement:
        return this.#switch(statement);
      case Node.TryStatement:
        return this.#try(statement);
      case Node.LabeledStatement: {
        const completion = this.#execute(statement.body);
        return completion.kind === 'break' && completion.label === statement.label.name ? normal : completion;
      }
      case Node.FunctionDeclaration:
      case Node.ClassDeclaration:
      case Node.EmptyStatement:
        return normal;
      default:
        throw new Unclear(); // A loop on the way may do anything.
    }
  }

  #try({ block, handler, finalizer }: TSESTree.TryStatement): Completion {
    const completion = this.#execute(block);
    if (completion.kind === 'throw' && handler) throw new Unclear();
    const last = finalizer ? this.#execute(finalizer) : normal;
    return last.kind === 'normal' ? completion : last;
  }

  #switch(statement: TSESTree.SwitchStatement): Completion {
    const { cases, discriminant } = statement;
    const index = cases.findIndex(({ test }) => test && this.state.matches(discriminant, test));
    const start = index >= 0 ? index : cases.findIndex(({ test }) => !test);
    if (start < 0) return normal;
    const completion = this.#sequence(cases.slice(start).flatMap(({ consequent }) => consequent));
    return completion.kind === 'break' && completion.label === undefined ? normal : completion;
  }

  /** Does what an expression does. */
  #act(expression: TSESTree.Node): void {
    const node = unwrap(expression);
    switch (node.type) {
      case Node.ConditionalExpression:
        this.#act(this.#decided(node.test) ? node.consequent : node.alternate);
        return;
      case Node.LogicalExpression:
        if (node.operator !== '??' && this.#decided(node.left) !== (node.operator === '||'))
          this.#act(node.right);
        return;
      case Node.AwaitExpression:
        this.#act(node.argument);
        return;
      case Node.AssignmentExpression:
        this.#act(node.right);
        if (node.left.type === Node.Identifier)
          this.state.assign(node.left, node.operator === '=' ? node.right : undefined);
        else if (!keepsAccount(node.left)) this.#mends = true;
        return;
      case Node.UpdateExpression:
        if (node.argument.type === Node.Identifier) this.state.assign(node.argument, undefined);
        else if (!keepsAccount(node.argument)) this.#mends = true;
        return;
      default:
        if (this.#waitsForSomebody(node)) this.#mends = true;
        this.#calls(node);
        if (!isHarmless(this.evaluator, node)) this.#mends = true;
    }
  }

  /** `await sleep(HOUR)`: in so much time somebody may have mended what went wrong. */
  #waitsForSomebody(expression: TSESTree.Node): boolean {
    let found = false;
    walk(expression, (node) => {
      found ||=
        node.type === Node.CallExpression &&
        isWait(node) &&
        node.arguments.some((argument) => this.#isLong(argument));
      return !found;
    });
    return found;
  }

  /** `HOUR`, `minutes * MINUTE` */
  #isLong(time: TSESTree.Node): boolean {
    const node = unwrap(time);
    if (node.type === Node.BinaryExpression && node.operator === '*' && !this.state.value(node))
      return this.#isLong(node.left) || this.#isLong(node.right);
    return Number(this.state.value(node)?.value) >= longWait;
  }

  /** Whether an expression calls the function that it stands in, or gives up. */
  #calls(expression: TSESTree.Node): void {
    walk(expression, (node) => {
      if (node.type !== Node.CallExpression) return undefined;
      const callee = unwrap(node.callee);
      if (this.bail && callee.type === Node.Identifier && this.#isBail(callee))
        throw new Ended({ kind: 'return', value: { value: undefined }, from: undefined });
      const value = this.evaluator.value(callee);
      if (value.kind === 'function' && value.owner === this.evaluator && within(node, value.node)) {
        if (!isHarmless(this.evaluator, expression, node)) this.#mends = true;
        throw new Ended({ kind: 'call', call: node, callee: value.node });
      }
      return undefined;
    });
  }

  #isBail(callee: TSESTree.Identifier): boolean {
    const definition = variableOf(this.evaluator.source, callee)?.defs[0];
    return definition !== undefined && definition.name === this.bail;
  }

  #result(expression: TSESTree.Node): Known {
    this.#act(expression);
    return this.state.result(expression);
  }

  #decided(test: TSESTree.Node): boolean {
    // A test that only asks mends nothing.
    if (!isHarmless(this.evaluator, test, this.state.given?.node)) this.#mends = true;
    return this.state.truth(test) ?? false;
  }
}
