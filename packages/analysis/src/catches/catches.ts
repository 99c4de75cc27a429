import type { TSESTree } from '@typescript-eslint/types';
import { callsLeaving, callsRejecting } from './reaching-calls.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, parametersOf, propertyName, unwrap, within } from '../syntax/syntax.js';
import { isLogger } from '../uses/loggers.js';
import { type Use, usesOfPattern } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { referencesTo, variableOf } from '../values/variables.js';

/** A place that errors of a provider's calls reach: a `catch` clause, or a callback of a promise. */
export interface Catch {
  readonly node: TSESTree.TryStatement | TSESTree.CallExpression;
  /** The parameter, else the word `catch`, or the method that takes the callback. */
  readonly at: { readonly range: readonly [number, number] };
  /** The name of the error, or where to write one. */
  readonly parameter:
    TSESTree.Identifier | { readonly insertAt: number; readonly isClause: boolean } | undefined;
  /** What happens then; `undefined` where a function that only logs is given as the callback. */
  readonly body: TSESTree.Node | undefined;
  /** The calls that throw with a code. */
  readonly calls: readonly [ApiCall, ...ApiCall[]];
  /** All that becomes of the error. */
  readonly uses: readonly Use[];
}

/** Every place in a file that an error with a provider's code reaches. */
export function catchesOf(evaluator: Evaluator): readonly Catch[] {
  const clauses = nodesOfType(evaluator.source, Node.TryStatement).flatMap((statement) =>
    clauseOf(evaluator, statement),
  );
  const callbacks = nodesOfType(evaluator.source, Node.CallExpression).flatMap((call) =>
    callbackOf(evaluator, call),
  );
  const all = [...clauses, ...callbacks];
  // A function may be the callback of several calls.
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index);
}

function clauseOf(evaluator: Evaluator, node: TSESTree.TryStatement): Catch[] {
  const { block, handler } = node;
  if (!handler) return [];
  const [call, ...others] = callsLeaving(evaluator, block);
  if (!call) return [];
  const { param, body, range } = handler;
  const word: [number, number] = [range[0], range[0] + 'catch'.length];
  return [
    {
      node,
      at: param ?? { range: word },
      parameter: param ? nameOf(param) : { insertAt: word[1], isClause: true },
      body,
      calls: [call, ...others],
      uses: param ? usesOfPattern(evaluator, param) : [],
    },
  ];
}

/** `.catch(callback)`, `.then(…, callback)` */
function callbackOf(evaluator: Evaluator, node: TSESTree.CallExpression): Catch[] {
  const callee = unwrap(node.callee);
  if (callee.type !== Node.MemberExpression) return [];
  const name = propertyName(callee);
  const argument = name === 'catch' ? node.arguments[0] : name === 'then' ? node.arguments[1] : undefined;
  if (!argument || goesOnElsewhere(evaluator, callee.object)) return [];
  const [call, ...others] = callsRejecting(evaluator, callee.object);
  if (!call) return [];
  const calls = [call, ...others] as const;

  const callback = evaluator.value(argument);
  if (isLogger(evaluator, argument)) {
    return [
      {
        node,
        at: callee.property,
        parameter: undefined,
        body: undefined,
        calls: [...calls],
        uses: [{ path: [], isOptional: false, node: argument, role: 'logged' }],
      },
    ];
  }
  if (callback.kind !== 'function' || callback.owner !== evaluator) return [];
  const { body, params, range } = callback.node;
  const [param] = parametersOf(callback.node);
  if (!param && /\barguments\b/.test(evaluator.source.text.slice(...body.range))) return [];
  const opening = evaluator.source.text.indexOf('(', range[0]) + 1;
  const mayAdd = params.length === 0 && within(callback.node, argument);
  return [
    {
      node,
      at: param ?? callee.property,
      parameter: param ? nameOf(param) : mayAdd ? { insertAt: opening, isClause: false } : undefined,
      body,
      calls: [...calls],
      uses: param ? usesOfPattern(evaluator, param) : [],
    },
  ];
}

/** `pending.catch(() => {}); return pending;`: whether the promise is used in another way, too, which its error takes. */
function goesOnElsewhere(evaluator: Evaluator, promise: TSESTree.Node): boolean {
  const { source } = evaluator;
  const node = unwrap(promise);
  if (node.type === Node.CallExpression) {
    const callee = unwrap(node.callee);
    if (callee.type !== Node.MemberExpression) return false;
    return (
      /^(?:then|catch|finally)$/.test(propertyName(callee) ?? '') && goesOnElsewhere(evaluator, callee.object)
    );
  }
  const variable = node.type === Node.Identifier ? variableOf(source, node) : undefined;
  return variable !== undefined && referencesTo(source, variable).filter((one) => one.isRead()).length > 1;
}

function nameOf(parameter: TSESTree.Node): TSESTree.Identifier | undefined {
  return parameter.type === Node.Identifier ? parameter : undefined;
}
