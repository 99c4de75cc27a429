import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { isFunction, Node, propertyName, unwrap, within } from '../syntax/syntax.js';
import type { Evaluator } from './evaluate.js';

/** An error that the program makes and throws, or rejects with. */
export interface NewError {
  readonly error: TSESTree.NewExpression | TSESTree.CallExpression;
  /** `Error`, `TypeError`, …: they take a `cause`. */
  readonly isBuiltIn: boolean;
  /** What throws it. */
  readonly thrower: TSESTree.ThrowStatement | TSESTree.CallExpression;
}

const builtIn = /^(?:Eval|Range|Reference|Syntax|Type|URI)?Error$/;
const known = new WeakMap<Evaluator, readonly NewError[]>();

/** The new errors of a file, in their order. */
export function newErrorsOf(evaluator: Evaluator): readonly NewError[] {
  const found = known.get(evaluator) ?? find(evaluator);
  known.set(evaluator, found);
  return found;
}

/** The new errors that leave a piece of program: not by its functions, and not caught in it. */
export function newErrorsLeaving(evaluator: Evaluator, body: TSESTree.Node): readonly NewError[] {
  return newErrorsOf(evaluator).filter(({ thrower }) => within(thrower, body) && leaves(thrower, body));
}

function find(evaluator: Evaluator): readonly NewError[] {
  return nodesOfType(evaluator.source, Node.ThrowStatement, Node.CallExpression)
    .flatMap((thrower) => {
      const thrown = thrower.type === Node.ThrowStatement ? thrower.argument : rejectedBy(evaluator, thrower);
      const error = thrown && unwrap(thrown);
      if (error?.type !== Node.NewExpression && error?.type !== Node.CallExpression) return [];
      const isBuiltIn = isBuiltInError(evaluator, error.callee);
      return error.type === Node.NewExpression || isBuiltIn ? [{ error, isBuiltIn, thrower }] : [];
    })
    .sort((a, b) => a.thrower.range[0] - b.thrower.range[0]);
}

/** `Error`, `TypeError`, …, and nothing that a program calls so itself. */
export function isBuiltInError(evaluator: Evaluator, name: TSESTree.Node): boolean {
  return builtIn.test(globalName(evaluator, name) ?? '');
}

/** What `Promise.reject(…)` is given; `undefined` for everything else. */
export function rejectedBy(
  evaluator: Evaluator,
  call: TSESTree.Node,
): TSESTree.CallExpressionArgument | undefined {
  if (call.type !== Node.CallExpression) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type !== Node.MemberExpression || propertyName(callee) !== 'reject') return undefined;
  return globalName(evaluator, callee) === 'Promise.reject' ? call.arguments[0] : undefined;
}

function globalName(evaluator: Evaluator, node: TSESTree.Node): string | undefined {
  const value = evaluator.value(node);
  return value.kind === 'export' && value.module === '' ? value.path : undefined;
}

function leaves(thrower: TSESTree.Node, body: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = thrower; node; node = node.parent) {
    if (isFunction(node) || isCaughtInside(node)) return false;
    if (node === body) return true;
  }
  return false;
}

/** The block of a `try` whose errors do not leave it. */
function isCaughtInside(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent?.type === Node.TryStatement && parent.handler !== null && parent.block === node;
}
