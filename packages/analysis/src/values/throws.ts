import type { TSESTree } from '@typescript-eslint/types';
import { apiCallOf } from './calls.js';
import { awaited, type Evaluator } from './evaluate.js';
import { rejection, weakened } from './parameters.js';
import { isFunction, Node, propertyName, unwrap, walk } from '../syntax/syntax.js';
import { type Kind, membersOf, type Origin, type Value } from './value.js';

/** What a piece of program can throw. */
export interface Thrown {
  /** Errors that we know. */
  readonly values: readonly Value[];
  /** Whether errors with codes of others can come, too; `same-library` when they look just like the known ones. */
  readonly mixed: Origin['mixed'];
}

const nothing: Thrown = { values: [], mixed: undefined };
const known = new WeakMap<TSESTree.Node, Thrown>();

/** What reaches the parameter of a `catch`. */
export function caughtBy(evaluator: Evaluator, clause: TSESTree.CatchClause): Value {
  const statement = clause.parent;
  const { values, mixed } = thrownIn(evaluator, statement.block);
  const value = rejection(values);
  return mixed ? weakened(value, mixed) : value;
}

/** What a block can throw: by awaited calls, by calls of functions of the file, and by `throw`. */
export function thrownIn(evaluator: Evaluator, block: TSESTree.Node): Thrown {
  const cached = known.get(block);
  if (cached) return cached;
  known.set(block, nothing);
  const values: Value[] = [];
  let mixed: Origin['mixed'];
  const foreign = (node: TSESTree.Node): void => {
    if (mixed === 'same-library') return;
    mixed = looksLikeModelCall(evaluator, node) ? 'same-library' : 'other-library';
  };
  const add = (thrown: Thrown): void => {
    values.push(...thrown.values);
    if (thrown.mixed === 'same-library' || (thrown.mixed && !mixed)) mixed = thrown.mixed;
  };
  const addAwaited = (node: TSESTree.Node): void => {
    for (const member of membersOf(evaluator.value(node))) {
      if (member.kind === 'promise' || member.kind === 'stream') {
        for (const value of member.throws) {
          if (value.kind === 'unknown' || value.kind === 'foreign') foreign(node);
          else values.push(value);
        }
      } else if (member.kind === 'unknown' && !isHarmless(evaluator, node)) foreign(node);
    }
  };

  walk(block, (node) => {
    switch (node.type) {
      case Node.AwaitExpression:
        addAwaited(unwrap(node.argument));
        break;
      case Node.ForOfStatement:
        if (node.await) addAwaited(unwrap(node.right));
        break;
      case Node.YieldExpression:
        if (node.delegate) addAwaited(unwrap(node.argument));
        break;
      case Node.CallExpression: {
        const called = evaluator.value(node.callee);
        if (called.kind === 'function' && !called.node.async && !called.node.generator) {
          add(thrownIn(called.owner, called.node.body));
        }
        break;
      }
      case Node.ThrowStatement: {
        const value = evaluator.value(node.argument);
        if (value.kind === 'unknown' || value.kind === 'export') {
          if (!isPlainError(node.argument)) foreign(node);
        } else values.push(value);
        break;
      }
      case Node.TryStatement:
        if (node.handler && node !== block) {
          add(thrownIn(evaluator, node.handler.body));
          if (node.finalizer) add(thrownIn(evaluator, node.finalizer));
          return false;
        }
        break;
    }
    return !isFunction(node);
  });

  const result: Thrown = { values, mixed };
  known.set(block, result);
  return result;
}

/** `throw new Error('…')`: an error without a code. */
function isPlainError(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return (
    inner.type === Node.NewExpression &&
    inner.callee.type === Node.Identifier &&
    ['Error', 'TypeError', 'RangeError'].includes(inner.callee.name) &&
    inner.arguments.length <= 1
  );
}

/** Reading the body of a response, or a call of the provider whose promise is known, throws nothing with a code. */
function isHarmless(evaluator: Evaluator, node: TSESTree.Node): boolean {
  if (node.type !== Node.CallExpression) return node.type === Node.Identifier;
  if (apiCallOf(evaluator, node)) return true;
  const callee = unwrap(node.callee);
  if (callee.type !== Node.MemberExpression) return false;
  const name = propertyName(callee);
  return name !== undefined && ['json', 'text', 'formData', 'arrayBuffer', 'blob'].includes(name);
}

function looksLikeModelCall(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const text = evaluator.source.text.slice(node.range[0], node.range[1]);
  return /completions|responses|embeddings|openai|coze|dashscope|chat/i.test(text.slice(0, 200));
}

/** The part of a caught value that has one of the given shapes. */
export function ofShape(value: Value, shape: string, sdk: string): Value[] {
  return membersOf(awaited(value)).filter(
    (member): member is Kind<'shaped'> =>
      member.kind === 'shaped' && member.shape === shape && member.origin.sdk === sdk,
  );
}
