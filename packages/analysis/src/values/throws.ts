import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { apiCallOf } from './calls.js';
import { awaited, type Evaluator } from './evaluate.js';
import { rejection, weakened } from './parameters.js';
import { isFunction, Node, propertyName, unwrap, walk, wrapped } from '../syntax/syntax.js';
import { type Kind, membersOf, type Mixed, unknown, type Value, worse } from './value.js';
import { constantInit } from './constants.js';
import { variableOf } from './variables.js';

/** What a piece of program can throw. */
export interface Thrown {
  /** Errors that we know. */
  readonly values: readonly Value[];
  /** What else can come. */
  readonly mixed: Mixed | undefined;
}

/** A function that calls itself throws what it throws; until that is known, anything may come. */
const unresolved: Thrown = { values: [], mixed: 'other-call' };
const known = new WeakMap<TSESTree.Node, Thrown>();

/** What reaches the parameter of a `catch`. */
export function caughtBy(evaluator: Evaluator, clause: TSESTree.CatchClause): Value {
  const statement = clause.parent;
  const { values, mixed } = thrownIn(evaluator, statement.block);
  const value = rejection(values);
  return mixed ? weakened(value, mixed) : value;
}

/** What a promise can reject with: each error that we know, marked by what else can come. */
export function rejections({ values, mixed }: Thrown): readonly Value[] {
  if (!mixed) return values;
  return values.length > 0 ? values.map((value) => weakened(value, mixed)) : [unknown];
}

/** What a callback of `.then` adds to what a chain can reject with. */
export function thrownByCallback(evaluator: Evaluator, callback: Kind<'function'>): Thrown {
  const { body } = callback.node;
  const thrown = thrownIn(callback.owner, body);
  const results = body.type === Node.BlockStatement ? returnsIn(body) : [body];
  return results.reduce<Thrown>((all, result) => {
    const node = unwrap(result);
    if (node.type !== Node.CallExpression) return all;
    const awaitedResult = thrownByAwaiting(callback.owner, node);
    return { values: [...all.values, ...awaitedResult.values], mixed: worse(all.mixed, awaitedResult.mixed) };
  }, thrown);
}

/** All that several pieces of program can throw. */
export function together(all: readonly Thrown[]): Thrown {
  return {
    values: all.flatMap(({ values }) => values),
    mixed: all.reduce<Mixed | undefined>((worst, { mixed }) => worse(worst, mixed), undefined),
  };
}

/** What a promise can reject with that is handed on: `return wallet.request(…)`. */
export function passedOn(evaluator: Evaluator, expression: TSESTree.Node, steps = 0): Thrown {
  const node = unwrap(expression);
  const inner = (one: TSESTree.Node): Thrown => passedOn(evaluator, one, steps);
  switch (node.type) {
    case Node.ConditionalExpression:
      return together([inner(node.consequent), inner(node.alternate)]);
    case Node.LogicalExpression:
      return together([inner(node.left), inner(node.right)]);
    case Node.CallExpression: {
      if (givesAtOnce(evaluator, node)) return nothing;
      const called = evaluator.value(node.callee);
      if (called.kind !== 'function' || called.node.async || evaluator.value(node).kind !== 'unknown')
        return thrownByAwaiting(evaluator, node);
      // `return sign()`, which hands on a promise itself.
      if (steps >= mostSteps) return nothing;
      const { body } = called.node;
      const results = body.type === Node.BlockStatement ? returnsIn(body) : [body];
      return together(results.map((one) => passedOn(called.owner, one, steps + 1)));
    }
    default: {
      const init = constantInit(evaluator.source, node);
      if (init?.type === Node.CallExpression) return inner(init);
      const value = evaluator.value(node);
      return value.kind === 'promise' ? thrownByAwaiting(evaluator, node) : nothing;
    }
  }
}

/** How many functions are gone into for what they hand on. */
const mostSteps = 3;

const nothing: Thrown = { values: [], mixed: undefined };

/** What the language brings that gives no promise. */
const atOnce =
  /^(?:globalThis\.)?(?:Array|BigInt|Boolean|Date|JSON|Math|Number|Object|String|Symbol|URL|decodeURI\w*|encodeURI\w*|isNaN|parse\w+|structuredClone)(?:\.|$)/;

/** `rows.map(…)`, `JSON.parse(…)`: no promise that could reject. */
function givesAtOnce(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const called = evaluator.value(callee);
  if (called.kind === 'export' && called.module === '') return atOnce.test(called.path);
  return (
    callee.type === Node.MemberExpression &&
    isEveryday(propertyName(callee)) &&
    evaluator.value(call).kind === 'unknown'
  );
}

function returnsIn(body: TSESTree.Node): TSESTree.Node[] {
  const results: TSESTree.Node[] = [];
  walk(body, (node) => {
    if (node.type === Node.ReturnStatement && node.argument) results.push(node.argument);
    return !isFunction(node);
  });
  return results;
}

/** What `await` can throw. */
function thrownByAwaiting(evaluator: Evaluator, node: TSESTree.Node): Thrown {
  const values: Value[] = [];
  let mixed: Mixed | undefined;
  const foreign = (): void => {
    mixed = worse(mixed, looksLikeModelCall(evaluator, node) ? 'same-library' : 'other-library');
  };
  for (const member of membersOf(evaluator.value(node))) {
    if (member.kind === 'promise' || member.kind === 'stream') {
      for (const value of member.throws) {
        if (value.kind === 'unknown' || value.kind === 'foreign') foreign();
        else {
          values.push(value);
          if (value.kind === 'shaped') mixed = worse(mixed, value.origin.mixed);
        }
      }
    } else if (member.kind === 'unknown' && !isHarmless(evaluator, node)) foreign();
  }
  return { values, mixed };
}

/** What a block can throw: by awaited calls, by calls of functions of the file, and by `throw`. */
export function thrownIn(evaluator: Evaluator, block: TSESTree.Node): Thrown {
  const cached = known.get(block);
  if (cached) return cached;
  known.set(block, unresolved);
  const values: Value[] = [];
  let mixed: Mixed | undefined;
  const add = (thrown: Thrown): void => {
    values.push(...thrown.values);
    mixed = worse(mixed, thrown.mixed);
  };
  const addAwaited = (node: TSESTree.Node): void => {
    add(thrownByAwaiting(evaluator, node));
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
        } else if (isForeignCall(evaluator, node, called)) {
          mixed = worse(mixed, 'other-call');
        }
        break;
      }
      case Node.ThrowStatement: {
        const value = evaluator.value(node.argument);
        if (value.kind === 'unknown' || value.kind === 'export') {
          if (!isPlainError(node.argument)) mixed = worse(mixed, 'other-library');
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
  if (node.type !== Node.CallExpression) return false;
  if (apiCallOf(evaluator, node)) return true;
  const callee = unwrap(node.callee);
  if (callee.type !== Node.MemberExpression) return false;
  const name = propertyName(callee);
  return name !== undefined && ['json', 'text', 'formData', 'arrayBuffer', 'blob'].includes(name);
}

/** Methods of strings, lists and maps, of replies and of loggers. */
const everyday = new Set(
  (
    'push pop shift unshift map filter find findIndex forEach some every reduce slice splice join concat flat includes ' +
    'indexOf at keys values entries get has set add delete clear trim split replace replaceAll match test toString ' +
    'toLowerCase toUpperCase startsWith endsWith padStart padEnd then catch finally json text html send sendStatus ' +
    'status header type end write setHeader append log info warn error debug trace next emit'
  ).split(' '),
);

function isEveryday(name: string | undefined): boolean {
  return name !== undefined && everyday.has(name);
}

/** A call of something imported, given or built from an import, that is no logger: it may throw what it likes. */
function isForeignCall(evaluator: Evaluator, node: TSESTree.CallExpression, called: Value): boolean {
  if (called.kind !== 'unknown' && !(called.kind === 'export' && called.module !== '')) return false;
  if (apiCallOf(evaluator, node) || wrapped(node).parent?.type === Node.AwaitExpression) return false;
  const callee = unwrap(node.callee);
  if (callee.type === Node.MemberExpression && isEveryday(propertyName(callee))) return false;
  let root = unwrap(node.callee);
  while (root.type === Node.MemberExpression || root.type === Node.CallExpression) {
    root = unwrap(root.type === Node.MemberExpression ? root.object : root.callee);
  }
  if (root.type !== Node.Identifier || /^(?:log|logger|winston|pino)$/i.test(root.name)) return false;
  const definition = variableOf(evaluator.source, root)?.defs[0];
  if (definition?.type === 'ImportBinding' || definition?.type === 'Parameter') return true;
  // `const db = new Database('chat.db')` at the top of the file
  return (
    definition?.node.type === Node.VariableDeclarator &&
    definition.node.init?.type === Node.NewExpression &&
    definition.node.parent.parent.type === Node.Program
  );
}

function looksLikeModelCall(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const text = evaluator.source.text.slice(node.range[0], node.range[1]);
  if (/completions|responses|embeddings|openai|coze|dashscope|chat/i.test(text.slice(0, 200))) return true;
  let isFound = false;
  walk(node, (inner) => {
    isFound ||= inner.type === Node.CallExpression && isOfSdk(evaluator, inner);
    return !isFound && !isFunction(inner);
  });
  return isFound;
}

/** `generateText({ model: claude })`: another provider's error, in the same classes. */
function isOfSdk(evaluator: Evaluator, { callee }: TSESTree.CallExpression): boolean {
  const value = evaluator.value(callee);
  return (
    value.kind === 'export' &&
    evaluator.configuration.catalogs.some(({ surface }) =>
      surface.sdks.some(({ module, servesManyHosts }) => servesManyHosts && module === value.module),
    )
  );
}

/** The part of a caught value that has one of the given shapes of a provider. */
export function ofShapes(value: Value, shapes: readonly string[], catalog: Catalog): Kind<'shaped'>[] {
  return membersOf(awaited(value)).filter(
    (member): member is Kind<'shaped'> =>
      member.kind === 'shaped' && shapes.includes(member.shape) && member.origin.catalog === catalog,
  );
}
